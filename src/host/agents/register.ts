import * as vscode from 'vscode';
import { apply } from '../../core/agents/apply';
import { type AgentTool, answerData } from '../../core/agents/tool';
import { type AgentToolName, agentTools } from '../../core/agents/tools';
import { type Host, together } from '../context';
import { Consent } from './consent';
import { workspaceFiles } from './workspace-files';

/** The tools that a language model of the editor can call; what they are said to do stands in the manifest. */
export function registerAgentTools(host: Host): vscode.Disposable {
  // Some editors do not know of models at all.
  const lm = vscode.lm as typeof vscode.lm | undefined;
  const tools = Object.entries(agentTools) as [AgentToolName, AgentTool][];
  const consent = new Consent();
  return together(
    ...tools.flatMap(
      ([name, tool]) => lm?.registerTool?.(`canopy_${name}`, modelTool(host, consent, name, tool)) ?? [],
    ),
  );
}

function modelTool(
  host: Host,
  consent: Consent,
  name: AgentToolName,
  tool: AgentTool,
): vscode.LanguageModelTool<object> {
  return {
    async invoke({ input }) {
      const answer = await tool.call(input, consent.filesFor(input, await workspaceFiles(host)));
      const text = JSON.stringify(answerData(answer));
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    },
    prepareInvocation: ({ input }) => (name === 'apply' ? confirmationOf(host, consent, input) : undefined),
  };
}

/** Before anything is written, the user sees what would change. What will be refused needs no consent. */
export async function confirmationOf(
  host: Host,
  consent: Consent,
  input: object & { dryRun?: unknown },
): Promise<vscode.PreparedToolInvocation | undefined> {
  if (input.dryRun !== false) return undefined;
  const planned = await apply.call({ ...input, dryRun: true }, await workspaceFiles(host));
  if (!planned.ok) return undefined;
  const { changes } = planned.value;
  consent.show(input, changes);
  const message = new vscode.MarkdownString();
  for (const { diff } of changes) message.appendCodeblock(diff, 'diff');
  return {
    invocationMessage: vscode.l10n.t('Editing {0}', changes.map(({ file }) => file).join(', ')),
    confirmationMessages: { title: vscode.l10n.t('Write these changes?'), message },
  };
}
