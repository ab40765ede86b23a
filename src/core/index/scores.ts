import type { NodeOf } from '../artefacts/model';
import { childrenOf } from '../artefacts/model';
import type { Ports } from '../ports';
import type { Score, ScoreInputs, ScoreOptions } from '../scoring/model';
import { rankScores } from '../scoring/rank';
import { type RankSample, sampleRanks } from '../scoring/sample';
import { score } from '../scoring/score';
import type { WorkspaceFile } from './file';
import type { WorkspaceIndex } from './workspace-index';

/** One entry of a scorecard with everything that is computed from it. */
export interface ScoredEntry {
  readonly file: WorkspaceFile;
  readonly node: NodeOf<'entry'>;
  readonly inputs: ScoreInputs;
  readonly score: Score;
  /** Place in its list, 1 is first; null without a score. */
  readonly rank: number | null;
}

/** A scorecard, computed. Lists are never mixed: each has its own unit and divisor. */
export interface ScoredList {
  readonly file: WorkspaceFile;
  readonly options: ScoreOptions;
  /** In the order of the text. */
  readonly entries: readonly ScoredEntry[];
  /** How many entries have a score. */
  readonly ranked: number;
}

/** Computes scorecards once per state of their file and day. */
export class Scores {
  private readonly lists = new WeakMap<WorkspaceFile, { day: string; list: ScoredList }>();
  private readonly samples = new WeakMap<ScoredList, readonly RankSample[]>();

  constructor(
    private readonly index: WorkspaceIndex,
    private readonly ports: Ports,
  ) {}

  /** The scorecard of a file; undefined for files of other kinds. */
  list(file: WorkspaceFile): ScoredList | undefined {
    if (file.kind !== 'scorecard') return undefined;
    const today = this.ports.today();
    const known = this.lists.get(file);
    if (known?.day === today.text) return known.list;
    const list = computeList(file, file.root as NodeOf<'scorecard'>, today);
    this.lists.set(file, { day: today.text, list });
    return list;
  }

  /** What sampling the ranges of a list says of each entry, in the list's order. */
  sample(list: ScoredList): readonly RankSample[] {
    const known = this.samples.get(list);
    if (known) return known;
    const samples = sampleRanks(
      list.entries.map(entry => entry.inputs),
      list.options,
    );
    this.samples.set(list, samples);
    return samples;
  }

  /** Every scorecard entry of an opportunity, best rank first. */
  ofOpportunity(id: string): readonly ScoredEntry[] {
    return this.index
      .referencesTo(id)
      .filter(({ reference }) => reference.from.kind === 'entry' && reference.field === 'opportunity')
      .flatMap(({ file, reference }) => this.list(file)?.entries.filter(entry => entry.node === reference.from) ?? [])
      .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY));
  }

  /** The entry of a scorecard node. */
  ofEntry(file: WorkspaceFile, node: NodeOf<'entry'>): ScoredEntry | undefined {
    return this.list(file)?.entries.find(entry => entry.node.key === node.key);
  }
}

function computeList(file: WorkspaceFile, root: NodeOf<'scorecard'>, today: ScoreOptions['today']): ScoredList {
  const options: ScoreOptions = {
    divideBy: root.values.divide_by ?? 'effort',
    unit: root.values.unit ?? 'hours',
    today,
  };
  const scored = childrenOf(root, 'entry').map(node => {
    const inputs = inputsOf(node);
    return { node, inputs, score: score(inputs, options) };
  });
  const ranks = rankScores(scored.map(entry => entry.score));
  const entries = scored.map((entry, position) => ({ ...entry, file, rank: ranks[position] ?? null }));
  return { file, options, entries, ranked: ranks.filter(rank => rank !== null).length };
}

/** The score's inputs as the entry states them. */
export function inputsOf({ values }: NodeOf<'entry'>): ScoreInputs {
  return {
    reach: values.reach,
    frequency: values.frequency,
    hoursLost: values.hours_lost,
    confidence: values.confidence,
    effort: values.effort,
    duration: values.duration,
    deadline: values.deadline,
    costOfDelay: values.cost_of_delay,
  };
}
