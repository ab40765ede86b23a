import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleCodes } from '../src/core/rules/codes';

const folder = path.join(import.meta.dirname, '../docs/rules');

/** What the pages of the rules say, for reports that are read where no page can be opened. */
export function ruleHelp(): object {
  return Object.fromEntries(
    ruleCodes.map(code => {
      const page = readFileSync(path.join(folder, `${code}.md`), 'utf8').replaceAll('\r\n', '\n');
      const found = /^# \S+\n\n(.+)\n\nWeight by itself: \*\*(\w+)\*\*\n\n## Why\n\n([\s\S]+?)\n\n## /.exec(page);
      const [, summary, weight, why] = found ?? [];
      if (!summary || !weight || !why) throw new Error(`docs/rules/${code}.md is not made like the other pages.`);
      return [code, { summary, weight, why }];
    }),
  );
}
