import { childrenOf, labelOf, type ModelNode, type NodeOf } from '../artefacts/model';
import { filesOf } from '../generate/choices';
import { promisedBySignal, signalCounts } from '../generate/hypothesis';
import { type Promised, type RecentResult, recentResult, shareReached } from '../generate/roadmap/recent';
import { entryEvidence } from '../index/entry-evidence';
import type { WorkspaceFile } from '../index/file';
import { checkInputs } from '../scoring/inputs';
import type { NumericInput, ScoreInputs, ScoreOptions } from '../scoring/model';
import type { Estimate } from '../values/estimate';
import { withoutNoise } from '../values/number';
import type { Quantity } from '../values/quantity';
import { entryName } from '../views/entry-name';
import type { Workspace } from '../workspace';

/** Who estimated what for which entry. */
interface Estimated {
  readonly file: WorkspaceFile;
  readonly entry: NodeOf<'entry'>;
  readonly name: string;
  /** Who stands behind the estimate: the entry's owner, else the list's. */
  readonly owner: string | undefined;
  /** The kind of its opportunity. */
  readonly kind: NodeOf<'opportunity'>['values']['kind'];
}

/** One input, estimated before and measured after. */
export interface InputOutcome extends Estimated {
  readonly input: NumericInput;
  /** In the unit of the formulas. */
  readonly estimate: Estimate;
  readonly measured: number;
  /** Measured ÷ point value: 1.5 is half more than was thought. */
  readonly ratio: number;
  /** The measured value lies in the range that was believed. */
  readonly inside: boolean;
}

/** What a shipped solution was to change, and what it did. */
export interface SignalOutcome extends Estimated {
  readonly solution: string;
  readonly promised: { readonly from: Quantity | undefined; readonly to: Quantity };
  readonly measured: Quantity;
  /** How much of the promised way is done: 1 is all of it; undefined where it can't be compared. */
  readonly share: number | undefined;
  /** Why the signal says nothing of what was measured; undefined where it does. */
  readonly apart: Apart | undefined;
}

/** A result that is in another unit than the signal, or that belongs to a promise of another measure. */
export type Apart = { readonly by: 'unit' } | { readonly by: 'measure'; readonly promise: Promised };

/** How far off the estimates of one group were. */
export interface CalibrationGroup {
  /** A person, an input, or a kind of opportunity; undefined where it is not stated. */
  readonly key: string | undefined;
  readonly count: number;
  /** The middle one of measured ÷ estimated, on a logarithmic scale: 2 and ½ together are 1. */
  readonly medianRatio: number;
  /** How many lay in the range that was believed. */
  readonly inside: number;
}

/** Expected and measured, side by side. */
export interface Calibration {
  readonly inputs: readonly InputOutcome[];
  readonly signals: readonly SignalOutcome[];
  readonly byOwner: readonly CalibrationGroup[];
  readonly byInput: readonly CalibrationGroup[];
  readonly byKind: readonly CalibrationGroup[];
}

/** What became of the estimates of all scorecards, or of one. */
export function calibrate(workspace: Workspace, only?: WorkspaceFile): Calibration {
  const cards = only ? [only] : filesOf(workspace.index, 'scorecard');
  const entries = cards.flatMap(file => {
    const list = workspace.scores.list(file);
    return (list?.entries ?? []).map(scored => ({
      scored,
      options: list!.options,
      about: estimatedOf(workspace, scored.file, scored.node),
    }));
  });
  const inputs = entries.flatMap(({ scored, options, about }) => inputOutcomes(about, scored.inputs, options));
  return {
    inputs,
    signals: entries.flatMap(({ about }) => signalOutcomes(workspace, about)),
    byOwner: grouped(inputs, outcome => outcome.owner),
    byInput: grouped(inputs, outcome => outcome.input),
    byKind: grouped(inputs, outcome => outcome.kind),
  };
}

