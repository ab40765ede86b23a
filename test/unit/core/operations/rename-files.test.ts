import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createService } from '../../../../src/core/service';
import { applyEdits } from '../../../../src/core/text/edit';
import { isoDate } from '../../../../src/core/values/date';
import { Draw } from './draw';
import { randomTree } from './random-tree';

const numRuns = Number(process.env.CANOPY_CASES ?? 400);
const seed = Number(process.env.CANOPY_SEED ?? 20261126);

const choices = fc.array(fc.nat(255), { maxLength: 400, size: 'max' });

type Files = Readonly<Record<string, string>>;

/** The files after a rename in the first one, or the reason against it. */
function renamed(files: Files, id: string, to: string): Files | string {
  const service = createService({ today: () => isoDate(2026, 11, 26), now: () => 0 });
  for (const [uri, text] of Object.entries(files)) service.index.update(uri, text);
  const plan = service.plan('a.tree.yaml', [{ op: 'rename', id, to }]);
  if (!plan.ok) return plan.reason;
  const edits = new Map(plan.value.map(each => [each.uri, each.edits]));
  return Object.fromEntries(Object.entries(files).map(([uri, text]) => [uri, applyEdits(text, edits.get(uri) ?? [])]));
}

describe('a rename over two files', () => {
  it(`changes every reference and nothing else, in ${numRuns} cases (seed ${seed})`, function () {
    this.timeout(60_000 + numRuns * 40);
    let reached = 0;
    const property = fc.property(choices, choices, fc.nat(255), (own, others, choice) => {
      const tree = randomTree(own);
      const ids = tree.nodes.flatMap(({ data }) => (typeof data.id === 'string' ? [data.id] : []));
      const other = randomTree(others);
      if (ids.length === 0 || tree.hasAnchors || other.hasAnchors) return;
      const id = new Draw([choice]).pick(ids);
      // The other file has ids of its own, and refers to the one that is renamed.
      const otherText = (outcome: string) => other.text.replace(/\bn(\d+)\b/g, 'm$1').replaceAll('elsewhere', outcome);
      const files = { 'a.tree.yaml': tree.text, 'b.tree.yaml': otherText(id) };
      const after = renamed(files, id, 'new-one');
      assert.ok(typeof after === 'object', String(after));
      assert.equal(after['b.tree.yaml'], otherText('new-one'));
      assert.deepEqual(renamed(after, 'new-one', id), files, 'and comes back');
      if (after['b.tree.yaml'] !== files['b.tree.yaml']) reached++;
    });
    fc.assert(property, {
      numRuns,
      seed,
      interruptAfterTimeLimit: 30_000 + numRuns * 40,
      markInterruptAsFailure: true,
    });
    // So few cases as a mutation run draws may miss it.
    assert.ok(numRuns < 100 || reached > numRuns / 10, `${reached} cases reached the other file`);
  });
});
