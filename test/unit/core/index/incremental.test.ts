import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ModelNode, subtree } from '../../../../src/core/artefacts/model';
import type { WorkspaceFile } from '../../../../src/core/index/file';
import type { Service } from '../../../../src/core/service';
import { atOnce } from '../../../../src/core/steps';
import { exampleFiles } from '../../support/examples';
import { mutated } from '../../support/mutate';
import { plainSource } from '../../support/plain-source';
import { createTestService } from '../../support/service';
import { Draw } from '../operations/draw';
import { randomTree } from '../operations/random-tree';

const cases = Math.ceil(Number(process.env.CANOPY_CASES ?? 1000) / 50);

const strokes = fc.array(fc.array(fc.nat(255), { minLength: 12, maxLength: 40 }), { minLength: 1, maxLength: 8 });

/** A workspace whose files know of each other, and one tree without rhyme or reason. */
function texts(choices: readonly number[]): Record<string, string> {
  return { ...exampleFiles('local-development'), 'made.tree.yaml': randomTree(choices).text };
}

/** What people do to ids, references and items, beside typing. */
function edited(text: string, draw: Draw): string {
  const lines = text.split('\n');
  const ids = lines.flatMap((line, number) =>
    /\b(?:id|outcome|opportunity|insight|place): \S/.test(line) ? [number] : [],
  );
  const items = lines.flatMap((line, number) => (/^ *- /.test(line) ? [number] : []));
  const number = ids.length > 0 ? draw.pick(ids) : 0;
  switch (draw.below(6)) {
    case 0:
      lines[number] = lines[number]!.replace(/: (\S+)/, (_, id: string) => `: ${id}x`);
      return lines.join('\n');
    case 1:
      lines[number] = lines[number]!.replace(/: (\S+)/, () => `: ${draw.pick(['lead-time', 'set-up', 'n1', 'n2'])}`);
      return lines.join('\n');
    case 2:
      if (items.length > 1) lines.splice(draw.pick(items), 1 + draw.below(4));
      return lines.join('\n');
    case 3:
      if (items.length > 0) lines.splice(draw.pick(items), 0, '  - id: new-one', '    title: New', '');
      return lines.join('\n');
    case 4: {
      const at = draw.below(Math.max(1, items.length - 1));
      const taken = lines.splice(items[at] ?? 0, (items[at + 1] ?? lines.length) - (items[at] ?? 0));
      lines.splice(items[draw.below(at + 1)] ?? 0, 0, ...taken);
      return lines.join('\n');
    }
    default:
      return mutated(text, draw);
  }
}

describe('an index that was edited', () => {
  it('offers ids in the same order as a new one', () => {
    const [tree, cards] = ['a.tree.yaml', 'b.scorecard.yaml'];
    const before = { [tree]: 'opportunities:\n- id: cart-b\n', [cards]: 'entries:\n- opportunity: cart-x\n' };
    const live = createTestService(before);
    live.diagnose(cards);
    const after = before[tree]!.replace('- id', '- id: cart-a\n- id');
    live.index.update(tree, after);
    assertSame(live, createTestService({ ...before, [tree]: after }), cards);
    const places = live.completion(cards, before[cards]!.indexOf('cart-x'));
    assert.deepEqual(
      places.slice(0, 2).map(({ label }) => label),
      ['cart-a', 'cart-b'],
    );
  });

  it(`says the same as a new one, after ${cases} runs of edits`, () => {
    const property = fc.property(fc.array(fc.nat(255), { maxLength: 300 }), strokes, (choices, runs) => {
      const now = texts(choices);
      const live = createTestService(now);
      const names = Object.keys(now);
      for (const name of names) live.diagnose(name);
      for (const run of runs) {
        const draw = new Draw(run);
        const name = draw.pick(names);
        const text = edited(now[name]!, draw);
        now[name] = text;
        if (draw.chance(50)) live.index.update(name, text);
        else inSteps(live, name, text);
        const fresh = createTestService(now);
        // Of a text that can't be read only the edited index still knows what it was.
        if (names.some(each => !fresh.index.get(each)!.readable)) continue;
        for (const each of names) assertSame(live, fresh, each);
      }
    });
    fc.assert(property, { numRuns: cases, seed: 20261203 });
  }).timeout(60_000 + cases * 1000);
});

/** Takes a text in as a large file is: in steps, left off where a newer text comes in, and judged ahead. */
function inSteps(live: Service, name: string, text: string): void {
  const outdated = live.index.updateInSteps(name, `title: Old\n${text}`);
  outdated.next();
  atOnce(live.index.updateInSteps(name, text));
  atOnce(outdated);
  const judged = live.diagnoseAhead(name);
  judged.next();
  judged.next();
}

function assertSame(live: Service, fresh: Service, uri: string): void {
  const [actual, wanted] = [live.index.get(uri)!, fresh.index.get(uri)!];
  // First what does without the sources of nodes, which come with their first reader.
  assert.deepEqual(shown(live, uri), shown(fresh, uri), uri);
  assert.deepEqual(plainFile(actual), plainFile(wanted), uri);
  assert.deepEqual(live.diagnose(uri), fresh.diagnose(uri), uri);
}

function shown(service: Service, uri: string): unknown {
  const all = { start: 0, end: service.index.get(uri)!.parsed.text.length };
  return {
    outline: [...service.documentSymbols(uri)],
    lenses: [...service.lenses(uri)],
    hints: service.inlayHints(uri, all),
    completion: completionPlaces(service.index.get(uri)!.parsed.text).map(at => service.completion(uri, at)),
  };
}

/** Behind the first keys that refer to others. */
function completionPlaces(text: string): number[] {
  return [...text.matchAll(/\b(?:outcome|opportunity|insight): /g)]
    .slice(0, 2)
    .map(({ 0: key, index }) => index + key.length);
}

function plainFile({ root, problems, references, nodes }: WorkspaceFile): unknown {
  return {
    nodes: [...subtree(root)].map(plainNode),
    keys: [...nodes].map(([key, node]) => [key, node.path]),
    problems: problems.map(({ node, ...problem }) => ({ ...problem, node: node.path })),
    references: references.map(({ id, range, from, field, accepts, orText }) => ({
      id,
      range,
      from: from.path,
      field,
      accepts,
      orText,
    })),
  };
}

function plainNode({ kind, values, id, key, path, source, parent }: ModelNode): unknown {
  return { kind, values, id, key, path, source: plainSource(source), parent: parent?.path };
}
