import * as l10n from '@vscode/l10n';
import type { ModelNode, NodeOf } from '../../artefacts/model';
import { percentText, rankText } from '../../features/facts';
import { drawsOf } from '../../features/hover/score';
import type { WorkspaceFile } from '../../index/file';
import { explain } from '../../scoring/derivation';
import { numberText } from '../../values/number';
import type { Workspace } from '../../workspace';
import type { ScoreFacts } from './details';

/** The score of a scorecard entry, or of the best ranked entry of an opportunity; undefined where there is none. */
export function scoreFacts(workspace: Workspace, file: WorkspaceFile, node: ModelNode): ScoreFacts | undefined {
  const { scores } = workspace;
  const ofOpportunity =
    node.kind === 'opportunity' && node.id !== undefined ? scores.ofOpportunity(node.id)[0] : undefined;
  const entry = node.kind === 'entry' ? scores.ofEntry(file, node as NodeOf<'entry'>) : ofOpportunity;
  const list = entry && scores.list(entry.file);
  if (!entry || !list) return undefined;
  const { cd3 } = entry.score;
  const draws = drawsOf(workspace, entry, list);
  const range = draws ? l10n.t('{0} to {1} in 8 of 10 draws', ...draws.likely.map(numberText)) : undefined;
  const first = draws && list.ranked > 1 ? l10n.t('first in {0}', percentText(draws.first)) : undefined;
  return {
    cd3: cd3 === null ? null : numberText(cd3),
    rank: rankText(entry, list) ?? '',
    certainty: [range, first].filter(part => part !== undefined).join(', '),
    explanation: explain(entry.score, entry.inputs, list.options),
    entry: { uri: entry.file.uri, key: entry.node.key, kind: 'entry', choice: '', title: '' },
  };
}
