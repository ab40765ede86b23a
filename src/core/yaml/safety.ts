import * as l10n from '@vscode/l10n';
import type { ParsedText } from './parse';
import { type Refused, refuse } from './refusal';
import { childAt, entryOf, locate, type Path, type SourceNode, toData, walk } from './source';

/** Refuses a path that leads through something shared, where one edit would change several places. */
export function checkPath(parsed: ParsedText, path: Path): Refused | undefined {
  let node = parsed.root;
  for (const segment of path) {
    const merge = entryOf(node, '<<');
    if (merge && typeof segment === 'string' && !entryOf(node, segment)) {
      const line = lineOf(parsed, merge.start);
      return refuse(
        'merge-key',
        l10n.t('This entry takes keys from elsewhere by a YAML merge key (line {0}). Open the text.', line),
        merge.value.range,
      );
    }
    if (node?.type === 'map' && node.entries.filter(entry => String(entry.key.value) === String(segment)).length > 1) {
      return refuse(
        'duplicate-key',
        l10n.t('The key “{0}” stands twice here. Keep one of them in the text first.', String(segment)),
        node.range,
      );
    }
    const shared = node && isUsedElsewhere(parsed, node);
    if (shared) return shared;
    node = childAt(node, segment);
    if (node?.type === 'alias') {
      const line = lineOf(parsed, node.range.start);
      return refuse(
        'alias',
        l10n.t(
          'This entry uses a YAML alias (line {0}), and a change here would change several places. Open the text.',
          line,
        ),
        node.range,
      );
    }
  }
  return undefined;
}

/** A change inside of an anchored value would change every place that uses it. */
function isUsedElsewhere(parsed: ParsedText, node: SourceNode): Refused | undefined {
  if (!node.anchor) return undefined;
  const user = findAlias(parsed.root!, new Set([node.anchor]), node.range.end);
  return user && refuseAnchor(parsed, user);
}

/**
 * Whether every alias that stands after a change means what an alias of its name meant before: anchors come before their
 * aliases, and what they name is the same.
 */
export function checkShared(before: ParsedText, after: ParsedText): boolean {
  // Pieces that are independent hold no aliases.
  if (after.pieces) return true;
  const known = new Set(meaningsOf(before.root));
  return meaningsOf(after.root).every(meaning => known.has(meaning));
}

function meaningsOf(root: SourceNode | undefined): string[] {
  const anchors = new Map<string, string>();
  const meanings = new Set<string>();
  if (root)
    walk(root, node => {
      if (node.anchor) anchors.set(node.anchor, JSON.stringify(toData(node)));
      if (node.type === 'alias') meanings.add(`${node.name} ${anchors.get(node.name)}`);
    });
  return [...meanings];
}

/** Refuses to replace, remove or move away a value whose anchor is used outside of it. */
export function checkTaken(parsed: ParsedText, path: Path): Refused | undefined {
  const node = locate(parsed.root, path);
  if (!node || !parsed.root) return undefined;
  const anchors = new Set<string>();
  walk(node, inner => {
    if (inner.anchor) anchors.add(inner.anchor);
  });
  const user = anchors.size === 0 ? undefined : findAlias(parsed.root, anchors, node.range.end);
  return user && refuseAnchor(parsed, user);
}

function refuseAnchor(parsed: ParsedText, user: SourceNode): Refused {
  const line = lineOf(parsed, user.range.start);
  return refuse('anchor-in-use', l10n.t('Line {0} uses this entry by a YAML alias. Open the text.', line), user.range);
}

/** The first alias of one of the anchors behind an offset. Those before the anchors mean others of the same name. */
function findAlias(root: SourceNode, anchors: ReadonlySet<string>, from: number): SourceNode | undefined {
  let found: SourceNode | undefined;
  walk(root, node => {
    if (node.type === 'alias' && anchors.has(node.name) && node.range.start >= from) found ??= node;
  });
  return found;
}

function lineOf(parsed: ParsedText, offset: number): number {
  return parsed.lines.positionAt(offset).line + 1;
}
