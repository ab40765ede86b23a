import { childrenOf, type ModelNode, type NodeOf } from '../artefacts/model';
import { addMonths, compareDates, type IsoDate } from '../values/date';
import type { WorkspaceFile } from './file';
import type { WorkspaceIndex } from './workspace-index';

/** What a scorecard entry rests on. */
export interface EntryEvidence {
  /** The opportunity that it scores; undefined where it names none, or none that exists. */
  readonly opportunity: NodeOf<'opportunity'> | undefined;
  /** The parked idea that stands under the id of its opportunity. */
  readonly parked: NodeOf<'idea'> | undefined;
  /** Distinct insights that support or size the opportunity. */
  readonly insights: readonly NodeOf<'insight'>[];
  /** The highest confidence that they carry: 0.5 without any, 0.8 for one, else 1. */
  readonly mostConfidence: number;
  /** When the newest of them was found. */
  readonly newest: NodeOf<'insight'> | undefined;
  /** When the inputs were last gone through: `reviewed` of the file, else the day of the newest insight. */
  readonly inputsOn: IsoDate | undefined;
}

/** What each number of insights carries: a guess that nobody looked at is at best even, and one source may be the odd one out. */
const CARRIED = [0.5, 0.8, 1];

/** What an entry's inputs rest on, over all files. */
export function entryEvidence(index: WorkspaceIndex, file: WorkspaceFile, node: NodeOf<'entry'>): EntryEvidence {
  const id = node.values.opportunity ?? '';
  const found = index.find(id, ['opportunity'])?.node as NodeOf<'opportunity'> | undefined;
  const parked = found ? undefined : (index.find(id, ['idea'])?.node as NodeOf<'idea'> | undefined);
  const insights = found ? insightsOf(index, found) : [];
  const dated = insights.filter(({ values }) => values.on !== undefined);
  const newest = dated.sort((a, b) => compareDates(b.values.on!, a.values.on!))[0];
  const reviewed = file.kind === 'scorecard' ? (file.root as NodeOf<'scorecard'>).values.reviewed : undefined;
  return {
    opportunity: found,
    parked,
    insights,
    mostConfidence: CARRIED[Math.min(insights.length, CARRIED.length - 1)]!,
    newest,
    inputsOn: reviewed ?? newest?.values.on,
  };
}

/** The insights that speak for an opportunity, each once, however often it is linked. */
function insightsOf(index: WorkspaceIndex, opportunity: NodeOf<'opportunity'>): NodeOf<'insight'>[] {
  const nodes = childrenOf(opportunity as ModelNode, 'evidence')
    .filter(({ values }) => values.relation !== 'contradicts')
    .flatMap(({ values }) => index.find(values.insight ?? '', ['insight'])?.node ?? []);
  return [...new Set(nodes)] as unknown as NodeOf<'insight'>[];
}

/** Inputs older than a quarter are stale. */
export function isStale(on: IsoDate, today: IsoDate): boolean {
  return compareDates(addMonths(on, 3), today) < 0;
}
