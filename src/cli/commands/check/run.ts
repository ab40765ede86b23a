import { posix } from 'node:path';
import { version } from '../../../../package.json';
import { reaches } from '../../../core/rules/severity';
import type { Run } from '../../command';
import { type Loaded, loadToJudge } from '../../files';
import type { Io } from '../../io';
import { absolute, isAtOrBelow, repositoryOf } from '../../paths';
import { painter } from '../../style';
import type { options } from './command';
import { checkGithub } from './github';
import { checkJson } from './json';
import type { Report } from './report';
import { checkSarif } from './sarif';
import { checkText } from './text';

type Format = keyof (typeof options)['format']['choices'];

/**
 * Reports everything that is wrong in the files; 1 where a problem is as grave as `--fail-on` says. A file that can't be read
 * keeps no other from being checked: it is told on standard error, and the exit code is 2.
 */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const files = await loadToJudge(operands, io, values['stdin-name'] ?? 'stdin.tree.yaml');
  await files.lookUpLinks();
  const report = reportOf(files, await shownFor(values.format, files, io));
  io.out(write(report, values.format, files, io));
  if (files.exitCode !== 0) return files.exitCode;
  return report.problems.some(({ diagnostic }) => reaches(diagnostic.severity, values['fail-on'])) ? 1 : 0;
};

/** How paths are shown: GitHub looks for them from where the repository begins, whatever the working directory is. */
async function shownFor(format: Format, { shown }: Loaded, io: Io): Promise<Loaded['shown']> {
  if (format !== 'github' && format !== 'sarif') return shown;
  const checkout = io.checkout === undefined ? undefined : await io.realPath(absolute(io, io.checkout));
  const own = (await io.realPath(io.cwd)) ?? io.cwd;
  // A checkout that the working directory does not belong to is that of another repository.
  const root = checkout !== undefined && isAtOrBelow(own, checkout) ? checkout : await repositoryOf(io.cwd, io);
  if (root === undefined) return shown;
  return uri => posix.join(posix.relative(root, own), shown(uri));
}

function reportOf({ service, uris }: Loaded, shown: Loaded['shown']): Report {
  const problems = uris.flatMap(uri => {
    const { lines } = service.index.get(uri)!.parsed;
    return service.diagnose(uri).map(diagnostic => ({
      file: shown(uri),
      diagnostic,
      start: lines.positionAt(diagnostic.range.start),
      end: lines.positionAt(diagnostic.range.end),
    }));
  });
  return { files: uris.length, problems };
}

function write(report: Report, format: Format, { service }: Loaded, { colors }: Io): string {
  switch (format) {
    case 'text':
      return checkText(report, painter(colors));
    case 'json':
      return checkJson(report, service.index);
    case 'sarif':
      return checkSarif(report, version);
    case 'github':
      return checkGithub(report);
  }
}
