import * as vscode from 'vscode';
import type { CanopyExtension } from '../../../canopy';

/** Another extension, written against canopy.d.ts alone: it retitles an opportunity and tells what it saw. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(vscode.commands.registerCommand('neighbour.use', use));
}

async function use(file: string): Promise<object> {
  const canopy = await vscode.extensions.getExtension<CanopyExtension>('canopy.canopy')?.activate();
  if (!canopy) return { isThere: false };
  const api = canopy.api(1);
  const changed = new Promise<readonly string[]>(resolve => {
    const listening = api.onDidChange(files => {
      if (!files.includes(file)) return;
      listening.dispose();
      resolve(files);
    });
  });
  const retitle = [{ op: 'set', id: 'nb-wait', field: 'title', value: 'When I wait, I can’t tell how long' }] as const;
  const planned = await api.plan(file, retitle);
  const applied = await api.apply(file, retitle);
  return {
    planned,
    applied,
    changed: (await changed).includes(file),
    item: await api.read({ id: 'nb-wait' }),
    problems: await api.check({ file, least: 'error' }),
    scores: await api.score(),
    refused: await api.apply(file, [{ op: 'remove', id: 'nobody' }]),
    listed: await api.list({ kind: 'tree' }),
  };
}
