import assert from 'node:assert/strict';
import {
  type EntryDraft,
  entryOf,
  inputProblem,
  inputsAsked,
  previewEntry,
  previewSentence,
  resultSentence,
} from '../../../../src/core/generate/entry-draft';
import type { ScoreOptions } from '../../../../src/core/scoring/model';
import { ordinal } from '../../../../src/core/values/ordinal';
import { createExampleService } from '../../support/examples';
import { today } from '../../support/service';

const hours: ScoreOptions = { unit: 'hours', divideBy: 'effort', asOf: today };
const euros: ScoreOptions = { unit: 'EUR', divideBy: 'duration', asOf: today };
const inputs = { reach: '120', frequency: '3', hoursLost: '0.5', confidence: '80%', effort: '3..6' };
const draft: EntryDraft = { opportunity: 'blind-provisioning', capability: 'seeing it', inputs };
const service = createExampleService('local-development');
const list = service.scores.list(service.index.get('2027-q1.scorecard.yaml')!)!;

describe('A scorecard entry while it is written', () => {
  it('is asked for what its list needs', () => {
    assert.deepEqual(inputsAsked(hours), ['reach', 'frequency', 'hoursLost', 'confidence', 'effort']);
    assert.deepEqual(inputsAsked(euros), ['costOfDelay', 'confidence', 'duration']);
  });

  for (const [input, text, problem] of [
    ['reach', '120', undefined],
    ['reach', ' ', undefined],
    ['effort', '3..6', undefined],
    ['effort', '3..4..6', undefined],
    ['confidence', '80%', undefined],
    ['confidence', '0.8', undefined],
    ['confidence', '80', undefined],
    ['confidence', '60..90', undefined],
    ['frequency', '3 times a week', undefined],
    ['frequency', '2/week', undefined],
    ['reach', '1e9', undefined],
    ['effort', '0', /above zero/],
    ['effort', '3-6', /two dots: 3\.\.6/],
    ['effort', '6..3', /lowest value first/],
    ['confidence', '120%', /outside of 0 to 100%/],
    ['reach', 'many', /not an estimate/],
    ['confidence', '120', /outside of 0 to 100%/],
    ['frequency', '3 a day', /not times a week/],
    ['frequency', '12 people', /not times a week/],
    ['reach', '1 e9', /not an estimate/],
    ['hoursLost', '-1', /negative/],
  ] as const) {
    it(`${input}: “${text}” ${problem ? 'is refused with a reason' : 'is fine'}`, () => {
      const found = inputProblem(input, text, hours);
      if (problem) assert.match(found ?? '', problem);
      else assert.equal(found, undefined);
    });
  }

  it('shows what is known so far, then CD3 with its place in the list', () => {
    const sentence = (known: EntryDraft['inputs']) => previewSentence({ inputs: known }, hours, list);
    assert.equal(sentence({}), 'CD3 needs reach, frequency, hours lost, effort.');
    assert.equal(sentence({ reach: '120', frequency: '3' }), 'CD3 needs hours lost, effort.');
    assert.equal(
      sentence({ reach: '120', frequency: '3', hoursLost: '0.5' }),
      'Cost of delay so far: 180 h a week. CD3 needs effort.',
    );
    assert.equal(sentence(inputs), 'CD3 so far: 40, would be 2nd of 11.');
    assert.equal(
      previewSentence({ inputs: { costOfDelay: '5000' } }, euros, undefined),
      'Cost of delay so far: 5000 EUR a week. CD3 needs duration.',
    );
    assert.equal(previewSentence(draft, hours, undefined), 'CD3 so far: 40, the first of this list.');
  });

  it('still needs what was typed but can’t be used', () => {
    assert.equal(
      previewSentence({ inputs: { reach: '120', frequency: '3', hoursLost: '0.5', effort: '120%' } }, hours, list),
      'Cost of delay so far: 180 h a week. CD3 needs effort.',
    );
  });

  it('takes a confidence without a unit in percent, as it is asked for', () => {
    const typed = { inputs: { ...inputs, confidence: ' 80 ' } };
    assert.equal(previewEntry(typed, hours, list).score.rice, previewEntry({ inputs }, hours, list).score.rice);
    assert.equal(entryOf(typed, () => false).confidence, '80%');
    assert.equal(entryOf({ inputs: { confidence: '0.8' } }, () => false).confidence, '0.8');
  });

  it('takes half typed and wrong inputs as not stated', () => {
    const { score, rank } = previewEntry({ inputs: { ...inputs, effort: '3..' } }, hours, list);
    assert.equal(score.cd3, null);
    assert.equal(rank, null);
  });

  it('each input changes the preview', () => {
    const cd3 = (changed: EntryDraft['inputs']) =>
      previewEntry({ inputs: { ...inputs, ...changed } }, hours, list).score;
    for (const changed of [{ reach: '60' }, { frequency: '1' }, { hoursLost: '1' }, { effort: '9' }]) {
      assert.notEqual(cd3(changed).cd3, 40, JSON.stringify(changed));
    }
    assert.notEqual(cd3({ confidence: '50%' }).rice, cd3({}).rice);
  });

  it('ends with its score and rank, or with the reason why there is none', () => {
    assert.equal(resultSentence(draft, hours, list), 'CD3 40, 2nd of 11.');
    assert.match(
      resultSentence({ inputs: { reach: '120' } }, hours, list),
      /^No score\. No usable number for: frequency, hours lost, effort/,
    );
  });

  it('is written with a free id, and without what was left empty', () => {
    const node = entryOf(
      { ...draft, outcome: '  ', inputs: { reach: ' 120 ', effort: '' } },
      id => id === 'hps-blind-provisioning',
    );
    assert.deepEqual(node, {
      id: 'hps-blind-provisioning-2',
      opportunity: 'blind-provisioning',
      capability: 'seeing it',
      reach: '120',
    });
  });

  it('counts in English', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 11, 12, 13, 21, 22, 101].map(ordinal),
      '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 101st'.split(' '),
    );
  });
});
