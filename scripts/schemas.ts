// Writes schemas/<kind>.schema.json from what the artefacts' fields say about themselves. With --check it writes nothing
// and ends with 1 where a file is not what it would write.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { artefactKinds } from '../src/core/artefacts/registry';
import { jsonSchema } from '../src/core/features/json-schema';

const folder = path.join(import.meta.dirname, '../schemas');
const checkOnly = process.argv.includes('--check');

function committed(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

const stale: string[] = [];
mkdirSync(folder, { recursive: true });
for (const kind of artefactKinds) {
  const file = path.join(folder, `${kind}.schema.json`);
  const text = `${JSON.stringify(jsonSchema(kind), null, 2)}\n`;
  if (committed(file) === text) continue;
  stale.push(path.basename(file));
  if (!checkOnly) writeFileSync(file, text);
}

if (checkOnly && stale.length > 0) {
  console.error(
    `schemas/ no longer says what the fields say (${stale.join(', ')}): run "npm run schemas" and commit the result.`,
  );
  process.exitCode = 1;
}
