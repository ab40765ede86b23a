import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../fixtures/generated');

/**
 * The text is the one that is kept under this name. After a change that is meant, write them anew with
 * `CANOPY_GOLDEN=write npm run test:unit` and read the difference.
 */
export function assertGolden(name: string, text: string): void {
  const file = path.join(folder, name);
  if (process.env.CANOPY_GOLDEN === 'write') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  assert.equal(text, readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
}
