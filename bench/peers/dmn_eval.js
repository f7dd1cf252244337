import engine from '@hbtgmbh/dmn-eval-js';
import { measure, text } from './measure.js';

const { decisionTable } = engine;
const decisions = await decisionTable.parseDmnXml(text('table_1_1.dmn'));
await measure((row) =>
  decisionTable.evaluateDecision('grade', decisions, row).grade);
