import * as l10n from '@vscode/l10n';
import { type OutlineItem, readOutline } from '../text/outline';
import { isDoneWord } from './done';
import { type BacklogItem, backlog, type Imported, idea } from './imported';

/**
 * A ticket or an address that a line of a backlog starts or ends with: `[ABC-12]`, `#34`, `(https://…)`. Spaces count from where
 * they begin, so that a long row of them is read once.
 */
const ticket = /^\[?((?:[A-Z][A-Z0-9]+-\d+)|#\d+)\]?:?\s+|\s+[([]?((?:[A-Z][A-Z0-9]+-\d+)|#\d+|https?:\/\/\S+?)[)\]]?$/;
const bullet = /^\s*(?:[-*+•‣◦–]|\d+[.)])\s/;
/** A box that is open, ticked, or given up (`[-]`). */
const box = /^\s*(?:[-*+]|\d+[.)])?\s*\[([ xX-])\]\s/;
const heading = /^#{1,6}\s/;

/**
 * The lines of a Markdown or indented list as ideas. Where lines have bullets, others are prose and left out; where none has, each
 * line is an idea. A heading names the origin of what stands below it. Done are ticked boxes, struck lines, what stands under a
 * heading such as “Done”, and what stands below any of them.
 */
export function readMarkdownList(text: string): Imported {
  const all = withoutAsides(text).split(/\r\n|\r|\n/);
  const hasBullets = all.some(line => bullet.test(line));
  const isProse = (line: string) => hasBullets && line.trim() !== '' && !bullet.test(line) && !heading.test(line);
  const lines = all.map(line => (isProse(line) ? '' : line));
  const isHeading = ({ line, children }: OutlineItem) =>
    heading.test(lines[line] ?? '') && (hasBullets || children.length > 0);
  const top = readOutline(lines.join('\n'));
  const title = top.length === 1 && isHeading(top[0]!) ? top[0]!.text : undefined;
  const collect = (items: readonly OutlineItem[], under: string | undefined, isBelowDone: boolean): BacklogItem[] =>
    items.flatMap(item => {
      const tick = box.exec(lines[item.line] ?? '')?.[1];
      const isDone = tick === ' ' ? false : isBelowDone || tick !== undefined || isStruck(item.text);
      if (!isHeading(item))
        return [{ node: ideaOf(item.text, under), isDone }, ...collect(item.children, under, isDone)];
      return collect(item.children, item.text === title ? under : item.text, isDone || isDoneWord(item.text));
    });
  const prose = all.filter(isProse).map(line => l10n.t('“{0}” is no item of a list and was left out.', line.trim()));
  return backlog(collect(top, undefined, false), prose, title);
}

/**
 * Without front matter, comments, code and tables, which are no lines of a list. Lines keep their places. What begins like a comment
 * and has no end is text: it is found as one piece, so that the end is looked for once and not again from each beginning.
 */
function withoutAsides(text: string): string {
  const blank = (aside: string) => aside.replace(/[^\r\n]+/g, '');
  return text
    .replace(/^\ufeff/, '')
    .replace(/^---\r?\n[\s\S]*?\r?\n---(?=\r?\n|$)/, blank)
    .replace(/^(```|~~~)[\s\S]*?^\1.*$|^[ \t]*\|.*\|[ \t]*$/gm, blank)
    .replace(/<!--[\s\S]*?-->|^%%[\s\S]*?%%|(<!--[\s\S]*)/gm, (aside, endless?: string) =>
      endless === undefined ? blank(aside) : endless.replace(/^%%[\s\S]*?%%/gm, blank),
    );
}

function isStruck(text: string): boolean {
  return /^~~.+~~$/.test(text);
}

function ideaOf(line: string, under: string | undefined): BacklogItem['node'] {
  const plain = line
    .replace(/^\[-\]\s+/, '')
    .replace(/~~(.+?)~~/g, '$1')
    .replace(/\*\*(.+?)\*\*/g, '$1');
  const linked = plain.replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '$1 $2');
  const found = ticket.exec(linked);
  const source = found?.[1] ?? found?.[2];
  return idea(source === undefined ? linked : linked.replace(ticket, ''), source ?? under);
}
