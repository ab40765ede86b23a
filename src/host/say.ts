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

/** The command that comes next: the button of what is told. */
export interface NextStep {
  readonly label: string;
  readonly command: string;
  readonly arguments?: readonly unknown[];
}

/** Tells something with its next step, which runs where it is chosen. @param tell as what it is told */
export async function offer(message: string, next: NextStep, tell = info): Promise<void> {
  const chosen = await tell(message, next.label);
  if (chosen === next.label) await vscode.commands.executeCommand(next.command, ...(next.arguments ?? []));
}

export function warn(message: string, ...actions: string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(plain(message), ...actions);
}

export function error(message: string, ...actions: string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(plain(message), ...actions);
}
