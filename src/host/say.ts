import * as vscode from 'vscode';
import { plain } from './plain';

export { plain };

/**
 * The notifications of Canopy: the only way to show one, because a sentence may carry a title out of a file that someone else
 * wrote. Each resolves to the chosen action, or undefined where it was closed.
 */
export function info(message: string, ...actions: string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(plain(message), ...actions);
}

export function warn(message: string, ...actions: string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(plain(message), ...actions);
}

export function error(message: string, ...actions: string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(plain(message), ...actions);
}