function estimatedOf(workspace: Workspace, file: WorkspaceFile, entry: NodeOf<'entry'>): Estimated {
  const { owner } = (file.root as NodeOf<'scorecard'>).values;
  return {
    file,
    entry,
    name: entryName(workspace, entry),
    owner: entry.values.owner ?? owner,
    kind: entryEvidence(workspace.index, file, entry).opportunity?.values.kind,
  };
}

/** Each input that was measured, where both numbers can be used. */
function inputOutcomes(about: Estimated, inputs: ScoreInputs, options: ScoreOptions): InputOutcome[] {
  const { measured } = about.entry.values;
  if (!measured) return [];
  const found = checkInputs(
    {
      reach: measured.reach,
      frequency: measured.frequency,
      hoursLost: measured.hours_lost,
      effort: measured.effort,
      duration: measured.duration,
      costOfDelay: measured.cost_of_delay,
    },
    options,
  ).values;
  const believed = checkInputs(inputs, options).values;
  return (Object.keys(found) as NumericInput[]).flatMap((input): InputOutcome[] => {
    const estimate = believed[input];
    const { likely } = found[input]!;
    if (!estimate || estimate.likely <= 0) return [];
    const inside = likely >= estimate.low && likely <= estimate.high;
    return [{ ...about, input, estimate, measured: likely, ratio: withoutNoise(likely / estimate.likely), inside }];
  });
}

/** What the shipped solutions of the entry's opportunity have changed, against the signal, else a kata's target or the outcome. */
function signalOutcomes(workspace: Workspace, about: Estimated): SignalOutcome[] {
  const { opportunity } = entryEvidence(workspace.index, about.file, about.entry);
  if (!opportunity) return [];
  const text = about.entry.values.signal ?? '';
  const signal = promisedBySignal(text);
  return childrenOf(opportunity as ModelNode, 'solution').flatMap((solution): SignalOutcome[] => {
    const result = recentResult(workspace, solution as ModelNode);
    const measured = result.measured?.value;
    const promised = signal ?? result.promised;
    if (!measured || !promised) return [];
    const apart = signal && apartFrom(text, signal, measured, result);
    const share = apart ? undefined : shareReached(promised, measured);
    return [{ ...about, solution: labelOf(solution as ModelNode), promised, measured, share, apart }];
  });
}

/** A result measures what a roadmap sets it against; a signal of the same metric, or with the same target, speaks of that too. */
function apartFrom(
  text: string,
  signal: NonNullable<ReturnType<typeof promisedBySignal>>,
  measured: Quantity,
  { promised }: RecentResult,
): Apart | undefined {
  if (!signalCounts(text, signal.to, measured)) return { by: 'unit' };
  if (!promised || shareReached(signal, promised.to) === 1) return undefined;
  const isNamed = promised.metric !== undefined && text.toLowerCase().includes(promised.metric.toLowerCase());
  return isNamed ? undefined : { by: 'measure', promise: promised };
}

function grouped(
  outcomes: readonly InputOutcome[],
  keyOf: (outcome: InputOutcome) => string | undefined,
): CalibrationGroup[] {
  const groups = new Map<string | undefined, InputOutcome[]>();
  for (const outcome of outcomes) groups.set(keyOf(outcome), [...(groups.get(keyOf(outcome)) ?? []), outcome]);
  return [...groups]
    .map(([key, members]) => ({
      key,
      count: members.length,
      medianRatio: medianRatio(members.map(({ ratio }) => ratio)),
      inside: members.filter(({ inside }) => inside).length,
    }))
    .sort(
      (a, b) =>
        b.count - a.count ||
        Number(a.key === undefined) - Number(b.key === undefined) ||
        (a.key ?? '').localeCompare(b.key ?? ''),
    );
}

/** Between the two middle ratios of an even number lies their geometric mean. */
function medianRatio(ratios: readonly number[]): number {
  const sorted = ratios.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!];
  return withoutNoise(Math.sqrt(low * high));
}
