import * as vscode from 'vscode';
import type { ArtefactKind } from '../../core/artefacts/registry';
import { StickyNotes } from '../affinity/panel';
import { type Host, together } from '../context';
import { registerOpenAsText, registerOpenCommands } from './commands';
import { insightsView } from './insights/view';
import { journeyView } from './journey/view';
import { kataView } from './kata/view';
import { EditorProvider } from './provider';
import { roadmapView } from './roadmap/view';
import { AllScorecards } from './scorecard/all';
import { tableView } from './scorecard/view';
import { registerCanvasCommands } from './tree/commands';
import { registerBefore } from './tree/compare/before';
import { registerExample } from './tree/example';
import { canvasView } from './tree/view';
import type { Message } from './view';

/** Our editors: each shows files of one kind, as a custom editor of their text. */
export function registerEditors(host: Host): vscode.Disposable {
  const canvases = new EditorProvider(canvasView, host);
  const tables = new EditorProvider(tableView, host);
  const katas = new EditorProvider(kataView, host);
  const roadmaps = new EditorProvider(roadmapView, host);
  const journeys = new EditorProvider(journeyView, host);
  const insights = new EditorProvider(insightsView, host);
  return together(
    registerEditor(host, canvases),
    registerEditor(host, tables),
    registerEditor(host, katas),
    registerEditor(host, roadmaps),
    registerEditor(host, journeys),
    registerEditor(host, insights),
    registerCanvasCommands(canvases),
    registerExample(host),
    registerBefore(),
    registerAllScorecards(host),
    registerStickyNotes(host),
    registerOpenAsText([canvases, tables, katas, roadmaps, journeys, insights]),
  );
}

function registerAllScorecards(host: Host): vscode.Disposable {
  const all = new AllScorecards(host);
  return together(
    all,
    vscode.commands.registerCommand('canopy.showAllScorecards', () => all.show()),
  );
}

function registerStickyNotes(host: Host): vscode.Disposable {
  const notes = new StickyNotes(host);
  const { registerCommand } = vscode.commands;
  return together(
    notes,
    registerCommand('canopy.startJourneyFromNotes', async raw => {
      // What notes may go into is known only when the files of the workspace were read.
      await host.sync.ready;
      notes.show(raw);
    }),
  );
}

function registerEditor<K extends ArtefactKind, M extends Message>(
  host: Host,
  editor: EditorProvider<K, M>,
): vscode.Disposable {
  return together(
    editor,
    vscode.window.registerCustomEditorProvider(editor.view.viewType, editor),
    host.selection.addRevealer(editor.reveal),
    registerOpenCommands(host, editor),
  );
}
