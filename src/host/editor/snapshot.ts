import type { WorkspaceFile } from '../../core/index/file';
import type { Broken, EditorSnapshot } from '../../protocol/editor';

/** Why the text can't be read, or null where it can. */
export function brokenState(file: WorkspaceFile): Broken | null {
  const { parsed, modelText, modelTime, readable } = file;
  const [first] = parsed.problems;
  if (readable || !first) return null;
  const { line } = parsed.lines.positionAt(first.range.start);
  return {
    line,
    text: parsed.text.slice(parsed.lines.lineStart(line), parsed.lines.lineEnd(line)).trim(),
    message: first.message,
    since: modelText.readable ? clock(modelTime) : '',
    conflict: first.code === 'merge-conflict',
  };
}

/** A time of day as `14:02`, in the user's own time zone. */
function clock(time: number): string {
  const date = new Date(time);
  return [date.getHours(), date.getMinutes()].map(part => String(part).padStart(2, '0')).join(':');
}

/** What the host knows at the time of a snapshot, beside the file itself. */
export interface SnapshotState {
  readonly version: number;
  readonly epoch: number;
  readonly settled: readonly number[];
  readonly writable: boolean;
}

/** @param content What the view shows of the file. */
export function snapshotOf<C extends object>(
  file: WorkspaceFile,
  content: C,
  { version, epoch, settled, writable }: SnapshotState,
): EditorSnapshot & C {
  return {
    type: 'snapshot',
    version,
    epoch,
    settled: [...settled],
    broken: brokenState(file),
    editable: file.readable && writable,
    ...content,
  };
}
