import { inputSchema } from '../src/core/agents/input-schema';
import { type AgentToolName, agentTools } from '../src/core/agents/tools';
import { agentToolWords } from '../src/core/agents/words';

const icons: Readonly<Record<AgentToolName, string>> = {
  list: '$(list-tree)',
  read: '$(book)',
  check: '$(checklist)',
  score: '$(graph)',
  apply: '$(edit)',
};

/** The part of the manifest that tells VS Code of the tools for language models. */
export function languageModelTools(): object[] {
  return (Object.keys(agentTools) as AgentToolName[]).map(name => {
    const { title, summary, description } = agentToolWords[name];
    return {
      name: `canopy_${name}`,
      toolReferenceName: `canopy${name[0]!.toUpperCase()}${name.slice(1)}`,
      displayName: title,
      userDescription: summary,
      modelDescription: description,
      icon: icons[name],
      tags: ['canopy', 'product-discovery'],
      canBeReferencedInPrompt: true,
      inputSchema: inputSchema(name),
    };
  });
}
