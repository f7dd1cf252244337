import { ZenEngine } from '@gorules/zen-engine';
import { measure, text } from './measure.js';

const decision = new ZenEngine().createDecision(
  Buffer.from(text('table.jdm.json')));
await measure(async (row) => (await decision.evaluate(row)).result.grade);
