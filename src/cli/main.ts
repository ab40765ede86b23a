import process from 'node:process';
import { nodeIo } from './node-io';
import { run } from './run';

// A reader that closes the pipe early, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

run(process.argv.slice(2), nodeIo()).then(code => {
  process.exitCode = code;
});
