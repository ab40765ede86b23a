import { projectScorecard } from '../../../../src/core/views/project-scorecard';
import type { ScorecardView } from '../../../../src/core/views/scorecard-view';
import type { FileOf } from '../../../../src/host/editor/view';
import type { ScorecardSnapshot } from '../../../../src/protocol/scorecard';
import { Sampler } from '../../../../webview/scorecard/model/sampler';
import { type Scene, SceneMaker } from '../../../../webview/scorecard/scene';
import { initialState, type State } from '../../../../webview/scorecard/state';
import { createTestService } from '../../support/service';

export const text = `title: Candidates
unit: hours
entries:
  - id: slow
    opportunity: noise
    capability: a quieter office
    outcome: people hear themselves
    signal: complaints fall from 9 to 1 a week by June
    reach: 50
    frequency: 2
    hours_lost: 1
    confidence: 90%
    effort: 5
  - id: fast
    opportunity: wait
    capability: answers that come at once
    reach: 100
    frequency: 2
    hours_lost: 0.5..1..2
    confidence: 30%
    effort: 4..6
  - id: open
    capability: a door that closes
`;

const tree = `title: Tree
outcomes:
  - id: calm
    title: Calmer
opportunities:
  - id: noise
    title: When I think, I hear everybody
    outcome: calm
    place: desk
    opportunities:
      - id: wait
        title: When I ask, I wait
`;

const journey = `title: A day
stages:
  - id: morning
    title: Morning
    places:
      - id: desk
        title: At my desk
`;

/** A scorecard as its table gets it from the host, beside a tree and a journey. */
export function viewOf(scorecard = text): ScorecardView {
  const service = createTestService({
    'a.scorecard.yaml': scorecard,
    'a.tree.yaml': tree,
    'a.journey.yaml': journey,
  });
  return projectScorecard(service, service.index.get('a.scorecard.yaml') as FileOf<'scorecard'>);
}

export function snapshotOf(scorecard = text, patch: Partial<ScorecardSnapshot> = {}): ScorecardSnapshot {
  const view = viewOf(scorecard);
  const head = { type: 'snapshot', version: 1, epoch: 0, broken: null, editable: true } as const;
  return { ...head, settled: [], view, problems: {}, ...patch };
}

export function stateOf(patch: Partial<State> = {}, scorecard = text): State {
  return { ...initialState, lists: new Map([['', snapshotOf(scorecard)]]), ...patch };
}

export class Table {
  private readonly maker = new SceneMaker(new Sampler(() => undefined));

  scene(state: State): Scene {
    return this.maker.scene(state);
  }

  /** The keys as they stand from top to bottom, with the titles of groups in brackets. */
  order(state: State): string[] {
    const groups = this.scene(state).sheets[0]?.groups ?? [];
    return groups.flatMap(({ title, rows }) => [
      ...(title === '' ? [] : [`[${title}]`]),
      ...rows.map(({ entry }) => entry.key),
    ]);
  }
}
