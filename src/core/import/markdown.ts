import { type OutlineItem, readOutline } from '../text/outline';
import { backlog, type Imported, idea } from './imported';

/** A ticket or an address that a line of a backlog starts or ends with: `[ABC-12]`, `#34`, `(https://…)`. */
const ticket = /^\[?((?:[A-Z][A-Z0-9]+-\d+)|#\d+)\]?:?\s+|\s+[([]?((?:[A-Z][A-Z0-9]+-\d+)|#\d+|https?:\/\/\S+?)[)\]]?$/;

/** The lines of a Markdown or indented list as parked ideas. A heading that has lines below it names their origin and is no idea. */
export function readMarkdownList(text: string): Imported {
  const lines = text.split(/\r\n|\r|\n/);
  const isHeading = ({ line, children }: OutlineItem) => /^#{1,6}\s/.test(lines[line] ?? '') && children.length > 0;
  const top = readOutline(text);
  const title = top.length === 1 && isHeading(top[0]!) ? top[0]!.text : undefined;
  const collect = (items: readonly OutlineItem[], under: string | undefined): ReturnType<typeof idea>[] =>
    items.flatMap(item => {
      if (isHeading(item)) return collect(item.children, item.text === title ? under : item.text);
      return [ideaOf(item.text, under), ...collect(item.children, under)];
    });
  return backlog(collect(top, undefined), [], title);
}

function ideaOf(line: string, under: string | undefined): ReturnType<typeof idea> {
  const linked = line.replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '$1 $2');
  const found = ticket.exec(linked);
  const source = found?.[1] ?? found?.[2];
  return idea(source === undefined ? linked : linked.replace(ticket, ''), source ?? under);
}
