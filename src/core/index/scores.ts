import type { NodeOf } from '../artefacts/model';
import { childrenOf } from '../artefacts/model';
import type { Ports } from '../ports';
import { noteWideRead } from '../reads';
import type { Score, ScoreInputs, ScoreOptions } from '../scoring/model';
import { rankScores } from '../scoring/rank';
import { isTiedWithNext, type RankSample, sampleRanks } from '../scoring/sample';
import { score } from '../scoring/score';
import { type Tornado, tornadoes } from '../scoring/tornado';
import type { IsoDate } from '../values/date';
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

/** How a list is looked at, where that is not as it stands in the file and today. */
export interface ListView {
  /** The day that it is ranked on. */
  readonly asOf?: IsoDate | undefined;
  readonly divideBy?: ScoreOptions['divideBy'] | undefined;
}

/** Drawing this many entries takes no longer than a host may be held up, 50 ms. */
const MOST_QUICKLY = 30;

/** So many views of one list are remembered: a day that is dragged along does not pile them up. */
const mostViews = 8;

/** Computes scorecards once per state of their file and view. */
export class Scores {
  private readonly lists = new WeakMap<WorkspaceFile, Map<string, ScoredList>>();
  private readonly samples = new WeakMap<ScoredList, readonly RankSample[]>();
  private readonly influences = new WeakMap<ScoredList, readonly (Tornado | undefined)[]>();

  constructor(
    private readonly index: WorkspaceIndex,
    private readonly ports: Ports,
  ) {}

  /** The scorecard of a file, ranked today where the view does not say otherwise; undefined for files of other kinds. */
  list(file: WorkspaceFile, { asOf = this.ports.today(), divideBy }: ListView = {}): ScoredList | undefined {
    if (file.kind !== 'scorecard') return undefined;
    noteWideRead();
    const views = this.lists.get(file) ?? new Map<string, ScoredList>();
    const key = `${asOf.text} ${divideBy ?? ''}`;
    const list = views.get(key) ?? computeList(file, file.root as NodeOf<'scorecard'>, { asOf, divideBy });
    views.delete(key);
    views.set(key, list);
    if (views.size > mostViews) views.delete(views.keys().next().value!);
    this.lists.set(file, views);
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

  /** The samples of a list that is short enough to be drawn thousands of times for a hover or a hint; else undefined. */
  quickSample(list: ScoredList): readonly RankSample[] | undefined {
    return list.entries.length > MOST_QUICKLY ? undefined : this.sample(list);
  }

  /** The neighbours of an entry by CD3 that it is tied with; none in a list that is too long to draw at once. */
  tiedWith(list: ScoredList, entry: ScoredEntry): ScoredEntry[] {
    const samples = this.quickSample(list);
    if (!samples || entry.score.cd3 === null) return [];
    const order = byCd3(list);
    const place = order.indexOf(entry);
    const isTied = (scored: ScoredEntry | undefined) =>
      scored !== undefined && isTiedWithNext(samples[list.entries.indexOf(scored)]!);
    const [before, after] = [order[place - 1], order[place + 1]];
    return [...(before && isTied(before) ? [before] : []), ...(after && isTied(entry) ? [after] : [])];
  }

  /** How far each input alone moves each entry, in the list's order. */
  tornadoes(list: ScoredList): readonly (Tornado | undefined)[] {
    const known = this.influences.get(list);
    if (known) return known;
    const influences = tornadoes(
      list.entries.map(entry => entry.inputs),
      list.options,
    );
    this.influences.set(list, influences);
    return influences;
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

/** The entries with a score, highest CD3 first, in the order in which sampling takes neighbours. */
export function byCd3({ entries }: ScoredList): ScoredEntry[] {
  return entries.filter(({ score }) => score.cd3 !== null).sort((a, b) => b.score.cd3! - a.score.cd3!);
}

function computeList(file: WorkspaceFile, root: NodeOf<'scorecard'>, view: ListView): ScoredList {
  const options: ScoreOptions = {
    divideBy: view.divideBy ?? root.values.divide_by ?? 'effort',
    unit: root.values.unit ?? 'hours',
    asOf: view.asOf,
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
function inputsOf({ values }: NodeOf<'entry'>): ScoreInputs {
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
