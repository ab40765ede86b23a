import type { ChartEntry, ChartList } from '../../../src/core/charts/entries';
import { type InputKey, inputNames } from '../../../src/core/scoring/input-keys';
import type { Score, ScoreInputs, ScoreOptions } from '../../../src/core/scoring/model';
import { rankScores } from '../../../src/core/scoring/rank';
import type { RankSample } from '../../../src/core/scoring/sample';
import { score } from '../../../src/core/scoring/score';
import { parseDate } from '../../../src/core/values/date';
import { parseEstimate } from '../../../src/core/values/estimate';
import type { EntryView, ScorecardView } from '../../../src/core/views/scorecard-view';

/** The texts of an entry that are on their way into the file, or still being typed, by their fields. */
export type Drafts = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** An entry with everything that follows from it. */
export interface Row {
  /** Place in the text. */
  readonly index: number;
  readonly entry: EntryView;
  readonly inputs: ScoreInputs;
  readonly score: Score;
  /** By CD3, and by RICE; null without one. */
  readonly rank: number | null;
  readonly riceRank: number | null;
}

/** A list as it is now: in the order of the text. */
export interface Table {
  readonly options: ScoreOptions;
  readonly rows: readonly Row[];
}

/** @param asOf the day that the list is ranked on, as `2026-11-25` */
export function computeTable(view: ScorecardView, asOf: string, drafts: Drafts): Table {
  const day = parseDate(asOf);
  const options: ScoreOptions = {
    unit: view.unit,
    divideBy: view.divideBy,
    ...(day.ok ? { asOf: day.value } : {}),
  };
  const entries = view.entries.map(entry => withDraft(entry, drafts.get(entry.key)));
  const inputs = entries.map(inputsOf);
  const scores = inputs.map(each => score(each, options));
  const ranks = rankScores(scores);
  const riceRanks = rankScores(scores.map(({ rice }) => ({ cd3: rice })));
  const rows = entries.map((entry, index) => ({
    index,
    entry,
    inputs: inputs[index]!,
    score: scores[index]!,
    rank: ranks[index] ?? null,
    riceRank: riceRanks[index] ?? null,
  }));
  return { options, rows };
}

function withDraft(entry: EntryView, draft: Readonly<Record<string, string>> | undefined): EntryView {
  if (!draft) return entry;
  const { capability = entry.capability, outcome = entry.change, signal = entry.signal, ...rest } = draft;
  const { deadline = entry.deadline, ...inputs } = rest;
  const merged = { ...entry.inputs, ...inputs };
  return {
    ...entry,
    capability,
    change: outcome,
    signal,
    inputs: Object.fromEntries(Object.entries(merged).filter(([, text]) => text !== '')),
    ...(deadline === undefined ? {} : { deadline }),
  };
}

/** The inputs that can be read. */
function inputsOf({ inputs, deadline }: EntryView): ScoreInputs {
  const read = Object.entries(inputs).flatMap(([key, text]) => {
    const estimate = parseEstimate(text);
    return estimate.ok ? [[inputNames[key as InputKey], estimate.value]] : [];
  });
  const day = deadline === undefined ? undefined : parseDate(deadline);
  return { ...Object.fromEntries(read), ...(day?.ok ? { deadline: day.value } : {}) };
}

const NO_SAMPLE: RankSample = {
  cd3Likely: null,
  rankFirstProbability: null,
  rankProbabilities: [],
  swapsWithNext: null,
};

/** The list as charts take it: by rank, entries without a score last. */
export function chartListOf({ options, rows }: Table, samples: readonly RankSample[] | undefined): ChartList {
  const last = Number.POSITIVE_INFINITY;
  const entries = rows
    .map(
      ({ index, entry, inputs, score: own, rank }): ChartEntry => ({
        index,
        name: entry.name,
        inputs,
        score: own,
        rank,
        sample: samples?.[index] ?? NO_SAMPLE,
      }),
    )
    .sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || a.index - b.index);
  return { options, entries };
}
