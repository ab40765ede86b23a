import type { Bench } from './bench';
import { StartingWindows } from './support/start-window';

const ours = 'canopy.canopy';
const peer = 'vscode.git';

export default [
  {
    name: 'Activation, script and all, as VS Code tells it',
    peer: 'VS Code’s own Git extension in the same window',
    atMost: { milliseconds: 50 },
    async prepare() {
      const windows = await StartingWindows.open();
      let starts = await windows.start();
      return {
        ours: async () => {
          starts = await windows.start();
          return { own: starts.get(ours) ?? Number.NaN };
        },
        peer: () => ({ own: starts.get(peer) ?? Number.NaN }),
        finish: () => windows.close(),
      };
    },
  },
] satisfies Bench[];
