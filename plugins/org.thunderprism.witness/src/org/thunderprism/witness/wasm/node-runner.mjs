// Runs one WebAssembly module on requests from standard input; answers go to standard output. Numbers are little-endian.
//
//   node node-runner.mjs MODULE INPUT_BYTES RECORD_BYTES OUTBOX
//
//   1, count, records     runs each record; answers results, outbox bytes, outbox for each
//   2, address, length    answers bytes of the memory
//   3, length, message    receives a message; answers 1 when it is known, outbox bytes, outbox

import fs from 'node:fs';

const [path, ...numbers] = process.argv.slice(2);
const [inputBytes, recordBytes, outbox] = numbers.map(Number);
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(fs.readFileSync(path)), {});
const record = exports.record.value;

// Standard input may be non-blocking, so that a read can find nothing yet.
function readSome(buffer, offset) {
  for (;;) {
    try {
      return fs.readSync(0, buffer, offset, buffer.length - offset, null);
    } catch (error) {
      if (error.code === 'EOF') return 0;
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

function read(length) {
  const buffer = Buffer.alloc(length);
  for (let offset = 0; offset < length; ) {
    const count = readSome(buffer, offset);
    if (count === 0) process.exit(0);
    offset += count;
  }
  return buffer;
}

function write(buffer) {
  for (let offset = 0; offset < buffer.length; ) {
    try {
      offset += fs.writeSync(1, buffer, offset);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

const readNumber = () => read(4).readUInt32LE(0);

function number(value) {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}

const copy = (address, length) => Buffer.from(Buffer.from(exports.memory.buffer, address, length));

function put(address, bytes) {
  Buffer.from(exports.memory.buffer).set(bytes, address);
}

function messages() {
  const used = Buffer.from(exports.memory.buffer).readUInt32LE(outbox);
  return [number(used), copy(outbox + 8, used)];
}

function run() {
  const count = readNumber();
  const records = read(count * inputBytes);
  const answers = [];
  for (let i = 0; i < count; i++) {
    put(record, records.subarray(i * inputBytes, (i + 1) * inputBytes));
    exports.observe(record);
    answers.push(copy(record + inputBytes, recordBytes - inputBytes), ...messages());
  }
  write(Buffer.concat(answers));
}

function dump() {
  const address = readNumber();
  write(copy(address, readNumber()));
}

function receive() {
  put(record, read(readNumber()));
  write(Buffer.concat([number(exports.receive(record)), ...messages()]));
}

const operations = { 1: run, 2: dump, 3: receive };
for (;;) operations[readNumber()]();
