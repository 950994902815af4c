// SPDX-License-Identifier: Apache-2.0
//
// The published Pegasus MLP-B classifier as one would write it in JavaScript, against the WebAssembly module that the
// compiler makes of the same tables, both in this process.
//
//   node mlp_b.mjs MODEL.json MODULE.wasm INPUT_BYTES ROWS ROUNDS
//
// ROWS holds records as the module reads them, INPUT_BYTES each. Prints the rows, how many verdicts differ, and a line
// for each round: nanoseconds a row of the script, of the module called row by row, and of the module's batch.

import fs from 'node:fs';

const DEPTH = 4;
const INNER = 2 ** DEPTH - 1;
// What the verdicts of mlp_b.thunder are, class by class: drop, pass, reply.
const VERDICTS = [1, 0, 5];

const [modelPath, modulePath, ...numbers] = process.argv.slice(2);
const inputBytes = Number(numbers[0]);
const rows = fs.readFileSync(numbers[1]);
const rounds = Number(numbers[2]);
const count = rows.length / inputBytes;

// A layer as flat typed arrays: block after block.
function layer({ block_size: size, blocks }) {
  const outputs = blocks[0].table[0].length;
  return {
    size,
    outputs,
    blocks: blocks.length,
    feature: Int32Array.from(blocks.flatMap((block) => block.feature)),
    threshold: Float64Array.from(blocks.flatMap((block) => block.threshold)),
    table: Int32Array.from(blocks.flatMap((block) => block.table.flat())),
    sums: new Int32Array(outputs),
  };
}

function evaluate({ size, outputs, blocks, feature, threshold, table, sums }, inputs) {
  sums.fill(0);
  for (let block = 0; block < blocks; block++) {
    let node = 0;
    for (let level = 0; level < DEPTH; level++) {
      const inner = block * INNER + node;
      node = 2 * node + (inputs[block * size + feature[inner]] <= threshold[inner] ? 1 : 2);
    }
    const row = (block * (INNER + 1) + node - INNER) * outputs;
    for (let output = 0; output < outputs; output++) sums[output] += table[row + output];
  }
  return sums;
}

const [first, second, third] = JSON.parse(fs.readFileSync(modelPath)).layers.map(layer);
const view = new DataView(rows.buffer, rows.byteOffset, rows.length);
const features = new Float64Array(10);

function classify(begin) {
  features[0] = view.getUint8(begin);
  features[1] = view.getUint16(begin + 2, true);
  features[2] = view.getUint8(begin + 4);
  features[3] = view.getUint8(begin + 5);
  features[4] = view.getUint16(begin + 6, true);
  features[5] = view.getUint32(begin + 8, true);
  features[6] = view.getUint16(begin + 12, true);
  features[7] = view.getUint32(begin + 16, true);
  features[8] = view.getUint32(begin + 20, true);
  features[9] = view.getUint32(begin + 24, true);
  const logits = evaluate(third, evaluate(second, evaluate(first, features)));
  let best = 0;
  for (let i = 1; i < logits.length; i++) if (logits[i] > logits[best]) best = i;
  return best;
}

const { exports } = new WebAssembly.Instance(new WebAssembly.Module(fs.readFileSync(modulePath)), {});
const stride = inputBytes + 16;
const begin = exports.memory.grow(Math.ceil((count * stride) / 65536)) * 65536;
for (let row = 0; row < count; row++) {
  Buffer.from(exports.memory.buffer).set(rows.subarray(row * inputBytes, (row + 1) * inputBytes), begin + row * stride);
}

function perRow(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / count;
}

const answers = new Uint8Array(count);
const script = () => {
  for (let row = 0; row < count; row++) answers[row] = classify(row * inputBytes);
};
const oneByOne = () => {
  for (let row = 0; row < count; row++) exports.run(begin + row * stride);
};
const batch = () => exports.batch(begin, count, stride);

script();
batch();
const memory = new DataView(exports.memory.buffer);
let different = 0;
for (let row = 0; row < count; row++) {
  different += memory.getUint32(begin + row * stride + inputBytes, true) !== VERDICTS[answers[row]];
}
console.log(count, different);
for (let round = 0; round < rounds; round++) console.log(perRow(script), perRow(oneByOne), perRow(batch));
