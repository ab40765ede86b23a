import * as vscode from 'vscode';
import { canvasCommands } from '../../../protocol/canvas-commands';
import type { EditorProvider } from '../provider';

/** The commands that the canvas does itself, for keys of one's own. */
export function registerCanvasCommands(canvases: Pick<EditorProvider, 'active'>): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    ...canvasCommands.map(name => registerCommand(`canopy.tree.${name}`, () => canvases.active?.command(name))),
  );
}
