import * as z from 'zod/mini';
import { listScores } from '../reports/scores';
import { ok } from '../result';
import { filesFor } from './find-file';
import { agentTool } from './tool';

/** Every scorecard ranked by CD3 as of today, as `canopy score --format json` tells it. */
export const score = agentTool(z.strictObject({ file: z.optional(z.string()) }), ({ file }, files) => {
  const asked = filesFor(files, file);
  if (!asked.ok) return asked;
  const { service, nameOf } = files;
  const lists = asked.value.flatMap(each => {
    const scored = service.scores.list(each);
    return scored ? [listScores(service, nameOf(each.uri), scored)] : [];
  });
  return ok({ asOf: service.ports.today().text, lists });
});
