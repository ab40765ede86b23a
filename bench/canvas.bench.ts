import type { Bench } from './bench';
import { Canvas, closeBrowser, firstPaint, Markmap, markmapOf, markmapPaint, snapshotOf } from './support/canvas-page';
import { madeTree } from './support/made-tree';

const markmap = 'markmap-view on the same tree in the same browser';

function paint(nodes: number, ratio: number): Bench {
  return {
    name: `Canvas: first paint of ${nodes.toLocaleString('en')} nodes`,
    peer: markmap,
    atMost: { ratio },
    prepare() {
      const snapshot = snapshotOf(madeTree({ nodes }));
      const tree = markmapOf(snapshot.view);
      return { ours: () => firstPaint(snapshot), peer: () => markmapPaint(tree), finish: closeBrowser };
    },
  };
}

/** The busiest frames while a hand moves: the time that 19 of 20 stay below. */
function frames(name: string, gesture: 'pan' | 'zoom'): Bench {
  return {
    name: `Canvas: p95 of a frame, ${name} in 10,000 nodes`,
    peer: `${markmap}, zoomed`,
    atMost: { milliseconds: 8 },
    async prepare() {
      const snapshot = snapshotOf(madeTree({ nodes: 10_000 }));
      const canvas = await Canvas.open(snapshot);
      await canvas.showCards();
      const map = await Markmap.open(markmapOf(snapshot.view));
      return { ours: () => canvas.framesOf(gesture), peer: () => map.framesOfZoom(), finish: closeBrowser };
    },
  };
}

/** From a key or a click to the paint of what it has led to, with a host that answers at once. */
function gesture(name: string, key: 'fold' | 'rename' | 'move'): Bench {
  return {
    name: `Canvas: ${name} in 1,000 nodes, to the paint`,
    peer: `${markmap}, ${key === 'fold' ? 'folding' : 'given the changed tree'}`,
    atMost: { milliseconds: 50 },
    async prepare() {
      const snapshot = snapshotOf(madeTree({ nodes: 1000 }));
      const canvas = await Canvas.open(snapshot);
      const map = await Markmap.open(markmapOf(snapshot.view));
      return {
        ours: () => canvas.gesture(key),
        peer: () => (key === 'fold' ? map.fold() : map.change()),
        finish: closeBrowser,
      };
    },
  };
}

export default [
  paint(1000, 0.5),
  paint(10_000, 0.2),
  frames('panning', 'pan'),
  frames('zooming', 'zoom'),
  gesture('folding a branch', 'fold'),
  gesture('rewording a card', 'rename'),
  gesture('moving a card', 'move'),
  {
    name: 'Canvas: memory with 10,000 nodes',
    peer: markmap,
    unit: 'MB',
    atMost: { megabytes: 150 },
    async prepare() {
      const snapshot = snapshotOf(madeTree({ nodes: 10_000 }));
      const canvas = await Canvas.open(snapshot);
      await canvas.showCards();
      const map = await Markmap.open(markmapOf(snapshot.view));
      return { ours: () => canvas.memory(), peer: () => map.memory(), finish: closeBrowser };
    },
  },
] satisfies Bench[];
