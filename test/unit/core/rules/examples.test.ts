import assert from 'node:assert/strict';
import type { RuleCode } from '../../../../src/core/rules/codes';
import { createExampleService } from '../../support/examples';

/** What is reported in an example, hints included: `file: node: code`. Evidence and measurements count for what holds them. */
function reported(name: string): string[] {
  const service = createExampleService(name);
  return service.index.all().flatMap(({ uri, nodes }) =>
    service.diagnose(uri).map(({ node: key, code }) => {
      const node = nodes.get(key ?? '');
      const isPart = node?.kind === 'evidence' || node?.kind === 'measurement';
      return `${uri}: ${(isPart ? node.parent?.key : key) ?? ''}: ${code}`;
    }),
  );
}

/** What the comments of the wrong files say: the file, the node and the rule. */
const wrong: readonly (readonly [file: string, node: string, ...codes: RuleCode[]])[] = [
  ['tree', '/', 'review-overdue', 'unknown-key', 'solution-without-opportunity'],
  ['tree', 'bad-lead-time', 'outcome-percent-mismatch'],
  ['tree', 'launch-portal', 'outcome-is-output', 'outcome-incomplete'],
  ['tree', 'mixed-units', 'outcome-units-differ', 'dangling-reference'],
  ['tree', 'twice-as-much', 'outcome-without-baseline'],
  ['tree', 'wrong-way', 'outcome-wrong-direction'],
  ['tree', 'upside-down', 'outcome-wrong-level'],
  ['tree', 'never-due', 'unreadable-value'],
  ['tree', 'uptime-only', 'outcome-incomplete'],
  ['tree', 'page-views', 'several-root-outcomes', 'outcome-wrong-level'],
  ['tree', 'add-button', 'opportunity-phrased-as-solution'],
  ['tree', 'no-log-search', 'opportunity-phrased-as-solution'],
  ['tree', 'want-dashboard', 'opportunity-phrased-as-solution'],
  ['tree', 'use-kubernetes', 'opportunity-phrased-as-solution'],
  ['tree', 'weekly-meeting', 'opportunity-phrased-as-solution'],
  ['tree', 'because-no-tool', 'opportunity-phrased-as-solution'],
  ['tree', 'should-be-able', 'opportunity-phrased-as-solution'],
  ['tree', 'metric-only', 'opportunity-is-a-metric'],
  ['tree', 'better-docs', 'opportunity-too-vague'],
  ['tree', 'our-wish', 'opportunity-not-user-view'],
  ['tree', 'feeling', 'opportunity-feeling-only'],
  ['tree', 'three-in-one', 'opportunity-compound'],
  ['tree', 'no-proof', 'opportunity-without-evidence', 'opportunity-without-place'],
  ['tree', 'dangling', 'dangling-reference'],
  ['tree', '/opportunities/15', 'duplicate-id'],
  ['tree', '/opportunities/16', 'duplicate-id', 'unreadable-value'],
  ['tree', 'chain-middle', 'opportunity-single-source'],
  ['tree', 'chain-top', 'opportunity-only-child'],
  ['tree', 'untested', 'solution-without-experiment'],
  ['tree', 'just-try', 'experiment-without-expectation', 'unreadable-value', 'experiment-without-verdict'],
  ['tree', 'shipped-and-forgotten', 'solution-without-result'],
  ['tree', 'promised-date', 'roadmap-delivery-date'],
  ['tree', 'later', 'unreadable-value'],
  ['tree', 'misspelled', 'unknown-key', 'missing-title'],
  ['tree', 'no-reason', 'idea-discarded-without-reason'],
  ['insights', '/', 'review-overdue'],
  ['insights', 'two-users-say', 'insight-percent-of-few', 'insight-without-bias-note'],
  ['insights', 'names-names', 'insight-personal-data'],
  ['insights', 'would-you-use', 'insight-names-a-solution', 'insight-unknown-bias'],
  ['insights', 'from-nowhere', 'insight-without-provenance'],
  ['insights', 'hearsay', 'unreadable-value', 'insight-unusable-count', 'dangling-reference'],
  ['insights', 'stored-backlink', 'computed-value-stored', 'insight-unused'],
  ['journey', '/', 'review-overdue'],
  ['journey', '/stages/0/places/3', 'duplicate-id'],
  ['journey', 'wrong-release', 'missing-title', 'unknown-key'],
  ['journey', 'wrong-later', 'stage-without-places'],
  ['kata', '/', 'dangling-reference', 'ambiguous-reference'],
  ['kata', '/steps/1', 'kata-chain-broken', 'kata-learned-without-expectation'],
  [
    'kata',
    '/steps/2',
    'kata-chain-broken',
    'kata-several-obstacles',
    'kata-step-is-a-project',
    'kata-expectation-without-number',
    'dangling-reference',
  ],
  ['kata', '/', 'kata-steps-out-of-order'],
  ['roadmap', '/', 'review-overdue', 'unreadable-value', 'roadmap-delivery-date', 'unknown-key'],
  ['scorecard', 'bad-no-effort', 'score-missing-input'],
  ['scorecard', 'bad-zero-effort', 'score-unusable-input'],
  ['scorecard', 'bad-negative-effort', 'score-unusable-input'],
  ['scorecard', 'bad-stored-cd3', 'computed-value-stored'],
  ['scorecard', 'bad-keys', 'unknown-key', 'score-missing-input'],
  ['scorecard', 'bad-range', 'unreadable-value', 'score-implausible-input'],
  ['scorecard', 'bad-hypothesis', 'dangling-reference', 'hypothesis-incomplete', 'unreadable-value'],
];

describe('the examples', () => {
  it('local-development has no warning, and the hints that it means to have', () => {
    assert.deepEqual(reported('local-development'), [
      '2027-q1.scorecard.yaml: hps-flaky-merge: score-rank-tied',
      '2027-q1.scorecard.yaml: hps-retry: score-rank-tied',
      'arch.roadmap.yaml: /: review-overdue',
      'local-development.tree.yaml: hot-reload: solution-without-decision',
      'local-development.tree.yaml: working-example: opportunity-without-evidence',
      'production.tree.yaml: alert-owner: solution-without-decision',
    ]);
  });

  it('first-hour has no warning, and says where to ask next', () => {
    assert.deepEqual(reported('first-hour'), ['returns.tree.yaml: will-it-go-back: opportunity-single-source']);
  });

  const found = reported('anti-patterns');

  for (const [file, node, ...codes] of wrong) {
    it(`anti-patterns says what is wrong with ${node === '/' ? `the ${file}` : node}`, () => {
      for (const code of codes) {
        assert.ok(found.includes(`wrong.${file}.yaml: ${node}: ${code}`), `${node}: ${code}`);
      }
    });
  }

  it('anti-patterns is silent where the file says so', () => {
    assert.deepEqual(
      found.filter(line => line.includes(': silenced: opportunity-phrased')),
      [],
    );
  });

  it('anti-patterns tells only the line that can’t be read of the broken file', () => {
    assert.deepEqual(
      found.filter(line => line.startsWith('broken')),
      ['broken.tree.yaml: : yaml-syntax'],
    );
  });
});
