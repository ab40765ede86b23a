import { version } from '../../../../package.json';
import { inputSchema } from '../../../core/agents/input-schema';
import { type Answer, answerData } from '../../../core/agents/tool';
import { type AgentToolName, agentTools } from '../../../core/agents/tools';
import { agentToolWords } from '../../../core/agents/words';
import { withoutControls } from '../../../core/text/controls';
import { withoutMiddle } from '../../../core/text/shorten';
import { refuse } from '../../../core/yaml/refusal';
import type { Run } from '../../command';
import { Failure } from '../../failure';
import { absolute } from '../../paths';
import type { options } from './command';
import { resourceOf, resourcesOf } from './resources';
import { RootFiles } from './root-files';

const names = Object.keys(agentTools) as AgentToolName[];

const instructions =
  'Product discovery kept as YAML files: outcomes, opportunities, solutions, experiments, scorecards, insights, katas and roadmaps. "list" names the files, "read" shows one, "check" says what is wrong with the next move, "score" ranks by cost of delay, "apply" edits by operations and shows the difference before it writes. Read canopy://format/tree (or another kind) for the fields before you add items. Scores, ranks and counts are computed and never written.';

/** Serves a folder to an agent until the agent hangs up. */
export const run: Run<typeof options> = async ({ operands }, io) => {
  const [folder = '.', ...more] = operands;
  if (more.length > 0) throw new Failure('canopy mcp takes one FOLDER. See canopy mcp --help.');
  const root = absolute(io, folder);
  if ((await io.kindOf(root)) !== 'folder') throw new Failure(`There is no folder “${folder}”.`);
  const files = new RootFiles(root, io);
  const { serve } = await import('./protocol');
  const fault = await serve({
    version,
    instructions,
    tools: names.map(name => ({
      name,
      inputSchema: inputSchema(name),
      reads: name !== 'apply',
      ...agentToolWords[name],
    })),
    call: (name, input, signal) => call(files, name, input, signal),
    resources: () => files.ask(resourcesOf),
    resource: uri => files.ask(each => resourceOf(each, uri)),
    misheard: ({ message }) => io.err(`${withoutMiddle(withoutControls(message), 300)}\n`),
  });
  if (fault) throw new Failure(fault);
  return 0;
};

async function call(files: RootFiles, name: string, input: unknown, signal: AbortSignal) {
  const known = names.find(each => each === name);
  const answer: Answer = known
    ? await files.ask((each): Promise<Answer> => agentTools[known].call(input, each), signal)
    : refuse('not-found', `There is no tool “${name}”. The tools are ${names.join(', ')}.`);
  return { data: answerData(answer), isError: !answer.ok };
}
