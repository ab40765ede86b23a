import * as l10n from '@vscode/l10n';
import type { Result } from '../result';
import { read } from '../schema/read';
import type { FormOf, Schema } from '../schema/schema';
import { withoutMiddle } from '../text/shorten';
import { type Refusal, refuse } from '../yaml/refusal';
import type { AgentFiles } from './files';

/** Data that becomes JSON, or why there is none. */
export type Answer<R extends object = object> = Result<R, Refusal>;

/** One thing that an agent can ask for. Its input is judged here, whoever has judged it before. */
export interface AgentTool<R extends object = object> {
  readonly input: FormOf<'object'>;
  call(given: unknown, files: AgentFiles): Promise<Answer<R>>;
}

export function agentTool<T extends object, R extends object>(
  input: Schema<T> & FormOf<'object'>,
  run: (given: T, files: AgentFiles) => Answer<R> | Promise<Answer<R>>,
): AgentTool<R> {
  return {
    input,
    async call(given, files) {
      const reading = read(input, given);
      if (reading.ok) return run(reading.value, files);
      const { place, reason } = reading;
      return refuse('value-format', place.length === 0 ? reason : l10n.t('At “{0}”: {1}', place.join('/'), reason));
    },
  };
}

/** A sentence that names what the agent sent is no longer than a sentence is. */
const longestMessage = 600;

/** An answer as every surface hands it to the agent. */
export function answerData(answer: Answer): object {
  if (answer.ok) return answer.value;
  return { refused: { code: answer.code, message: withoutMiddle(answer.reason, longestMessage) } };
}
