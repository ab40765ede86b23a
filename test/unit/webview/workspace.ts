import assert from 'node:assert/strict';
import type { Operation } from '../../../src/core/operations/schema';
import { createService, isTreeFile } from '../../../src/core/service';
import { applyEdits } from '../../../src/core/text/edit';
import { isoDate } from '../../../src/core/values/date';
import type { TreeView } from '../../../src/core/views/tree-view';
import type { Snapshot } from '../../../src/protocol/tree';
import { buildModel, type Item, type TreeModel } from '../../../webview/tree/model/tree';

/** The text of a small tree: two outcomes in use, three levels, and an opportunity that serves none. */
export const TEXT = `title: Small
outcomes:
  - id: faster
    title: Faster
    outcomes:
      - id: sooner
        title: Sooner
  - id: calmer
    title: Calmer
opportunities:
  - id: lost
    title: I am lost
    outcome: sooner
    opportunities:
      - id: blind
        title: I am blind
        solutions:
          - id: stream
            title: Stream it
            experiments:
              - id: fake
                title: Fake it
              - id: replay
                title: Replay it
          - id: print
            title: Print it
      - id: stuck
        title: I am stuck
        solutions:
          - id: resume
            title: Resume it
  - id: alone
    title: I am alone
  - id: slow
    title: I am slow
    outcome: sooner
  - id: noisy
    title: It is noisy
    outcome: calmer
`;

/** A tree file in memory, as the canvas gets it from the host. */
export class Workspace {
  private readonly service = createService({ today: () => isoDate(2026, 11, 22), now: () => 0 });
  private readonly uri = 'memory:/small.tree.yaml';

  constructor(public text: string = TEXT) {
    this.service.index.update(this.uri, text);
  }

  get view(): TreeView {
    const file = this.service.index.get(this.uri);
    assert(isTreeFile(file));
    return this.service.treeView(file);
  }

  get model(): TreeModel {
    return buildModel(this.view);
  }

  item(key: string): Item {
    const found = this.model.items.get(key);
    assert(found, `no card ${key}`);
    return found;
  }

  snapshot(patch: Partial<Snapshot> = {}): Snapshot {
    const { view } = this;
    return {
      type: 'snapshot',
      version: 1,
      epoch: 0,
      settled: [],
      view,
      problems: {},
      broken: null,
      editable: true,
      ...patch,
    };
  }

  /** Applies operations to the text; fails where one is refused. */
  apply(operations: readonly Operation[]): void {
    const plan = this.service.plan(this.uri, operations);
    assert(plan.ok, plan.ok ? '' : plan.reason);
    for (const { edits } of plan.value) this.text = applyEdits(this.text, edits);
    this.service.index.update(this.uri, this.text);
  }
}

/** The tree as an outline: one card a line, indented. */
export function outline(model: TreeModel): string[] {
  return model.groups.flatMap(({ outcome, roots }) => [
    outcome ? `[${outcome.data.key}]` : '[none]',
    ...roots.flatMap(lines),
  ]);
}

function lines(item: Item): string[] {
  return [`${'  '.repeat(item.depth - 1)}${item.data.key}`, ...(item.children ?? []).flatMap(lines)];
}
