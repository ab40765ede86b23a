import * as l10n from '@vscode/l10n';
import { labelOf, type ModelNode } from '../artefacts/model';
import type { WorkspaceFile } from '../index/file';
import { ok, type Result } from '../result';
import { itemLines } from '../yaml/plan-list';
import { type Refusal, refuse, refuseUnreadable } from '../yaml/refusal';
import { renderItem } from '../yaml/render';
import { locate, toData, walk } from '../yaml/source';
import { detectStyle } from '../yaml/style';

/** Nodes of a file by their keys, in the order of the text, without those that stand below another one of them. */
export function topmost(file: WorkspaceFile, keys: readonly string[]): ModelNode[] {
  const chosen = new Set(keys);
  const found: ModelNode[] = [];
  const visit = (node: ModelNode) => {
    if (node.parent && chosen.has(node.key)) found.push(node);
    else for (const child of node.children) visit(child);
  };
  visit(file.root);
  return found;
}

/**
 * Nodes with all below them as a YAML list at the left margin: their own lines, with comments and looks, so that the text means
 * the same wherever it is pasted.
 */
export function copyText(file: WorkspaceFile, nodes: readonly ModelNode[]): Result<string, Refusal> {
  const { parsed } = file;
  if (!file.readable) return refuseUnreadable(parsed);
  const style = detectStyle(parsed);
  const items: string[] = [];
  for (const node of nodes) {
    if (dependsOnAnchors(node)) {
      const reason = l10n.t(
        '“{0}” uses a YAML alias or anchor, which means nothing elsewhere. Copy it in the text.',
        labelOf(node),
      );
      return refuse('alias', reason);
    }
    const list = locate(parsed.root, node.path.slice(0, -1));
    const lines = list?.type === 'list' ? itemLines(parsed, list, Number(node.path.at(-1)), 0, style) : undefined;
    items.push(lines ?? renderItem(toData(node.source), 0, style));
  }
  return ok(items.map(item => item + style.eol).join(''));
}

function dependsOnAnchors({ source }: ModelNode): boolean {
  let depends = false;
  walk(source, node => {
    if (node.type === 'alias' || node.anchor !== undefined) depends = true;
  });
  return depends;
}
