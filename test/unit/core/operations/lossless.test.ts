import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Draw } from './draw';
import { check, describeCase, type Outcome } from './lossless';
import { randomOperation } from './random-operation';
import { randomTree } from './random-tree';

const numRuns = Number(process.env.CANOPY_CASES ?? 2500);
const seed = Number(process.env.CANOPY_SEED ?? 20261122);

const choices = fc.array(fc.nat(255), { maxLength: 500, size: 'max' });
const operationChoices = fc.array(fc.nat(255), { minLength: 6, maxLength: 12, size: 'max' });

describe('any operation on any tree file', () => {
  const outcomes = new Map<string, number>();
  const refused = new Map<string, string>();

  it(`changes only what it means, in ${numRuns} cases (seed ${seed})`, function () {
    this.timeout(120_000 + numRuns * 20);
    fc.assert(
      fc.property(choices, operationChoices, (treeChoices, choice) => {
        const tree = randomTree(treeChoices);
        const expected = randomOperation(tree, new Draw(choice));
        if (!expected) return;
        let outcome: Outcome;
        try {
          outcome = check(tree, expected);
        } catch (error) {
          throw new Error(`${(error as Error).message}\n${describeCase(tree, expected.operation)}`, { cause: error });
        }
        const counted = tree.hasAnchors && outcome.startsWith('refused') ? 'refused with anchors' : outcome;
        outcomes.set(counted, (outcomes.get(counted) ?? 0) + 1);
        if (!refused.has(counted)) refused.set(counted, describeCase(tree, expected.operation));
      }),
      // Shrinking stops after a while and shows the smallest case that it found.
      { numRuns, seed, interruptAfterTimeLimit: 60_000 + numRuns * 20, markInterruptAsFailure: true },
    );
  });

  it('refuses few of the operations that should work', () => {
    const all = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
    const refusals = [...outcomes].filter(([name]) => name.startsWith('refused:'));
    const count = refusals.reduce((sum, [, times]) => sum + times, 0);
    const list = refusals.map(([name, times]) => `${name}: ${times}\n${refused.get(name)}`).join('\n\n');
    if (process.env.CANOPY_REFUSALS)
      console.log([...outcomes].map(([name, times]) => `${name}: ${times}`).join('\n'), `\n${list}`);
    assert.ok(all >= Math.min(numRuns, 2000) * 0.75, `${all} cases were checked`);
    assert.ok(count < all * 0.1, `${count} of ${all} were refused:\n${list}`);
    assert.ok((outcomes.get('restored') ?? 0) > all * 0.15, 'many cases are restored by their inverse');
  });
});
