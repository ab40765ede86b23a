import * as z from 'zod/mini';
import { problemData } from '../reports/problems';
import { ok } from '../result';
import { reaches, severities } from '../rules/severity';
import { filesFor } from './find-file';
import { agentTool } from './tool';

/** More problems than anybody works through at once; the gravest come first. */
const most = 100;

/** What is wrong, the gravest first, with the fixes as operations for `apply`. */
export const check = agentTool(
  z.strictObject({ file: z.optional(z.string()), least: z.optional(z.enum(severities)) }),
  ({ file, least = 'hint' }, files) => {
    const asked = filesFor(files, file);
    if (!asked.ok) return asked;
    const found = asked.value
      .flatMap(({ uri }) => files.diagnose(uri))
      .filter(({ severity }) => reaches(severity, least))
      .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
    const shown = found.slice(0, most);
    return ok({
      files: asked.value.length,
      problems: found.length,
      leftOut: found.length - shown.length,
      diagnostics: shown.map(problem => problemData(files.service.index, files.nameOf(problem.uri), problem)),
    });
  },
);
