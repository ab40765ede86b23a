import * as l10n from '@vscode/l10n';
import { listScores } from '../reports/scores';
import { ok } from '../result';
import { closedObject, optional, string } from '../schema/schema';
import { refuse } from '../yaml/refusal';
import { filesFor } from './find-file';
import { agentTool } from './tool';

/** Every scorecard ranked by CD3 as of today, as `canopy score --format json` tells it. */
export const score = agentTool(closedObject({ file: optional(string) }), ({ file }, files) => {
  const asked = filesFor(files, file);
  if (!asked.ok) return asked;
  const { service, nameOf } = files;
  const lists = asked.value.flatMap(each => {
    const scored = service.scores.list(each);
    return scored ? [listScores(service, nameOf(each.uri), scored)] : [];
  });
  if (file !== undefined && lists.length === 0) {
    return refuse(
      'not-found',
      l10n.t(
        '“{0}” is no scorecard, so nothing in it is scored. “list” with the kind “scorecard” names those that are.',
        file,
      ),
    );
  }
  return ok({ asOf: service.ports.today().text, lists });
});
