import type { RuleCode } from '../../../core/rules/codes';
import type { Severity } from '../../../core/rules/rule';
import { jsonText } from '../../plain';
import type { Report, Reported } from './report';
import help from './rule-help.json';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  hint: 'note',
};

/** What the page of each rule says, and how much the rule weighs by itself. */
const pages: Readonly<Record<RuleCode, { readonly summary: string; readonly weight: string; readonly why: string }>> =
  help;

/** The problems as SARIF 2.1.0, the format of code scanning. */
export function checkSarif({ problems }: Report, version: string): string {
  const codes = [...new Set(problems.map(({ diagnostic }) => diagnostic.code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'canopy', version, rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map(problem => resultOf(problem, codes)),
      },
    ],
  };
  return jsonText(log);
}

function ruleOf(id: RuleCode) {
  const { summary, weight, why } = pages[id];
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: why, markdown: why },
    defaultConfiguration: { level: levels[weight as Severity] },
  };
}

function resultOf({ file, diagnostic, start, end }: Reported, codes: readonly RuleCode[]) {
  const { code, severity, message, node } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
          region: {
            startLine: start.line + 1,
            startColumn: start.character + 1,
            endLine: end.line + 1,
            endColumn: end.character + 1,
          },
        },
      },
    ],
    // Lets a problem be known again when lines move above it.
    partialFingerprints: { 'node/v1': `${file} ${code} ${node ?? ''}` },
  };
}
