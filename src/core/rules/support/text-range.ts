import { fieldRange, type ModelNode } from '../../artefacts/model';
import type { WorkspaceFile } from '../../index/file';
import type { Range } from '../../text/lines';

/**
 * The place of some characters of a field's value in the text. The whole value where quoting, escapes or line folding
 * keep value and text from matching character by character.
 */
export function rangeInField(file: WorkspaceFile, node: ModelNode, field: string, part: Range): Range | undefined {
  const range = fieldRange(node, field);
  const value = (node.values as Record<string, unknown>)[field];
  if (!range || typeof value !== 'string') return range;
  const text = file.modelText.text.slice(range.start, range.end);
  const shift = text.startsWith(value) ? 0 : text.startsWith(value, 1) ? 1 : undefined;
  return shift === undefined ? range : { start: range.start + shift + part.start, end: range.start + shift + part.end };
}
