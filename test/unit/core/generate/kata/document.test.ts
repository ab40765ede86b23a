import assert from 'node:assert/strict';
import { toHtml } from '../../../../../src/core/generate/document/html';
import { toMarkdown } from '../../../../../src/core/generate/document/markdown';
import { kataDocument } from '../../../../../src/core/generate/kata/document';
import { isFileOf } from '../../../../../src/core/index/file';
import type { Service } from '../../../../../src/core/service';
import { projectKata } from '../../../../../src/core/views/project-kata';
import { createExampleService } from '../../../support/examples';
import { createTestService } from '../../../support/service';

function documentOf(service: Service, uri: string) {
  const file = service.index.get(uri);
  assert.ok(isFileOf(file, 'kata'));
  return kataDocument(projectKata(service, file));
}

describe('the document of a kata', () => {
  it('says where it goes, how far it is, each step, and the five questions', () => {
    const document = documentOf(createExampleService('local-development'), 'provisioning.kata.yaml');
    assert.equal(
      toMarkdown(document),
      `# Newcomers finish provisioning alone

- **Challenge**: The most used command answers sooner
- **Opportunity**: When I provision the stack for the first time, I can't tell whether it is stuck or just slow
- **Metric**: restarts per provision
- **Start**: 2.1 (2026-09-12)
- **Now**: 0.7
- **Target**: 0.5 (2026-12-15)

restarts per provision: 2.1 at the start, 0.7 after 4 steps, the target is 0.5 by 2026-12-15.

## Steps

| Step | Date | Current | Obstacle | What we try | We expect | Actual | We learned |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 2026-09-21 | 2.1 | Nobody knows whether it is stuck | Show a hand-made progress log to five newcomers<br>\`fake-progress\` | 4 of 5 do not restart | 1.6 | They looked at the last line only |
| 2 | 2026-10-05 | 1.6 | The last line stays the same for minutes | Print a line every ten seconds for one squad | 1.0 | 1.2 | Silence reads as failure, even for 30 seconds |
| 3 | 2026-10-19 | 1.2 | A slow step looks like a stuck one | Stream the progress to everyone | 0.8 | 0.9 | Two steps cause nearly all restarts, the image download and the first migration |
| 4 | 2026-11-02 | 0.9 | Nobody knows how long a step may take | Print usual step times for one squad<br>\`usual-times-one-squad\` | 0.6 | 0.7 | People wait when they know the usual time, and the download is one silent step of six minutes |
| 5 | 2026-11-16 | 0.7 | The image download says nothing | Show megabytes left while the image loads | 0.5 | — | — |

## Five questions for step 5

1. **What is the target condition?** 0.5 restarts per provision by 2026-12-15
2. **What is the actual condition now?** 0.7
   - The last step: Print usual step times for one squad
   - We expected: 0.6
   - What happened: 0.7
   - We learned: People wait when they know the usual time, and the download is one silent step of six minutes
3. **Which obstacle is in the way now?** The image download says nothing
4. **What is the next step, and what do you expect?** Show megabytes left while the image loads
   - We expect: 0.5
5. **When can we see what we learned?** By 2026-11-23, a week after it began
`,
    );
    const html = toHtml(document, 'en');
    assert.equal(html.match(/<svg /g)?.length, 1);
    assert.doesNotMatch(html, /<figcaption>/, 'the sentence beside the picture is its caption');
  });

  it('of a kata that has hardly begun says what belongs where nothing stands', () => {
    const service = createTestService({ 'a.kata.yaml': 'title: Fewer calls\nchallenge: Nobody has to ask\n' });
    assert.equal(
      toMarkdown(documentOf(service, 'a.kata.yaml')),
      `# Fewer calls

- **Challenge**: Nobody has to ask

Nothing was measured yet.

## Steps

No step was planned yet.

## Five questions for the next step

1. **What is the target condition?** _Which value should be reached, and by when?_
2. **What is the actual condition now?** _Measure it before anything is tried._
3. **Which obstacle is in the way now?** _Choose one: a step is about one obstacle._
4. **What is the next step, and what do you expect?** _What could you find out within a week?_
   - We expect: _…_
5. **When can we see what we learned?** _Within a week._
`,
    );
  });
});
