#!/usr/bin/env node
import process from 'node:process';

import { run } from './run.ts';

// `collab-graph neighbors JP | head -1`: the reader has what it wants.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

try {
  // Not process.exit: what is written to a pipe would be cut.
  process.exitCode = await run(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    today: new Date().toISOString().slice(0, 10),
  });
} catch (error) {
  // A fault of the program, not a finding: its stack is what a report of it needs.
  console.error(error);
  process.exitCode = 2;
}
