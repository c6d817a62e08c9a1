#!/usr/bin/env node
import { fstatSync } from 'node:fs';
import process from 'node:process';

import { PROGRAM } from './command.ts';
import { run } from './run.ts';

for (const stream of [process.stdout, process.stderr]) {
  stream.once('error', (error: NodeJS.ErrnoException) => {
    // `collab-graph neighbors JP | head -1`: the reader has what it wants.
    if (error.code === 'EPIPE') process.exit(0);
    // A full disk is no fault of the program: no stack. Where stderr fails, there is nobody to tell.
    if (stream === process.stderr) process.exit(2);
    process.stderr.write(`${PROGRAM}: the answer cannot be written (${error.message})\n`, () => process.exit(2));
  });
  // What is still on its way to a stream that has failed changes nothing more.
  stream.on('error', () => undefined);
}

// Not awaited at the top: the parts that a command loads import the file that this is built into, and would wait for it.
run(process.argv.slice(2), {
  stdout: {
    write: (text) => process.stdout.write(text),
    isTTY: process.stdout.isTTY,
    columns: process.stdout.columns,
    isFile: isFile(process.stdout.fd),
  },
  stderr: process.stderr,
  env: process.env,
  today: new Date().toISOString().slice(0, 10),
}).then(
  // Not process.exit: what is written to a pipe would be cut.
  (code) => (process.exitCode = code),
  (error: unknown) => {
    // A fault of the program, not a finding: its stack is what a report of it needs.
    console.error(error);
    process.exitCode = 2;
  },
);

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    // A closed stdout has nothing to tell.
    return false;
  }
}
