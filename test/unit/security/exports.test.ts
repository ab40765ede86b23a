import assert from 'node:assert/strict';
import { readRows } from '../../../src/core/text/rows';
import { isAtLength } from '../support/at-length';
import { hostileStrings, workspaceWith } from '../support/hostile';
import { type Format, type Output, outputsOf } from './outputs';
import { htmlMarkup, type Markup, markdownMarkup, xmlMarkup } from './parsers';

const readers: Readonly<Partial<Record<Format, (text: string) => Markup[]>>> = {
  html: htmlMarkup,
  svg: xmlMarkup,
  markdown: markdownMarkup,
};

/** What a terminal, a reader or a build server would obey, and what would turn the text around it. */
const controls = /(?![\t\n])[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;
const workflowCommand = /^\s*(?:::\w|##(?:vso)?\[)/m;

/** Throws where an output holds more than text in the places where texts belong. */
const checks: Readonly<Partial<Record<Format, (text: string, plain: string) => void>>> = {
  json: text => void JSON.parse(text),
  terminal: text => assert.doesNotMatch(text, workflowCommand),
  github: (text, plain) => {
    for (const line of text.trimEnd().split('\n')) {
      assert.match(line, /^::(?:error|warning|notice) file=[\w.]+,line=\d+,[\w=,.-]+::[^\n]*$/);
    }
    assert.ok(text.split('\n').length <= plain.split('\n').length + 60, 'more annotations than problems');
  },
  csv: (text, plain) => {
    const [rows, plainRows] = [text, plain].map(each => readRows(each));
    assert.deepEqual(
      rows!.map(row => row.length),
      plainRows!.map(row => row.length),
    );
    for (const cell of rows!.flat()) assert.ok(!/^\s*[=+\-@]/.test(cell) || /^-?[\d.]+$/.test(cell), cell);
  },
  mermaid: (text, plain) => {
    for (const line of text.trimEnd().split('\n').slice(1)) {
      assert.match(line, /^ {2}(?:n\d+\W{1,2}"[^"]*"\W{1,2}|n\d+ --> n\d+|classDef \S+ \S+|class \S+ \S+)$/);
      assert.doesNotMatch(line, /<(?!\/?small>|br\/>)|\bclick\b.*javascript:(?!.*")/);
    }
    assert.equal(text.split('\n').length, plain.split('\n').length);
  },
  rst: text => {
    assert.doesNotMatch(text, /^\s*\.\. (?!list-table::)/m);
    for (const [, address] of text.matchAll(/[^\\]<([^<>\n]*)>`__/g)) assert.match(address!, /^https?:\/\/|^[^:]*$/);
  },
};

describe('what leaves a workspace with hostile texts', function () {
  this.timeout(180_000);
  let plain: ReadonlyMap<string, { readonly text: string; readonly markup: ReadonlySet<Markup> }>;

  before(async () => {
    const outputs = await outputsOf(workspaceWith('Plain words'));
    const others = await Promise.all(
      ['https://example.com/page', 'docs/page.md', 'שלום', 'Zażółć đợi ἀρχή время ѣ'].map(text =>
        outputsOf(workspaceWith(text)),
      ),
    );
    plain = new Map(
      outputs.map(({ call, format, text }, at) => {
        const texts = [text, ...others.map(each => each[at]!.text)];
        return [call, { text, markup: new Set(texts.flatMap(each => readers[format]?.(each) ?? [])) }];
      }),
    );
  });

  const problemOf = ({ call, format, text }: Output): string | undefined => {
    const known = plain.get(call)!;
    try {
      const strange = (readers[format]?.(text) ?? []).filter(each => !known.markup.has(each));
      assert.equal(strange.join(' | '), '');
      checks[format]?.(text, known.text);
      if (format !== 'json' && format !== 'csv' && format !== 'yaml') assert.doesNotMatch(text, controls);
      return undefined;
    } catch (error) {
      return `${call} (${format}): ${(error as Error).message.slice(0, 300)}`;
    }
  };

  for (const [group, texts] of Object.entries(hostileStrings())) {
    it(`holds only text where texts belong: ${group}`, async () => {
      const problems: string[] = [];
      for (const [at, text] of texts.entries()) {
        // Every call meets every group; at length every text too.
        const isTaken = (call: number) => isAtLength || (call + at) % 6 === 0;
        for (const output of await outputsOf(workspaceWith(text), isTaken)) {
          const problem = problemOf(output);
          if (problem) problems.push(`${JSON.stringify(text).slice(0, 80)} in ${problem}`);
        }
      }
      assert.equal(problems.join('\n'), '');
    });
  }
});
