import { problemData } from '../reports/problems';
import { ok } from '../result';
import { gravestFirst, reaches, severities } from '../rules/severity';
import { closedObject, integerFrom, oneOf, optional, string } from '../schema/schema';
import { filesFor } from './find-file';
import { agentTool } from './tool';

/** More problems than an agent works through at once. */
export const usualLimit = 100;

const input = closedObject({
  file: optional(string),
  least: optional(oneOf(severities)),
  limit: optional(integerFrom(1)),
});

/** What is wrong, the gravest first, with the fixes as operations for `apply`. */
export const check = agentTool(input, ({ file, least = 'hint', limit = usualLimit }, files) => {
  const asked = filesFor(files, file);
  if (!asked.ok) return asked;
  const found = asked.value
    .flatMap(({ uri }) => files.diagnose(uri))
    .filter(({ severity }) => reaches(severity, least))
    .sort(gravestFirst);
  return ok({
    files: asked.value.length,
    problems: found.length,
    leftOut: Math.max(0, found.length - limit),
    diagnostics: found
      .slice(0, limit)
      .map(problem => problemData(files.service.index, files.nameOf(problem.uri), problem)),
  });
});
