import * as vscode from 'vscode';
import { opportunityChoices, takenIn } from '../../../core/generate/choices';
import { entryOf } from '../../../core/generate/entry-draft';
import type { Operation } from '../../../core/operations/schema';
import type { Host } from '../../context';
import * as say from '../../say';

/** What adds to a scorecard needs of its editor. */
interface Table {
  readonly host: Host;
  change(operations: readonly Operation[]): Promise<void>;
}

/** Lets the user choose opportunities, and adds an entry for each of them, as one step to undo. */
export async function addEntries(table: Table): Promise<void> {
  const { service } = table.host;
  const own = { label: vscode.l10n.t('An entry without an opportunity'), id: undefined, alwaysShow: true };
  const known = opportunityChoices(service).filter(({ node }) => node.id !== undefined);
  const items = known.map(({ node, title, tree, entries }) => ({
    label: say.plain(title),
    description: say.plain(entries > 0 ? vscode.l10n.t('{0}, scored already', tree) : tree),
    id: node.id,
  }));
  const chosen = await vscode.window.showQuickPick([own, ...items], {
    canPickMany: true,
    matchOnDescription: true,
    title: vscode.l10n.t('Add entries'),
    placeHolder: vscode.l10n.t('Which opportunities are to be scored? Those without an entry stand first'),
  });
  if (chosen && chosen.length > 0)
    await table.change(
      newEntries(
        table.host,
        chosen.map(({ id }) => id),
      ),
    );
}

/** The operations that add an entry for each opportunity; for one without an id, an entry that is about none yet. */
export function newEntries(host: Host, opportunities: readonly (string | undefined)[]): Operation[] {
  const isTaken = takenIn(host.service.index);
  const own = new Set<string>();
  return opportunities.map(opportunity => {
    const node = entryOf({ opportunity, inputs: {} }, id => isTaken(id) || own.has(id));
    own.add(String(node.id));
    return { op: 'add', parent: null, kind: 'entry', node: { ...node } };
  });
}
