// An engine of expressions: the loop over rules and cells is ours.

import { unaryTest } from 'feelin';
import { measure, text } from './measure.js';

const { inputs, rules } = JSON.parse(text('table.unary.json'));
const holds = (cell, value) =>
  cell === '-' || unaryTest(cell, { '?': value }).value === true;
await measure((row) => rules.find((rule) => rule.cells.every(
  (cell, place) => holds(cell, row[inputs[place]])))?.output);
