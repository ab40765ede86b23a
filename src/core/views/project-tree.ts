import { childrenOf, labelOf, type ModelNode, type NodeOf, nameRange } from '../artefacts/model';
import { nodeWithId, type WorkspaceFile } from '../index/file';
import type { ScoredEntry, Scores } from '../index/scores';
import type { WorkspaceIndex } from '../index/workspace-index';
import { explain } from '../scoring/derivation';
import { type HeatBounds, heatBounds, heatStep } from '../scoring/heat';
import type { Steps } from '../steps';
import { compareDates } from '../values/date';
import { type Quantity, shareOfWay } from '../values/quantity';
import type {
  Card,
  EvidenceView,
  ExperimentCard,
  IdeaCard,
  OpportunityCard,
  OutcomeCard,
  ScoreView,
  SolutionCard,
  TreeView,
} from './tree-view';

/**
 * The view of a tree file: its model, with scores, places and counts from the rest of the workspace. Holds for the state of the
 * workspace at the first step.
 */
export function* projectTree(file: WorkspaceFile, index: WorkspaceIndex, scores: Scores): Steps<TreeView> {
  const projector = new TreeProjector(file, index, scores);
  yield;
  return yield* projector.view(file.root as NodeOf<'tree'>);
}

class TreeProjector {
  private readonly best = new Map<string, ScoredEntry>();
  private readonly bounds: HeatBounds;

  constructor(
    private readonly file: WorkspaceFile,
    private readonly index: WorkspaceIndex,
    private readonly scores: Scores,
  ) {
    for (const node of file.nodes.values()) {
      const entry = node.kind === 'opportunity' && node.id !== undefined ? scores.ofOpportunity(node.id)[0] : undefined;
      if (entry && node.id !== undefined) this.best.set(node.id, entry);
    }
    this.bounds = heatBounds(Math.max(0, ...[...this.best.values()].map(entry => entry.score.cd3 ?? 0)));
  }

  *view(root: NodeOf<'tree'>): Steps<TreeView> {
    const { title, owner } = root.values;
    const opportunities: OpportunityCard[] = [];
    for (const node of childrenOf(root, 'opportunity')) {
      opportunities.push(this.opportunity(node, undefined));
      yield;
    }
    const first = [...this.best.values()].find(entry => entry.score.cd3 !== null);
    const unit = first && this.scores.list(first.file)?.options.unit;
    return {
      title: title ?? '',
      ...(owner === undefined ? {} : { owner }),
      outcomes: childrenOf(root, 'outcome').map(node => this.outcome(node)),
      opportunities,
      parked: childrenOf(root, 'idea').map(node => this.idea(node)),
      heat: unit === undefined ? null : { bounds: [...this.bounds], unit },
    };
  }

  private card<K extends Card['kind']>(node: NodeOf<K>) {
    const model = node as ModelNode;
    const index = model.path.at(-1);
    return {
      key: node.key,
      ...(node.id === undefined ? {} : { id: node.id }),
      title: (node.values as { title?: string }).title ?? '',
      index: typeof index === 'number' ? index : 0,
      parent: model.parent?.parent ? model.parent.key : null,
      line: this.file.modelText.lines.positionAt(nameRange(model).start).line,
    };
  }

  private outcome(node: NodeOf<'outcome'>): OutcomeCard {
    const { level, behavior, by, from, to } = node.values;
    const now = newestMeasurement(node);
    const share = from && to && now && shareOfWay(from, to, now);
    return {
      ...this.card(node),
      kind: 'outcome',
      ...defined({ level, behavior, by: by?.text, from: from?.text, to: to?.text, now: now?.text, share }),
      outcomes: childrenOf(node, 'outcome').map(child => this.outcome(child)),
    };
  }

  private opportunity(node: NodeOf<'opportunity'>, inherited: string | undefined): OpportunityCard {
    const { kind, who, place, outcome, horizon } = node.values;
    const served = (outcome === undefined ? undefined : this.outcomeKey(outcome)) ?? inherited;
    const placeNode = place === undefined ? undefined : this.index.find(place, ['place'])?.node;
    return {
      ...this.card(node),
      kind: 'opportunity',
      ...defined({
        opportunityKind: kind,
        who,
        place: placeNode ? labelOf(placeNode) : place,
        outcome: served,
        horizon,
        score: this.score(node),
      }),
      evidence: childrenOf(node, 'evidence').flatMap(child => this.evidence(child)),
      opportunities: childrenOf(node, 'opportunity').map(child => this.opportunity(child, served)),
      solutions: childrenOf(node, 'solution').map(child => this.solution(child)),
    };
  }

  /** The outcome's key where it stands in this file: views group by the outcomes that they show. */
  private outcomeKey(id: string): string | undefined {
    const found = nodeWithId(this.file, id);
    return found?.kind === 'outcome' ? found.key : undefined;
  }

  private score(node: NodeOf<'opportunity'>): ScoreView | undefined {
    const entry = node.id === undefined ? undefined : this.best.get(node.id);
    const list = entry && this.scores.list(entry.file);
    if (!entry || !list) return undefined;
    const { cd3 } = entry.score;
    return {
      cd3,
      rank: entry.rank,
      of: list.ranked,
      heat: heatStep(cd3, this.bounds),
      explanation: explain(entry.score, entry.inputs, list.options),
    };
  }

  private evidence({ values: { insight, relation } }: NodeOf<'evidence'>): EvidenceView[] {
    if (insight === undefined) return [];
    const known = this.index.find(insight, ['insight'])?.node;
    const { finding, kind, on, participants } = known?.kind === 'insight' ? known.values : {};
    const facts = defined({ finding, kind, on: on?.text, participants: participants?.text });
    return [{ insight, relation: relation ?? 'supports', ...facts }];
  }

  private solution(node: NodeOf<'solution'>): SolutionCard {
    const { horizon } = node.values;
    return {
      ...this.card(node),
      kind: 'solution',
      ...defined({ horizon }),
      experiments: childrenOf(node, 'experiment').map(child => this.experiment(child)),
    };
  }

  private experiment(node: NodeOf<'experiment'>): ExperimentCard {
    const { status, verdict } = node.values;
    return { ...this.card(node), kind: 'experiment', ...defined({ status, verdict }) };
  }

  private idea(node: NodeOf<'idea'>): IdeaCard {
    const { source, discarded } = node.values;
    return { ...this.card(node), kind: 'idea', ...defined({ source, discarded }) };
  }
}

/** The value of the measurement with the latest date. */
export function newestMeasurement(node: NodeOf<'outcome'>): Quantity | undefined {
  const dated = childrenOf(node, 'measurement').flatMap(({ values: { on, value } }) =>
    on && value ? [{ on, value }] : [],
  );
  return dated.sort((a, b) => compareDates(a.on, b.on)).at(-1)?.value;
}

/** Leaves out what is undefined, so that optional keys are absent. */
function defined<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: Record<string, unknown> = {};
  for (const key in values) if (values[key] !== undefined) kept[key] = values[key];
  return kept as never;
}
