import assert from 'node:assert/strict';
import { adr, adrForms } from '../../../../../src/core/generate/decisions/adr';
import { announcement } from '../../../../../src/core/generate/decisions/announcement';
import { type DecisionBrief, decisionBrief } from '../../../../../src/core/generate/decisions/brief';
import { nextNumber, recordFileName } from '../../../../../src/core/generate/decisions/numbering';
import { oep, oepFileName, oepForms } from '../../../../../src/core/generate/decisions/oep';
import { toMarkdown } from '../../../../../src/core/generate/document/markdown';
import { toRestructuredText } from '../../../../../src/core/generate/document/restructured-text';
import { createExampleService } from '../../../support/examples';
import { assertGolden } from '../../../support/golden';
import { createTestService } from '../../../support/service';

function briefOf(key: string): DecisionBrief {
  const brief = decisionBrief(createExampleService('local-development'), { key, folder: 'docs/decisions' });
  assert.ok(brief.ok);
  return brief.value;
}

describe('Records of decisions', () => {
  for (const form of adrForms) {
    it(`an ADR in the form ${form} says what the files say and marks what nobody has said`, () => {
      assertGolden(`adr-${form}.md`, toMarkdown(adr(briefOf('stream-progress'), form, 7)));
    });
  }

  for (const form of oepForms) {
    it(`an OEP in the form ${form} has the sections of its template`, () => {
      assertGolden(`oep-${form}.rst`, toRestructuredText(oep(briefOf('select-tests'), form, 'Architecture', 66)));
    });
  }

  it('an announcement tells those concerned what changes, why, and how one will see that it worked', () => {
    assertGolden('announcement-shipped.md', toMarkdown(announcement(briefOf('stream-progress'))));
    assertGolden('announcement-planned.md', toMarkdown(announcement(briefOf('next-step-hints'))));
  });

  it('refuse an id that is missing or names something else, with the next move', () => {
    const workspace = createTestService({ 'a.tree.yaml': 'opportunities:\n  - { id: a, title: I wait }\n' });
    const missing = decisionBrief(workspace, { key: 'b' });
    const other = decisionBrief(workspace, { key: 'a' });
    assert.deepEqual(
      [missing, other].map(result => !result.ok && result.reason),
      [
        'There is no “b” in these files. Name the id of a solution.',
        '“I wait” is not a solution. Name the id of a solution.',
      ],
    );
  });

  it('of a solution about which nothing is known is a list of questions', () => {
    const text = 'opportunities:\n  - solutions:\n      - title: Add a cache\n';
    const brief = decisionBrief(createTestService({ 'a.tree.yaml': text }), {
      uri: 'a.tree.yaml',
      key: '/opportunities/0/solutions/0',
    });
    assert.ok(brief.ok);
    const record = toMarkdown(adr(brief.value, 'nygard', 1));
    assert.match(record, /_Who said so, or where was it measured\? No insight is linked\._/);
    assert.match(record, /We will add a cache\./);
  });
});

describe('Numbers of records', () => {
  it('follow the folder’s own sequence, with as many digits', () => {
    assert.deepEqual(nextNumber(['0001-a.md', '0012-b.md', 'README.md', 'template.md']), { number: 13, digits: 4 });
    assert.deepEqual(nextNumber(['adr-009-x.md']), { number: 10, digits: 3 });
    assert.deepEqual(nextNumber([]), { number: 1, digits: 4 });
    assert.equal(recordFileName({ number: 13, digits: 4 }, 'stream'), '0013-stream.md');
  });

  it('of an OEP are open until the pull request has one', () => {
    assert.equal(oepFileName('stream', 'Best Practice'), 'oep-xxxx-bp-stream.rst');
    assert.equal(oepFileName('stream', 'Process', 66), 'oep-0066-proc-stream.rst');
  });
});
