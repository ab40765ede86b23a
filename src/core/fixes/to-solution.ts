import * as l10n from '@vscode/l10n';
import type { NodeOf } from '../artefacts/model';
import { opportunityScaffold } from '../artefacts/tree/template';
import type { WorkspaceFile } from '../index/file';
import type { WorkspaceIndex } from '../index/workspace-index';
import type { Fix } from '../rules/rule';
import { addressOf } from '../rules/support/address';
import { freeId } from '../rules/support/free-id';

/** Makes an opportunity a solution under a new one that takes its place, and selects the scaffold of its title. */
export function toSolutionFix(file: WorkspaceFile, index: WorkspaceIndex, node: NodeOf<'opportunity'>): Fix {
  const address = addressOf(file, node);
  const { id } = node;
  const isAddressedById = id !== undefined && address === id;
  const need = isAddressedById ? freeId(index, `${id}-need`) : undefined;
  return {
    title: l10n.t('Move to solutions under a new opportunity'),
    operations: [
      {
        op: 'convert',
        id: address,
        to: 'solution',
        opportunity: { ...(need === undefined ? {} : { id: need }), title: opportunityScaffold() },
      },
    ],
    select: { address: need ?? address, field: 'title' },
    preferred: true,
  };
}
