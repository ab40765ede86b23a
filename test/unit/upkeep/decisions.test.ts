import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../docs/decisions');
const text = (name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('The list of decisions', () => {
  it('names each by its number and title, in their order', () => {
    const records = readdirSync(folder).filter(name => /^\d{4}-/.test(name));
    const lines = records.sort().map(name => {
      const [, number, title] = /^# (\d+)\. (.+)$/m.exec(text(name))!;
      return `${number}. [${title}](${name})`;
    });
    assert.deepEqual(text('README.md').match(/^\d+\. .*$/gm), lines);
  });
});
