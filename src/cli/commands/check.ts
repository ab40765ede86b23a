import { version } from '../../../package.json';
import { type Loaded, load } from '../files';
import { checkGithub } from '../formats/check-github';
import { checkJson } from '../formats/check-json';
import { checkSarif } from '../formats/check-sarif';
import { checkText } from '../formats/check-text';
import { type Report, reaches, severities } from '../formats/report';
import { choiceOf, readOptions } from '../options';
import type { Command } from '../run';

const formats = ['text', 'json', 'sarif', 'github'] as const;

/** Reports everything that is wrong in the files; 1 where a problem is as grave as `--fail-on` says. */
export const check: Command = async (args, io) => {
  const { values, positionals } = readOptions('check', args, {
    format: { type: 'string' },
    'fail-on': { type: 'string' },
    'stdin-name': { type: 'string' },
  });
  const format = choiceOf('format', values.format, formats, 'text');
  const least = choiceOf('fail-on', values['fail-on'], severities, 'error');
  const files = await load(positionals, io, values['stdin-name'] ?? 'stdin.tree.yaml');
  const report = reportOf(files);
  io.out(write(report, format, files));
  return report.problems.some(({ diagnostic }) => reaches(diagnostic.severity, least)) ? 1 : 0;
};

function reportOf({ service, uris, shown }: Loaded): Report {
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

function write(report: Report, format: (typeof formats)[number], { service }: Loaded): string {
  switch (format) {
    case 'text':
      return checkText(report);
    case 'json':
      return checkJson(report, uri => service.index.get(uri)?.parsed.text ?? '');
    case 'sarif':
      return checkSarif(report, version);
    case 'github':
      return checkGithub(report);
  }
}
