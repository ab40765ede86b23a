import { readFileSync } from 'node:fs';
import path from 'node:path';
import { judgePhrasing } from '../src/core/rules/phrasing/index';
import type { Bench } from './bench';
import { bareParse } from './support/peers';

const titles = readFileSync(path.join(import.meta.dirname, '../test/fixtures/phrasing.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map(line => line.split('\t')[0]!);

export default [
  {
    name: 'Judge the phrasing of the labelled titles',
    peer: 'parseDocument of the yaml library on each title',
    // 0.2 ms a title.
    atMost: { milliseconds: titles.length * 0.2 },
    prepare() {
      return {
        ours: () => titles.map(judgePhrasing),
        peer: bareParse(titles.map(title => `title: ${JSON.stringify(title)}\n`)),
      };
    },
  },
] satisfies Bench[];
