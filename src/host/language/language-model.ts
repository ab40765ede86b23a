import * as vscode from 'vscode';
import { ok, problem, type Result } from '../../core/result';

/** A language model that can be asked one thing. */
export interface LanguageModel {
  readonly name: string;
  /** The whole answer, or why there is none as a sentence. Undefined where the user cancelled. */
  ask(prompt: string, token: vscode.CancellationToken): Promise<Result<string> | undefined>;
}

/** Gives the model of the editor; undefined where it has none. Nothing is sent by asking for it. */
export type FindModel = () => Promise<LanguageModel | undefined>;

/** The first model that the editor offers to extensions. Some editors do not know of models at all. */
export const editorModel: FindModel = async () => {
  const lm = vscode.lm as typeof vscode.lm | undefined;
  const [model] = (await lm?.selectChatModels()) ?? [];
  return model && { name: model.name, ask: (prompt, token) => ask(model, prompt, token) };
};

async function ask(
  model: vscode.LanguageModelChat,
  prompt: string,
  token: vscode.CancellationToken,
): Promise<Result<string> | undefined> {
  const justification = vscode.l10n.t('Canopy asks for other wordings of one opportunity, because you chose so.');
  try {
    const message = vscode.LanguageModelChatMessage.User(prompt);
    const response = await model.sendRequest([message], { justification }, token);
    let answer = '';
    for await (const part of response.text) answer += part;
    return token.isCancellationRequested ? undefined : ok(answer);
  } catch (error) {
    return token.isCancellationRequested ? undefined : problem(reasonOf(error, model.name));
  }
}

function reasonOf(error: unknown, name: string): string {
  const code = error instanceof vscode.LanguageModelError ? error.code : '';
  if (code === vscode.LanguageModelError.NoPermissions.name)
    return vscode.l10n.t('{0} may not be used by Canopy. The editor asks again when you choose this again.', name);
  if (code === vscode.LanguageModelError.Blocked.name)
    return vscode.l10n.t('{0} refused to answer: its limit is reached, or it blocks such questions.', name);
  if (code === vscode.LanguageModelError.NotFound.name)
    return vscode.l10n.t('{0} is not there any more. Choose this again to ask another one.', name);
  const words = error instanceof Error ? error.message : String(error);
  return vscode.l10n.t('{0} gave no answer: {1}', name, words);
}
