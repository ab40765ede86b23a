import type * as vscode from 'vscode';
import { whileOpen } from '../lazy';
import { showLost } from './page';

/**
 * Shows in a webview what is being made for it, unless its user closes it meanwhile. Where it can't be made the page says why: of the
 * error VS Code itself would show no more than that there was one.
 */
export async function fill<T>(
  surface: Pick<vscode.WebviewPanel | vscode.WebviewView, 'onDidDispose' | 'webview'>,
  making: Promise<T>,
  log: vscode.LogOutputChannel,
  show: (made: T) => void,
): Promise<void> {
  const made = making.then(
    made => () => show(made),
    (error: Error) => {
      log.error(error);
      return () => showLost(surface.webview, error.message);
    },
  );
  (await whileOpen(surface, made))?.();
}
