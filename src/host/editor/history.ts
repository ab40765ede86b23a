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
  const [first, ...rest] = changes;
  if (!first) return undefined;
  const length = ({ text }: TextChange) => text.trim().length;
  const seen = rest.reduce((most, change) => (length(change) > length(most) ? change : most), first);
  const { start } = placeOf(seen, changes);
  if (length(seen) === 0) {
    const end = now.slice(0, start).trimEnd().length;
    return { start: end, end };
  }
  const lead = seen.text.length - seen.text.trimStart().length;
  return { start: start + lead, end: start + seen.text.trimEnd().length };
}

/** From the first to the last place that several changes touched, in the new text. */
export function extentOf(changes: readonly TextChange[]): Range {
  const places = changes.map(change => placeOf(change, changes));
  return {
    start: Math.min(...places.map(({ start }) => start)),
    end: Math.max(...places.map(({ end }) => end)),
  };
}

/** Where the text of a change stands once all of them are made. */
function placeOf({ rangeOffset, text }: TextChange, changes: readonly TextChange[]): Range {
  const start = changes
    .filter(before => before.rangeOffset < rangeOffset)
    .reduce((sum, before) => sum + before.text.length - before.rangeLength, rangeOffset);
  return { start, end: start + text.length };
}
