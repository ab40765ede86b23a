import * as vscode from 'vscode';
import { filesOf } from '../../core/generate/choices';
import type { Host } from '../context';
import type { NextStep } from '../say';

export function newTreeStep(): NextStep {
  return { label: vscode.l10n.t('New Opportunity Tree'), command: 'canopy.newTree' };
}

/** Where what a tree lacks is added: on the canvas of the first one, or in a new one where there is none. */
export function treeStep({ service }: Host): NextStep {
  const [tree] = filesOf(service.index, 'tree');
  return tree ? openTreeStep(tree.uri) : newTreeStep();
}

/** @param key what is selected there */
export function openTreeStep(uri: string, key?: string): NextStep {
  const target = vscode.Uri.parse(uri);
  return { label: vscode.l10n.t('Open Tree as Canvas'), command: 'canopy.openAsTree', arguments: [target, key] };
}

/** @param about the opportunity that it becomes evidence of */
export function newInsightStep(about?: { readonly tree: string; readonly opportunity: string }): NextStep {
  return { label: vscode.l10n.t('New Insight'), command: 'canopy.newInsight', arguments: [about] };
}

export function settingsStep(setting: string): NextStep {
  return { label: vscode.l10n.t('Open Settings'), command: 'workbench.action.openSettings', arguments: [setting] };
}
