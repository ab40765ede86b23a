import * as vscode from 'vscode';
import { type Host, together } from '../context';
import { DetailsView } from './view';

/** The view “Details” of the side bar. */
export function registerDetails(host: Host): vscode.Disposable {
  const view = new DetailsView(host);
  const { registerCommand } = vscode.commands;
  return together(
    view,
    vscode.window.registerWebviewViewProvider('canopy.details', view),
    registerCommand('canopy.details.openAsTree', () => view.openAsTree()),
    registerCommand('canopy.details.openText', () => view.openText()),
  );
}
