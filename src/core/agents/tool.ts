import * as l10n from '@vscode/l10n';
import type * as z from 'zod/mini';
import { expectation } from '../operations/expectation';
import type { Result } from '../result';
import { type Refusal, refuse } from '../yaml/refusal';
import type { AgentFiles } from './files';

/** Data that becomes JSON, or why there is none. */
export type Answer<R extends object = object> = Result<R, Refusal>;

/** One thing that an agent can ask for. Its input is judged here, whoever has judged it before. */
export interface AgentTool<R extends object = object> {
  readonly input: z.ZodMiniType<object>;
  call(given: unknown, files: AgentFiles): Promise<Answer<R>>;
}

export function agentTool<T extends object, R extends object>(
  input: z.ZodMiniType<T>,
  run: (given: T, files: AgentFiles) => Answer<R> | Promise<Answer<R>>,
): AgentTool<R> {
  return {
    input,
    async call(given, files) {
      const read = input.safeParse(given, { error: expectation });
      if (read.success) return run(read.data, files);
      const { path, message } = read.error.issues[0]!;
      const place = path.map(String).join('/');
      return refuse('value-format', place === '' ? message : l10n.t('At “{0}”: {1}', place, message));
    },
  };
}

/** An answer as every surface hands it to the agent. */
export function answerData(answer: Answer): object {
  return answer.ok ? answer.value : { refused: { code: answer.code, message: answer.reason } };
}
