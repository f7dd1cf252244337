// What every engine's script shares: judges the rows of a folder over and over
// for a time, and prints what a row took and a checksum of all answers.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, seconds] = process.argv.slice(2);

export const text = (name) => readFileSync(join(folder, name), 'utf8');

const rows = JSON.parse(text('rows.json'));
const outputs = new Map(JSON.parse(text('outputs.json'))
  .map((output, index) => [output, index + 1]));

// The same sum as tassei_peer.cc: what was hit, in the order of the rows.
const add = (sum, output) =>
  (sum * 31 + (outputs.get(output) ?? 0)) % 1_000_000_007;

// `judge` gives the output of one row, or a promise of it.
export async function measure(judge) {
  let sum = 0;
  for (const row of rows) sum = add(sum, await judge(row));
  const limit = BigInt(Math.round(Number(seconds) * 1e9));
  const start = process.hrtime.bigint();
  let judged = 0;
  let passed = 0n;
  while (passed < limit) {
    const output = judge(rows[judged++ % rows.length]);
    if (output instanceof Promise) await output;
    passed = process.hrtime.bigint() - start;
  }
  console.log(JSON.stringify({ ns: Number(passed) / judged, sum }));
}
