import assert from 'node:assert/strict';
import type { NodeOf } from '../../../../src/core/artefacts/model';
import { rephrasePrompt, rephrasingsIn } from '../../../../src/core/features/rephrase';
import { createTestService } from '../../support/service';

const tree = `owner: secret team
opportunities:
  - id: a
    title: Better
      logs
    who: developers
    place: test
    evidence: [talks]
    solutions: [{ title: Secret plan }]
`;

describe('rephrasing', () => {
  it('asks with the title, who has it and when, and with nothing else of the files', () => {
    const service = createTestService({
      'a.tree.yaml': tree,
      'a.journey.yaml': 'stages: [{ places: [{ id: test, title: Test the change }] }]\n',
    });
    const node = service.index.find('a', ['opportunity'])!.node as NodeOf<'opportunity'>;
    const prompt = rephrasePrompt(service.index, node);
    assert.ok(prompt.endsWith('\n\nLine: Better logs\nWho: developers\nMoment: Test the change'));
    assert.ok(!/secret|talks/i.test(prompt));
    assert.ok(prompt.length < 700, `${prompt.length} characters`);
  });

  it('reads the wordings out of an answer, and judges each', () => {
    const answer = `Here are three:
1. “When a test fails, I can't tell which line is to blame”
2) Add a log viewer to the page
- When a test fails, I can't tell which line is to blame
* **When I debug, I lose half an hour to find the right log**
Better logs
`;
    const found = rephrasingsIn(answer, 'Better logs');
    assert.deepEqual(
      found.map(({ title }) => title),
      [
        "When a test fails, I can't tell which line is to blame",
        'Add a log viewer to the page',
        'When I debug, I lose half an hour to find the right log',
      ],
    );
    assert.deepEqual(
      found.map(({ verdict }) => verdict?.code),
      [undefined, 'opportunity-phrased-as-solution', undefined],
    );
  });

  it('finds none in what is no answer', () => {
    assert.deepEqual(rephrasingsIn('', 'x'), []);
    assert.deepEqual(rephrasingsIn(`no\n${'very '.repeat(60)}long`, 'x'), []);
  });
});
