import * as vscode from 'vscode';
import { canvasCommands } from '../../protocol/canvas-commands';
import { type Host, together } from '../context';
import { Lazy } from '../lazy';
import { fill } from '../pages/fill';
import type { Editors } from './editors';
import { registerBefore } from './tree/compare/before';
import { registerExample } from './tree/example';

/** The custom editors of package.json, each with the command that opens a file in it; with `ToSide` at its end, beside. */
const editors = {
  'canopy.tree': 'canopy.openAsTree',
  'canopy.scorecard': 'canopy.openAsTable',
  'canopy.kata': 'canopy.openAsKata',
  'canopy.roadmap': 'canopy.openAsRoadmap',
  'canopy.journey': 'canopy.openAsJourneyMap',
  'canopy.insights': 'canopy.openAsInsights',
};

export type ViewType = keyof typeof editors;

/** Our editors: each shows files of one kind, as a custom editor of their text. They are made when the first of them is asked for. */
export function registerEditors(host: Host): vscode.Disposable {
  const made = new Lazy(async () => new (await host.onDemand()).Editors(host));
  const command = (id: string, run: (editors: Editors, ...args: unknown[]) => unknown) =>
    vscode.commands.registerCommand(id, async (...args) => run(await made.get(), ...args));
  const { Active, Beside } = vscode.ViewColumn;
  return together(
    made,
    ...(Object.keys(editors) as ViewType[]).flatMap(viewType => [
      vscode.window.registerCustomEditorProvider(viewType, {
        resolveCustomTextEditor: (document, panel) =>
          fill(panel, made.get(), host.log, editors => editors.resolve(viewType, document, panel)),
      }),
      command(editors[viewType], (made, target, key) => made.open(viewType, Active, target, key)),
      command(`${editors[viewType]}ToSide`, (made, target, key) => made.open(viewType, Beside, target, key)),
    ]),
    // The commands that the canvas does itself, for keys of one's own.
    ...canvasCommands.map(name => command(`canopy.tree.${name}`, made => made.onCanvas(name))),
    command('canopy.openAsText', (made, target) => made.openAsText(target)),
    command('canopy.showAllScorecards', made => made.showAllScorecards()),
    command('canopy.startJourneyFromNotes', async (made, raw) => {
      // What notes may go into is known only when the files of the workspace were read.
      await host.sync.ready;
      made.showStickyNotes(raw);
    }),
    registerExample(host),
    registerBefore(),
  );
}
