import assert from 'node:assert/strict';
import { removedNodes } from '../../../src/core/compare/removed';
import { createService } from '../../../src/core/service';
import { isoDate } from '../../../src/core/values/date';
import type { RemovedCard } from '../../../src/protocol/tree';
import { buildModel } from '../../../webview/tree/model/tree';
import { outline, TEXT, Workspace } from './workspace';

/** The tree that is drawn beside an earlier state. */
function drawn(before: string, after: string): string[] {
  const [old, now] = [before, after].map(text => {
    const { index } = createService({ today: () => isoDate(2026, 11, 22), now: () => 0 });
    index.update('memory:/a.tree.yaml', text);
    return index.get('memory:/a.tree.yaml')!;
  });
  const removed = removedNodes(old!, now!).map(
    (node): RemovedCard => ({ ...node, outcome: node.outcome ?? null, pill: 'removed' }),
  );
  return outline(buildModel(new Workspace(after).view, { removed }));
}

function without(...parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    assert(text.includes(part), part);
    return text.replace(part, '');
  }, TEXT);
}

describe('Cards that were removed', () => {
  it('stand where they stood, with what went with them below', () => {
    const stuck = `      - id: stuck
        title: I am stuck
        solutions:
          - id: resume
            title: Resume it
`;
    assert.deepEqual(drawn(TEXT, without(stuck)).slice(1, 9), [
      '[sooner]',
      'lost',
      '  blind',
      '    stream',
      '      fake',
      '      replay',
      '    print',
      '  *was stuck',
    ]);
    assert.equal(drawn(TEXT, without(stuck))[9], '    *was resume');
  });

  it('come first where they were first, and under the outcome that they served', () => {
    const all = drawn(
      TEXT,
      without(
        '  - id: noisy\n    title: It is noisy\n    outcome: calmer\n',
        '              - id: fake\n                title: Fake it\n',
      ),
    );
    assert.deepEqual(all.slice(4, 7), ['    stream', '      *was fake', '      replay']);
    assert.equal(all[all.indexOf('[calmer]') + 1], '*was noisy');
  });

  it('follow each other in their order', () => {
    const after = without(
      '          - id: print\n            title: Print it\n',
      '              - id: replay\n                title: Replay it\n',
    );
    const all = drawn(
      TEXT,
      after
        .replace('              - id: fake\n                title: Fake it\n', '')
        .replace('            experiments:\n', ''),
    );
    assert.deepEqual(all.slice(4, 8), ['    stream', '      *was fake', '      *was replay', '    *was print']);
  });
});
