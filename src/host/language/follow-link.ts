import * as vscode from 'vscode';
import { childrenOf, fieldRange, type ModelNode, nameRange } from '../../core/artefacts/model';
import type { LinkCommand } from '../../core/features/command-link';
import { opportunitiesOf } from '../../core/features/facts';
import type { NodeInFile } from '../../core/index/workspace-index';
import { newInsightStep, openTreeStep } from '../commands/next-steps';
import type { Host } from '../context';
import * as say from '../say';
import { toLocation } from './convert';
import { revealNode } from './reveal';

/** The command behind every link of a hover and every lens: what to do, with which node of which file. */
export const followLink = 'canopy.followLink';

type Follow = (host: Host, target: NodeInFile) => Promise<void> | void;

const follow: Readonly<Record<LinkCommand, Follow>> = {
  openInTree: async (_host, { file, node }) => {
    await vscode.commands.executeCommand('canopy.openAsTree', vscode.Uri.parse(file.uri), node.key);
  },
  openText: (host, { file, node }) => openText(host, file.uri, node.key),
  openScorecard: async (host, target) => {
    const { file, node } = entryOf(host, target) ?? target;
    await openText(host, file.uri, node.key);
  },
  showEvidence: (host, target) =>
    showPlaces(host, target, evidenceOf(host, target), ({ file, node }) =>
      say.offer(
        vscode.l10n.t('No insight is linked to this opportunity yet.'),
        newInsightStep({ tree: file.uri, opportunity: node.key }),
      ),
    ),
  showReferences: (host, target) => showPlaces(host, target, referencesOf(host, target)),
  showSolutions: (host, target) =>
    showPlaces(host, target, placesOf(host, target, 'solution'), ({ file, node }) =>
      say.offer(vscode.l10n.t('This opportunity has no solutions yet.'), openTreeStep(file.uri, node.key)),
    ),
  showOpportunities: (host, target) =>
    showPlaces(host, target, servingPlaces(host, target), ({ file, node }) =>
      say.offer(vscode.l10n.t('No opportunity names this outcome yet.'), {
        label: vscode.l10n.t('New Opportunity'),
        command: 'canopy.newOpportunity',
        arguments: [{ tree: file.uri, parent: node.key }],
      }),
    ),
  showMeasurements: (host, target) => showPlaces(host, target, placesOf(host, target, 'measurement')),
  addMeasurement: async (_host, { file, node }) => {
    await vscode.commands.executeCommand('canopy.recordMeasurement', { outcome: node.key, tree: file.uri });
  },
};

export function registerFollowLink(host: Host): vscode.Disposable {
  return vscode.commands.registerCommand(followLink, async (command: unknown, uri: unknown, key: unknown) => {
    const action = typeof command === 'string' && Object.hasOwn(follow, command) && follow[command as LinkCommand];
    host.sync.flush();
    const file = typeof uri === 'string' ? host.service.index.get(uri) : undefined;
    const node = typeof key === 'string' ? file?.nodes.get(key) : undefined;
    if (action && file && node) await action(host, { file, node });
  });
}

function openText(host: Host, uri: string, key: string): Promise<void> {
  return revealNode(host, vscode.Uri.parse(uri), key, { takesFocus: true, asText: true });
}

/** The entry itself, or the best ranked one of an opportunity. */
function entryOf(host: Host, { node }: NodeInFile): NodeInFile | undefined {
  const [best] = node.kind === 'opportunity' && node.id !== undefined ? host.service.scores.ofOpportunity(node.id) : [];
  return best && { file: best.file, node: best.node as ModelNode };
}

function evidenceOf(host: Host, { node }: NodeInFile): vscode.Location[] {
  const ids = childrenOf(node, 'evidence').flatMap(({ values }) => values.insight ?? []);
  return ids.flatMap(id => {
    const found = host.service.index.find(id, ['insight']);
    return found ? placeOf(host, found) : [];
  });
}

function referencesOf(host: Host, { node }: NodeInFile): vscode.Location[] {
  const found = node.id === undefined ? [] : host.service.index.referencesTo(node.id);
  return found.flatMap(({ file, reference }) => toLocation(host, file.uri, reference.range) ?? []);
}

function placesOf(host: Host, { file, node }: NodeInFile, kind: 'solution' | 'measurement'): vscode.Location[] {
  return childrenOf(node, kind).flatMap(child => placeOf(host, { file, node: child as ModelNode }));
}

function servingPlaces(host: Host, { node }: NodeInFile): vscode.Location[] {
  if (node.kind !== 'outcome' || node.id === undefined) return [];
  const serving = new Set(opportunitiesOf(host.service, node));
  return host.service.index
    .referencesTo(node.id)
    .filter(({ reference }) => serving.has(reference.from))
    .flatMap(({ file, reference }) => placeOf(host, { file, node: reference.from }));
}

function placeOf(host: Host, { file, node }: NodeInFile): vscode.Location[] {
  return [toLocation(host, file.uri, nameRange(node)) ?? []].flat();
}

/**
 * One place is gone to, several are peeked at where the link stands.
 * @param tellNone for a link that also stands where there is none
 */
async function showPlaces(
  host: Host,
  target: NodeInFile,
  places: readonly vscode.Location[],
  tellNone?: (target: NodeInFile) => unknown,
): Promise<void> {
  const { file, node } = target;
  const [first] = places;
  if (!first) return void tellNone?.(target);
  if (places.length === 1) {
    await vscode.window.showTextDocument(first.uri, { selection: first.range });
    return;
  }
  const from = toLocation(host, file.uri, fieldRange(node, 'id') ?? nameRange(node));
  if (!from) return;
  await vscode.window.showTextDocument(from.uri, { preserveFocus: false });
  await vscode.commands.executeCommand('editor.action.peekLocations', from.uri, from.range.start, places, 'peek');
}
