import assert from 'node:assert/strict';
import type { PhrasingReason } from '../../../../../src/core/rules/phrasing/index';
import { judgePhrasing } from '../../../../../src/core/rules/phrasing/index';

const cases: readonly (readonly [title: string, reason: PhrasingReason, words: string])[] = [
  ['Use Terraform for all cloud resources', 'names-a-technology', 'Terraform'],
  ['A toggle for email notifications', 'names-a-ui-element', 'toggle'],
  ['Translate the help centre into Spanish', 'build-verb', 'Translate the help centre'],
  ['There is no dark mode', 'missing-feature', 'dark mode'],
  ['Customers want self-service', 'feature-in-user-voice', 'self-service'],
  ['Hold a blameless post-mortem after every incident', 'process-imposed', 'blameless post-mortem'],
  ['I need a meeting', 'feature-in-user-voice', 'I need a meeting'],
  ['Users should be able to change the language', 'capability-spec', 'should be able to change the language'],
  ['The easiest fix would be a cron job', 'suggestion', 'easiest fix would be a cron job'],
  ['Train nurses on the new tablets', 'adoption-push', 'Train nurses'],
  ['Can we add single sign-on?', 'question-form-solution', 'Can we add single sign-on'],
  ['Notification centre', 'feature-noun', 'Notification centre'],
  ['Improve usability', 'vague-theme', 'Improve usability'],
  ['Fewer abandoned baskets', 'metric-only', 'Fewer abandoned baskets'],
];

describe('The reason of a phrasing verdict', () => {
  for (const [title, reason, words] of cases) {
    it(`${reason}: ${title}`, () => {
      const verdict = judgePhrasing(title);
      assert.ok(verdict, 'reported');
      assert.equal(verdict.reason, reason);
      assert.equal(title.slice(verdict.words.start, verdict.words.end), words);
    });
  }

  it('quotes the words and asks for the next move', () => {
    assert.equal(
      judgePhrasing('I want a dashboard')?.message,
      '“dashboard” names something to build. What can someone not do today?',
    );
    for (const [title, , words] of cases) {
      const message = judgePhrasing(title)?.message ?? '';
      assert.ok(message.includes(`“${words}”`), message);
      assert.match(message, /\?$/);
      assert.doesNotMatch(message, /please|oops|invalid|failed to|!/i);
    }
  });

  it('points into the title as it was written', () => {
    const title = '  [web]  Add a “dark mode” toggle';
    const words = judgePhrasing(title)?.words;
    assert.ok(words !== undefined && words.start >= 8 && words.end <= title.length);
    assert.match(title.slice(words.start, words.end), /^\S.*\S$/);
  });
});
