import { command, type Options } from '../../command';

export const options = {} as const satisfies Options;

export const mcp = command({
  name: 'mcp',
  usage: '[FOLDER]',
  summary: 'serves the files to agents (Model Context Protocol)',
  about:
    'Speaks the Model Context Protocol over standard input and output, so that an agent can list, read, check and score the files and edit them by operations. It reads and writes only Canopy files in FOLDER and below, and runs until its input ends.',
  operands: { FOLDER: 'the folder that is served; the current one where none is named' },
  options,
  examples: {
    'canopy mcp discovery': 'is what an agent’s settings name as the command of a server',
  },
  load: async () => (await import('./run')).run,
});
