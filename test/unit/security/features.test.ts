import assert from 'node:assert/strict';
import type { DocumentSymbol } from '../../../src/core/features/symbols';
import type { Service } from '../../../src/core/service';
import { isAtLength } from '../support/at-length';
import { hostileStrings, workspaceWith } from '../support/hostile';
import { createTestService } from '../support/service';
import { type Markup, markdownMarkup } from './parsers';

/** The places of a file where something may be shown or offered: the first letter of each value and key, and line ends. */
function placesIn(text: string): number[] {
  const places: number[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const key = line.search(/\S/);
    const value = line.search(/(?<=: )["\w]/);
    if (key >= 0) places.push(start + key + 1, start + line.length);
    if (value >= 0) places.push(start + value + 1);
    start += line.length + 1;
  }
  return places;
}

interface Shown {
  /** Markdown that VS Code draws, with its icons. */
  readonly markdown: readonly string[];
  /** Labels in which VS Code makes icons of `$(name)`. */
  readonly labels: readonly string[];
  /** Names in the outline, in which nothing but letters means anything. */
  readonly names: readonly string[];
  /** Snippets that VS Code expands. */
  readonly snippets: readonly string[];
}

function symbolNames(symbols: readonly DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, detail, children }) => [name, detail ?? '', ...symbolNames(children)]);
}

/** All that the features of the editor show of a workspace. */
function shownBy(service: Service, files: Readonly<Record<string, string>>): Shown {
  const markdown: string[] = [];
  const labels: string[] = [];
  const snippets: string[] = [];
  const names: string[] = [];
  for (const [uri, text] of Object.entries(files)) {
    labels.push(...[...service.lenses(uri)].flatMap(({ parts }) => parts.map(({ title }) => title)));
    names.push(...symbolNames([...service.documentSymbols(uri)]));
    for (const offset of placesIn(text)) {
      markdown.push(...(service.hover(uri, offset)?.sections ?? []));
      for (const { about, isSnippet, insertText } of service.completion(uri, offset)) {
        if (about) markdown.push(...service.describe(about.uri, about.key));
        if (isSnippet) snippets.push(insertText);
      }
    }
  }
  return { markdown: [...new Set(markdown)], labels: [...new Set(labels)], names, snippets: [...new Set(snippets)] };
}

const markupOf = (sections: readonly string[]): Set<Markup> => new Set(sections.flatMap(markdownMarkup));
/** What VS Code makes an icon of, outside of code. */
const iconsOf = (texts: readonly string[]): string[] =>
  texts.flatMap(text => text.replace(/`[^`]*`/g, '').match(/(?<!\\)\$\([\w~-]+\)/g) ?? []);

describe('what the editor shows of hostile texts', function () {
  this.timeout(180_000);
  const plain = (text: string): Shown => {
    const files = workspaceWith(text);
    return shownBy(createTestService(files), files);
  };
  const known = plain('Plain words');
  const knownMarkup = markupOf(known.markdown);
  const knownIcons = new Set(iconsOf([...known.markdown, ...known.labels]));

  for (const group of ['html', 'markdown', 'command links', 'links', 'bidi', 'terminal', 'names', 'yaml', 'snippets']) {
    it(`is text in hovers, lists and lenses: ${group}`, () => {
      for (const [at, text] of hostileStrings()[group]!.entries()) {
        if (!isAtLength && at % 3 > 0) continue;
        const { markdown, labels, names, snippets } = plain(text);
        assert.deepEqual(
          [...markupOf(markdown)].filter(each => !knownMarkup.has(each)),
          [],
          text,
        );
        assert.deepEqual(
          iconsOf([...markdown, ...labels]).filter(icon => !knownIcons.has(icon)),
          [],
          text,
        );
        assert.doesNotMatch(
          [...markdown, ...labels, ...names].join(' '),
          /(?!\n)[\p{Cc}\u2028-\u202e\u2066-\u2069]/u,
          text,
        );
        assert.doesNotMatch(snippets.join('\n'), /(?<!\\)\$\{?[A-Z]/, text);
      }
    });
  }
});
