import * as vscode from 'vscode';
import type { CanopyApi, CanopyExtension } from '../../canopy';
import { agentTools } from '../core/agents/tools';
import { workspaceFiles } from './agents/workspace-files';
import type { Host } from './context';

/** What other extensions may use: see canopy.d.ts. They name files by their uris. */
export function publicApi(host: Host): CanopyExtension {
  const files = async () => ({ ...(await workspaceFiles(host)), nameOf: (uri: string) => uri });
  const { list, read, check, score, apply } = agentTools;
  const api: CanopyApi = {
    list: async input => list.call(input ?? {}, await files()),
    read: async input => read.call(input, await files()),
    check: async input => check.call({ limit: Number.MAX_SAFE_INTEGER, ...input }, await files()),
    score: async input => score.call(input ?? {}, await files()),
    plan: async (file, operations) => apply.call({ file, operations }, await files()),
    apply: async (file, operations) => apply.call({ file, operations, dryRun: false }, await files()),
    onDidChange: listener => host.sync.onDidChange(uris => listener([...uris])),
  };
  return {
    api(version) {
      if (version === 1) return api;
      throw new Error(vscode.l10n.t('This version of Canopy offers version 1 of its interface.'));
    },
  };
}
