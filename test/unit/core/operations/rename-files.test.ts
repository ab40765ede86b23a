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

describe('a rename over two files', () => {
  it(`changes every reference and nothing else, in ${numRuns} cases (seed ${seed})`, function () {
    this.timeout(60_000 + numRuns * 40);
    let count = 0;
    const property = fc.property(choices, choices, fc.nat(255), (own, others, choice) => {
      const tree = randomTree(own);
      const ids = tree.nodes.flatMap(({ data }) => (typeof data.id === 'string' ? [data.id] : []));
      if (ids.length === 0) return;
      const id = new Draw([choice]).pick(ids);
      // The other file has ids of its own, and refers to the one that is renamed.
      const other = randomTree(others);
      const otherText = (outcome: string) => other.text.replace(/\bn(\d+)\b/g, 'm$1').replaceAll('elsewhere', outcome);
      if (other.hasAnchors || other.nodes.some(({ data }) => data.x_ref)) return;
      const files = { 'a.tree.yaml': tree.text, 'b.tree.yaml': otherText(id) };
      const service = createService({ today: () => isoDate(2026, 11, 26), now: () => 0 });
      for (const [uri, text] of Object.entries(files)) service.index.update(uri, text);
      const plan = service.plan('a.tree.yaml', [{ op: 'rename', id, to: 'new-one' }]);
      if (!plan.ok) {
        assert.ok(tree.hasAnchors, plan.reason);
        return;
      }
      const edits = plan.value.find(({ uri }) => uri === 'b.tree.yaml')?.edits ?? [];
      assert.equal(applyEdits(files['b.tree.yaml'], edits), otherText('new-one'));
      const back = createService({ today: () => isoDate(2026, 11, 26), now: () => 0 });
      for (const [uri, text] of Object.entries(files))
        back.index.update(uri, applyEdits(text, plan.value.find(each => each.uri === uri)?.edits ?? []));
      const inverse = back.plan('a.tree.yaml', [{ op: 'rename', id: 'new-one', to: id }]);
      assert.ok(inverse.ok, inverse.ok ? '' : inverse.reason);
      for (const { uri, edits: reverse } of inverse.value)
        assert.equal(applyEdits(back.index.get(uri)!.parsed.text, reverse), files[uri as keyof typeof files]);
      if (edits.length > 0) count++;
    });
    fc.assert(property, {
      numRuns,
      seed,
      interruptAfterTimeLimit: 30_000 + numRuns * 40,
      markInterruptAsFailure: true,
    });
    assert.ok(count > numRuns / 10, `${count} cases reached the other file`);
  });
});
