/// <reference path="./second-script.d.ts" />
import { given, required } from 'second-script';
import * as vscode from 'vscode';
import { Lazy } from './lazy';

/** What the second script of the extension has: src/host/on-demand.ts. */
export type OnDemand = typeof import('./on-demand');

/**
 * Loads the script that no window needs before its user asks for something, once. It ships beside the first one. Rejects where
 * it can't be read, with a sentence for whoever asked: VS Code shows it to who ran a command, and a page shows it in its place. Then
 * the next call tries again.
 */
export function loaderOf(extensionUri: vscode.Uri): () => Promise<OnDemand> {
  const script = new Lazy(() => load(vscode.Uri.joinPath(extensionUri, 'dist', 'on-demand.js')));
  return () => script.get();
}

async function load(uri: vscode.Uri): Promise<OnDemand> {
  const isWebHost = 'WorkerGlobalScope' in globalThis;
  try {
    return (isWebHost ? await run(uri) : required()) as OnDemand;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      vscode.l10n.t(
        'A part of Canopy can’t be loaded. Reload the window; where that does not help, install Canopy again. ({0})',
        reason,
      ),
      { cause: error },
    );
  }
}

/** Runs a script of the extension as VS Code runs the first one in a web host, which has no way to load a second. */
async function run(script: vscode.Uri): Promise<unknown> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(script));
  const module = { exports: {} };
  new Function('module', 'require', `${text}\n//# sourceURL=${script}`)(module, given);
  return module.exports;
}
