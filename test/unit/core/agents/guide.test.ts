import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AgentFiles } from '../../../../src/core/agents/files';
import { type Answer, answerData } from '../../../../src/core/agents/tool';
import { type AgentToolName, agentTools } from '../../../../src/core/agents/tools';
import { exampleFiles } from '../../support/examples';
import { createTestService } from '../../support/service';

const guide = readFileSync(path.resolve(import.meta.dirname, '../../../../docs/agents.md'), 'utf8');

interface Call {
  readonly name: AgentToolName;
  readonly arguments: object;
}

/** The blocks of the example, in their order: what is asked, and what the answer is said to be. */
const blocks = [...guide.matchAll(/^```(json|diff)\n([\s\S]*?)^```$/gm)].map(([, language, text = '']) => ({
  language,
  text,
}));

describe('docs/agents.md', () => {
  const service = createTestService(exampleFiles('local-development'));
  const files: AgentFiles = {
    service,
    nameOf: uri => uri,
    diagnose: uri => service.diagnose(uri),
    write: async (_uri, _operations, plan) => plan(),
  };

  it('shows questions with the answers that they get', async () => {
    let answer: Answer | undefined;
    for (const { language, text } of blocks) {
      const data = language === 'json' ? JSON.parse(text) : undefined;
      if (data && 'name' in data) answer = await ask(data as Call);
      else if (data) assert.deepEqual(answer && answerData(answer), data);
      else assert.equal(diffOf(answer), text);
    }
    assert.equal(answer?.ok, false, 'The example ends with a refusal');
  });

  it('finds in the example what it says it finds', async () => {
    const checked = await agentTools.check.call({ least: 'warning' }, files);
    assert.deepEqual(checked.ok && checked.value.diagnostics.map(({ code, node }) => [code, node]), [
      ['opportunity-without-evidence', 'working-example'],
    ]);
  });

  const ask = ({ name, arguments: given }: Call): Promise<Answer> => agentTools[name].call(given, files);
});

/** Without the numbers of lines, which move with every edit of the example. */
function diffOf(answer: Answer | undefined): string {
  assert.ok(answer?.ok && 'changes' in answer.value);
  return (answer.value.changes as { diff: string }[])
    .map(({ diff }) => diff.replace(/^@@ .* @@$/gm, '@@ … @@'))
    .join('');
}
