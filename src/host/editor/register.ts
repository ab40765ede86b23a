import * as vscode from 'vscode';
import { type Host, together } from '../context';
import { registerEditorCommands } from './commands';
import { registerExample } from './example';
import { canvasViewType } from './html';
import { CanvasProvider } from './provider';

/** The canvas: opportunity trees as a custom editor of their text. */
export function registerEditors(host: Host): vscode.Disposable {
  const canvases = new CanvasProvider(host);
  return together(
    canvases,
    vscode.window.registerCustomEditorProvider(canvasViewType, canvases),
    host.selection.addRevealer(canvases.reveal),
    registerExample(host),
    ...registerEditorCommands(host, canvases),
  );
}
