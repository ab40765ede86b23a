import * as vscode from 'vscode';
import { type Host, together } from '../context';
import { Lazy } from '../lazy';
import { fill } from '../pages/fill';
import { CurrentNode } from './current-node';

/** The view “Details” of the side bar. It knows where the user was before it is shown. */
export function registerDetails(host: Host): vscode.Disposable {
  const current = new CurrentNode(host);
  const view = new Lazy(async () => new (await host.onDemand()).DetailsView(host, current));
  const { registerCommand } = vscode.commands;
  return together(
    current,
    view,
    vscode.window.registerWebviewViewProvider('canopy.details', {
      resolveWebviewView: shown => fill(shown, view.get(), host.log, details => details.resolveWebviewView(shown)),
    }),
    registerCommand('canopy.details.openAsTree', async () => (await view.get()).openAsTree()),
    registerCommand('canopy.details.openText', async () => (await view.get()).openText()),
  );
}
