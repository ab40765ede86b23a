import process from 'node:process';
import { nodeIo } from './node-io';
import { reasonOf } from './reason';
import { run } from './run';

// A reader that closes the pipe early, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`The output can’t be written: ${reasonOf(error)}.\n`);
  process.exit(2);
});

run(process.argv.slice(2), nodeIo()).then(code => {
  process.exitCode = code;
});
