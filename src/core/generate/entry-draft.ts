import * as l10n from '@vscode/l10n';
import type { ScoredList } from '../index/scores';
import { explain } from '../scoring/derivation';
import { inputNames } from '../scoring/input-keys';
import { asPercentage, checkInputs, countsHours, inputLabel } from '../scoring/inputs';
import type { NumericInput, Score, ScoreInputs, ScoreOptions } from '../scoring/model';
import { rankScores } from '../scoring/rank';
import { score } from '../scoring/score';
import { slug } from '../text/slug';
import { parseEstimate } from '../values/estimate';
import { numberText } from '../values/number';
import { ordinal } from '../values/ordinal';
import type { PlainData } from '../yaml/source';

/** A scorecard entry while it is written: everything as the user typed it. */
export interface EntryDraft {
  readonly opportunity?: string | undefined;
  readonly capability?: string | undefined;
  readonly outcome?: string | undefined;
  readonly signal?: string | undefined;
  readonly inputs: { readonly [K in NumericInput]?: string };
}

/** The inputs that an entry of this list needs, in the order in which they are asked for. */
export function inputsAsked(options: ScoreOptions): NumericInput[] {
  const cost: NumericInput[] = countsHours(options) ? ['reach', 'frequency', 'hoursLost'] : ['costOfDelay'];
  return [...cost, 'confidence', options.divideBy];
}

/** A typed input as it goes into the file: a confidence is asked for in percent, so `80` is `80%`. */
function stated(input: NumericInput, typed: string | undefined): string {
  const text = typed?.trim() ?? '';
  const estimate = input === 'confidence' ? parseEstimate(text) : undefined;
  return (estimate?.ok && asPercentage(estimate.value)) || text;
}

/** Why a text can't be used as an input of this list; undefined where it can, or is empty. */
export function inputProblem(input: NumericInput, text: string, options: ScoreOptions): string | undefined {
  if (text.trim() === '') return undefined;
  const estimate = parseEstimate(stated(input, text));
  if (!estimate.ok) return estimate.reason;
  return checkInputs({ [input]: estimate.value }, options).problems.find(problem => problem.input === input)?.reason;
}

/** The inputs of a draft that can be read. */
function draftInputs(draft: EntryDraft): ScoreInputs {
  const inputs: { [K in NumericInput]?: ScoreInputs[K] } = {};
  for (const [name, typed] of Object.entries(draft.inputs) as [NumericInput, string | undefined][]) {
    const text = stated(name, typed);
    const estimate = text === '' ? undefined : parseEstimate(text);
    if (estimate?.ok) inputs[name] = estimate.value;
  }
  return inputs;
}

/** A draft's score, and the place that it would take in its list. */
export interface Preview {
  readonly score: Score;
  /** Among the scored entries of the list with this one; null without a score. */
  readonly rank: number | null;
  readonly of: number;
}

/** The draft as an entry of a list; without a list it is the first entry of a new one. */
export function previewEntry(draft: EntryDraft, options: ScoreOptions, list: ScoredList | undefined): Preview {
  const own = score(draftInputs(draft), options);
  const ranks = rankScores([own, ...(list?.entries.map(entry => entry.score) ?? [])]);
  return { score: own, rank: ranks[0] ?? null, of: ranks.filter(rank => rank !== null).length };
}

/** The preview in one sentence: what is known so far, and what CD3 still needs. */
export function previewSentence(draft: EntryDraft, options: ScoreOptions, list: ScoredList | undefined): string {
  const { score: own, rank, of } = previewEntry(draft, options, list);
  if (own.cd3 !== null && rank !== null) {
    const place = of > 1 ? l10n.t('would be {0} of {1}', ordinal(rank), of) : l10n.t('the first of this list');
    return l10n.t('CD3 so far: {0}, {1}.', numberText(own.cd3), place);
  }
  const isNeeded = (name: NumericInput) =>
    name !== 'confidence' && (own.missing.includes(name) || own.problems.some(({ input }) => input === name));
  const needed = inputsAsked(options).filter(isNeeded).map(inputLabel);
  if (own.costOfDelay !== null) {
    const cost = countsHours(options)
      ? l10n.t('{0} h', numberText(own.costOfDelay))
      : `${numberText(own.costOfDelay)} ${options.unit}`;
    return l10n.t('Cost of delay so far: {0} a week. CD3 needs {1}.', cost, needed.join(', '));
  }
  return needed.length > 0 ? l10n.t('CD3 needs {0}.', needed.join(', ')) : '';
}

/** What the finished entry scores, for the message that ends the flow. */
export function resultSentence(draft: EntryDraft, options: ScoreOptions, list: ScoredList | undefined): string {
  const { score: own, rank, of } = previewEntry(draft, options, list);
  if (own.cd3 === null || rank === null) return explain(own, draftInputs(draft), options);
  return l10n.t('CD3 {0}, {1} of {2}.', numberText(own.cd3), ordinal(rank), of);
}

/** The entry as it is written into the file. */
export function entryOf(draft: EntryDraft, taken: (id: string) => boolean): Readonly<Record<string, PlainData>> {
  const node: Record<string, PlainData> = {
    id: slug(`hps ${draft.opportunity ?? draft.capability ?? ''}`, taken),
  };
  for (const key of ['opportunity', 'capability', 'outcome', 'signal'] as const) {
    const text = draft[key]?.trim();
    if (text) node[key] = text;
  }
  for (const [key, name] of Object.entries(inputNames)) {
    const text = stated(name, draft.inputs[name]);
    if (text) node[key] = text;
  }
  return node;
}
