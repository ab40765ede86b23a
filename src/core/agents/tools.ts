import { apply } from './apply';
import { check } from './check';
import { list } from './list';
import { read } from './read';
import { score } from './score';

/** Everything that an agent can ask for, by its name. The only list of it. */
export const agentTools = { list, read, check, score, apply } as const;

export type AgentToolName = keyof typeof agentTools;
