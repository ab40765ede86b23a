import { labelOf, type NodeOf } from '../../artefacts/model';
import { progressOf } from '../../features/facts';
import type { WorkspaceFile } from '../../index/file';
import { outcomeChecks } from '../../outcomes/checks';
import { paceOf, paceSentence, paceWord } from '../../outcomes/pace';
import { rollUp, rollUpText } from '../../outcomes/roll-up';
import { sparkline } from '../../outcomes/sparkline';
import { convert } from '../../values/quantity';
import type { Workspace } from '../../workspace';
import type { OutcomeFacts } from './details';

/** How far an outcome is, how those below it are doing, and the checks of a product outcome. */
export function outcomeFacts(workspace: Workspace, file: WorkspaceFile, node: NodeOf<'outcome'>): OutcomeFacts {
  const today = workspace.ports.today();
  const { from, level } = node.values;
  const { now, share } = progressOf(node);
  const pace = paceOf(node, today);
  const below = rollUp(node, today);
  return {
    ...(now ? { progress: { now: now.text, share: share ?? null } } : {}),
    pace: pace.state === 'open' ? '' : paceSentence(pace),
    trend: sparkline(pace.measurements.map(({ value }) => (from ? convert(value, from.unit)?.value : value.value))),
    below: rollUpText(below),
    behind: below.others.map(({ outcome, state }) => ({
      uri: file.uri,
      key: outcome.key,
      title: labelOf(outcome),
      pace: paceWord(state),
    })),
    checks: level === 'product' ? outcomeChecks(workspace, file, node) : [],
  };
}
