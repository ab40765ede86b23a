import { type ModelNode, subtree } from '../../core/artefacts/model';
import { nodeAt, type WorkspaceFile } from '../../core/index/file';
import type { Range } from '../../core/text/lines';

/** A change of a text as VS Code tells it: the range counts in the text before, as do those of the changes beside it. */
export interface TextChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * The node that several changes made at once are best seen at: what they brought, or what stands where something went when
 * they brought nothing. Undo and redo bring the user back there.
 * @param file The file as it is after them.
 */
export function changedNode(file: WorkspaceFile, changes: readonly TextChange[]): ModelNode | undefined {
  const range = rangeOfChanges(changes, file.parsed.text);
  if (!range) return undefined;
  const isInside = ({ source }: ModelNode) => source.range.start >= range.start && source.range.end <= range.end;
  const brought = [...subtree(file.root as ModelNode)].find(isInside);
  return brought ?? nodeAt(file, range.start);
}

/** What they brought, in the new text, without the space around it; or the place behind the last letter before what went. */
function rangeOfChanges(changes: readonly TextChange[], now: string): Range | undefined {
  const lengths = changes.map(({ text }) => text.trim().length);
  const longest = lengths.reduce((most, length, at) => (length > lengths[most]! ? at : most), 0);
  const seen = changes[longest];
  if (!seen) return undefined;
  const { start } = placesOf(changes)[longest]!;
  if (lengths[longest] === 0) {
    const end = now.slice(0, start).trimEnd().length;
    return { start: end, end };
  }
  const lead = seen.text.length - seen.text.trimStart().length;
  return { start: start + lead, end: start + seen.text.trimEnd().length };
}

/** From the first to the last place that several changes touched, in the new text. */
export function extentOf(changes: readonly TextChange[]): Range {
  const extent = { start: Number.POSITIVE_INFINITY, end: 0 };
  for (const { start, end } of placesOf(changes)) {
    extent.start = Math.min(extent.start, start);
    extent.end = Math.max(extent.end, end);
  }
  return extent;
}

/** Where the texts of changes stand once all of them are made, in the order given. Changes at one place do not move each other. */
function placesOf(changes: readonly TextChange[]): Range[] {
  const places: Range[] = new Array(changes.length);
  const ascending = [...changes.entries()].sort(([, a], [, b]) => a.rangeOffset - b.rangeOffset);
  let [place, movedBefore, movedHere] = [-1, 0, 0];
  for (const [at, { rangeOffset, rangeLength, text }] of ascending) {
    if (rangeOffset > place) [place, movedBefore, movedHere] = [rangeOffset, movedBefore + movedHere, 0];
    const start = rangeOffset + movedBefore;
    places[at] = { start, end: start + text.length };
    movedHere += text.length - rangeLength;
  }
  return places;
}
