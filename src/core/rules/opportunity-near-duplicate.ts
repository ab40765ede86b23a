import * as l10n from '@vscode/l10n';
import { childrenOf, labelOf, type ModelNode, type NodeOf, nameRange } from '../artefacts/model';
import { rule } from './rule';
import { overlap } from './support/words';

const filler = new Set(
  'a an the i we my our to of in on at for and or is are it its that this when while can cant t s do dont does not'.split(
    ' ',
  ),
);
/** Share of common words from which two titles say the same. */
const alike = 0.8;
/** Longer lists of siblings are only searched for titles of the very same words, so that the work stays linear. */
const mostCompared = 60;

const bySiblings = new WeakMap<readonly ModelNode[], ReadonlyMap<ModelNode, ModelNode>>();

/** Two siblings that say the same are one, or differ in a way that their titles should tell. */
export const opportunityNearDuplicate = rule({
  code: 'opportunity-near-duplicate',
  severity: 'warning',
  kinds: ['opportunity'],
  *check(node, { file }) {
    const twin = node.parent && twinsBelow(node.parent).get(node);
    if (!twin) return;
    yield {
      message: l10n.t(
        '“{0}” says nearly the same as “{1}”. Merge them, or say what sets them apart.',
        labelOf(node),
        labelOf(twin),
      ),
      related: [{ uri: file.uri, range: nameRange(twin), message: labelOf(twin) }],
    };
  },
});

/** For each opportunity below a parent that says the same as one before it: the one before it. */
function twinsBelow(parent: ModelNode): ReadonlyMap<ModelNode, ModelNode> {
  const known = bySiblings.get(parent.children);
  if (known) return known;
  const twins = new Map<ModelNode, ModelNode>();
  const seen: { node: ModelNode; words: ReadonlySet<string> }[] = [];
  const byWords = new Map<string, ModelNode>();
  for (const node of childrenOf(parent, 'opportunity')) {
    const words = tellingWords(node);
    if (words.size < 3) continue;
    const key = [...words].sort().join(' ');
    const near =
      seen.length <= mostCompared ? seen.find(other => overlap(words, other.words) >= alike)?.node : undefined;
    const twin = byWords.get(key) ?? near;
    if (twin) twins.set(node, twin);
    byWords.set(key, byWords.get(key) ?? node);
    seen.push({ node, words });
  }
  bySiblings.set(parent.children, twins);
  return twins;
}

function tellingWords({ values }: NodeOf<'opportunity'>): ReadonlySet<string> {
  const words = (values.title ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter(word => !filler.has(word)));
}
