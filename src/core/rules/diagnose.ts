import type { WorkspaceFile } from '../index/file';
import { pushAll } from '../push-all';
import { usualCadences } from '../reviews/cadence';
import type { Steps } from '../steps';
import type { Workspace } from '../workspace';
import { KeptFindings } from './kept-findings';
import { rules } from './registry';
import type { Diagnostic, Rule, RuleContext } from './rule';
import type { RuleSeverities } from './severities';
import { formatProblems, textProblems } from './text-problems';

export interface DiagnoseOptions {
  /** Rules that are to weigh more or less than they do by themselves, or to be left out. */
  readonly severities?: RuleSeverities;
}

/**
 * Everything that is wrong with a file, in the order of its text. While the text can't be read only the problems of the
 * text are told: the model is then an older one, whose ranges don't fit. Holds for the state of the workspace at the first step.
 * @param kept What was found before with the same options, on the same day. The result is the same without it.
 */
export function* diagnose(
  workspace: Workspace,
  uri: string,
  options: DiagnoseOptions = {},
  kept: KeptFindings = new KeptFindings(),
): Steps<Diagnostic[]> {
  const file = workspace.index.get(uri);
  if (!file) return [];
  const found = textProblems(file);
  if (!file.readable) return inOrder(found, options);
  yield;
  pushAll(found, formatProblems(file));
  yield;
  pushAll(found, yield* kept.of(contextOf(workspace, file), wantedRules(options)));
  return inOrder(withoutEchoes(found), options);
}

function inOrder(found: readonly Diagnostic[], options: DiagnoseOptions): Diagnostic[] {
  return found
    .flatMap(diagnostic => weighed(diagnostic, options))
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.code < b.code ? -1 : 1));
}

function wantedRules({ severities }: DiagnoseOptions): readonly Rule[] {
  return rules.filter(({ code }) => severities?.[code] !== 'off');
}

function contextOf(workspace: Workspace, file: WorkspaceFile): RuleContext {
  return {
    file,
    index: workspace.index,
    scores: workspace.scores,
    today: workspace.ports.today(),
    cadences: workspace.ports.cadences?.() ?? usualCadences,
    links: workspace.ports.links,
  };
}

/** A rule that says more of a key than that it is unknown says it alone. */
function withoutEchoes(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const place = ({ range }: Diagnostic) => `${range.start}-${range.end}`;
  const explained = new Set(found.filter(({ code }) => code !== 'unknown-key').map(place));
  return found.filter(problem => problem.code !== 'unknown-key' || !explained.has(place(problem)));
}

function weighed(diagnostic: Diagnostic, options: DiagnoseOptions): Diagnostic[] {
  const severity = options.severities?.[diagnostic.code];
  if (severity === 'off') return [];
  return [severity ? { ...diagnostic, severity } : diagnostic];
}
