import assert from 'node:assert/strict';
import { judgePhrasing } from '../../../../../src/core/rules/phrasing/index';

const opportunities = [
  'Is the price I see the price I will pay?',
  'Re-entering my address every time I order',
  'Engineers rerun the pipeline an average of three times before they believe it',
  "I can't find the export button while a client is waiting on the call",
  "When my Docker build fails I can't tell which layer broke",
  'I want to stay in flow while my change is being checked',
  'Unclear ownership of shared services when an alert fires at night',
  'As the only person who knows the billing code, I need to be able to take a holiday',
  'Implementing a small copy change needs three approvals and I lose a week',
  'I need a way to tell whether a service is safe to retire',
  'Users forget why they signed up',
  'Stop asking me things you already know',
  'lost 2h today because staging was down and no one said so',
];

const weak = ["I'm frustrated", 'CI is slow', 'Users want to upgrade to the premium plan', 'Our tooling is bad'];

describe('The phrasing judgement', () => {
  for (const title of opportunities) {
    it(`leaves an opportunity alone: ${title}`, () => assert.equal(judgePhrasing(title), undefined));
  }

  for (const title of weak) {
    it(`does not call a weak title a solution: ${title}`, () => {
      assert.notEqual(judgePhrasing(title)?.code, 'opportunity-phrased-as-solution');
    });
  }

  it('tells solutions, topics and metrics apart', () => {
    assert.equal(judgePhrasing('I want a dashboard')?.code, 'opportunity-phrased-as-solution');
    assert.equal(judgePhrasing('Improve the way we handle incidents')?.code, 'opportunity-too-vague');
    assert.equal(judgePhrasing('Reduce p95 build time by 50%')?.code, 'opportunity-is-a-metric');
  });

  it('judges the "I want" of a user story, whatever its "so that" promises', () => {
    const story = 'As a seller I want to print labels in batches so that packing is quicker';
    assert.equal(judgePhrasing(story)?.code, 'opportunity-phrased-as-solution');
    assert.equal(judgePhrasing('As a coach I need to notice when a player is close to an injury'), undefined);
  });

  it('reads past ticket prefixes, brackets and quotation marks', () => {
    assert.equal(judgePhrasing('[infra] Bump node to 22')?.reason, 'names-a-technology');
    assert.equal(judgePhrasing('chore: drop support for IE11')?.code, 'opportunity-phrased-as-solution');
    assert.equal(judgePhrasing('"Start here" section on the home page')?.code, 'opportunity-phrased-as-solution');
  });

  it('takes typographic apostrophes, missing ones and capitals as they come', () => {
    for (const title of ['I don’t know who owns this', 'i dont know who owns this', "I DON'T KNOW WHO OWNS THIS"]) {
      assert.equal(judgePhrasing(title), undefined, title);
    }
    assert.equal(judgePhrasing('ADD A SEARCH BAR')?.code, 'opportunity-phrased-as-solution');
  });

  it('gives the same verdict every time', () => {
    const first = judgePhrasing('A toggle for email notifications');
    for (let time = 0; time < 3; time += 1) {
      judgePhrasing(`Something else ${time}`);
      assert.deepEqual(judgePhrasing('A toggle for email notifications'), first);
    }
  });

  it('is sure between the threshold and one', () => {
    const confidence = judgePhrasing('Move to Kubernetes')?.confidence ?? 0;
    assert.ok(confidence >= 0.6 && confidence <= 1, String(confidence));
  });
});
