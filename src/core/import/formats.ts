import * as l10n from '@vscode/l10n';
import { ok, problem, type Result } from '../result';
import { slug } from '../text/slug';
import { assemble } from './assemble';
import { readTable, tableBacklog } from './csv';
import { readGithubIssues } from './github';
import type { Imported } from './imported';
import { readMarkdownList } from './markdown';
import { readOpml } from './opml';
import { isOstBuilder, readOstBuilder } from './ost-builder';
import { isOstTools, type Page, readOstTools } from './ost-tools';

/** What can be imported: backlogs as parked ideas, and trees of other tools as trees. A CSV of Jira is a CSV. */
export const importFormats = ['csv', 'markdown', 'opml', 'github', 'ost-tools', 'ost-builder'] as const;
export type ImportFormat = (typeof importFormats)[number];

/**
 * Reads files from elsewhere. All formats but ost-tools take one file.
 * @param taken whether an id is in use already
 */
export function readImport(
  format: ImportFormat,
  pages: readonly Page[],
  taken: (id: string) => boolean,
): Result<Imported> {
  const text = pages[0]?.text ?? '';
  const read = readAs(format, text, pages, idMaker(taken));
  if (!read.ok) return read;
  const { outcomes, opportunities, parked, done } = read.value;
  const isEmpty = [outcomes, opportunities, parked, done].every(nodes => nodes.length === 0);
  return isEmpty ? problem([l10n.t('Nothing to import was found in it.'), ...read.value.notes].join(' ')) : read;
}

function readAs(
  format: ImportFormat,
  text: string,
  pages: readonly Page[],
  idFor: (title: string) => string,
): Result<Imported> {
  switch (format) {
    case 'csv': {
      const table = readTable(text);
      return table.ok ? ok(tableBacklog(table.value, table.value.mapping)) : table;
    }
    case 'markdown':
      return ok(readMarkdownList(text));
    case 'opml':
      return readOpml(text);
    case 'github':
      return readGithubIssues(text);
    case 'ost-tools':
      return ok(assemble(readOstTools(pages), idFor));
    case 'ost-builder': {
      const { roots, title } = readOstBuilder(text);
      return ok(assemble(roots, idFor, title));
    }
  }
}

function idMaker(taken: (id: string) => boolean): (title: string) => string {
  const given = new Set<string>();
  return title => {
    const id = slug(title, each => given.has(each) || taken(each));
    given.add(id);
    return id;
  };
}

/** The format that a file most likely has, by its name and its text. */
export function guessFormat(name: string, text: string): ImportFormat {
  const ending = /\.(\w+)$/.exec(name.toLowerCase())?.[1];
  if (ending === 'csv' || ending === 'tsv') return 'csv';
  if (ending === 'opml' || ending === 'xml' || /^\s*<(?:\?xml|opml)/.test(text)) return 'opml';
  if (ending === 'json' || /^\s*\[/.test(text)) return 'github';
  if (isOstBuilder(text)) return 'ost-builder';
  return isOstTools(text) ? 'ost-tools' : 'markdown';
}
