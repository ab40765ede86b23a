import * as vscode from 'vscode';
import type { CommandLink } from '../../core/features/command-link';
import { escapeMarkdown } from '../../core/features/markdown';
import type { Host } from '../context';
import { artefactSelector } from '../workspace/files';
import { openFile, toRange } from './convert';
import { followLink } from './follow-link';

/** A line between two blocks. */
export const rule = '\n\n---\n\n';

export function registerHover(host: Host): vscode.Disposable {
  return vscode.languages.registerHoverProvider(artefactSelector, {
    async provideHover(document, position) {
      const open = await openFile(host, document);
      const found = open && host.service.hover(open.uri, document.offsetAt(position));
      if (!found) return undefined;
      const facts = new vscode.MarkdownString(found.sections.join(rule), true);
      const links = found.links.length > 0 ? [linksLine(found.links)] : [];
      return new vscode.Hover([facts, ...links], toRange(open.lines, found.range));
    },
  });
}

/** The only Markdown that may run a command, and only the one: what the user wrote is not in it. */
function linksLine(links: readonly CommandLink[]): vscode.MarkdownString {
  const parts = links.map(({ title, command, args }) => {
    return `[${escapeMarkdown(title)}](command:${followLink}?${encoded([command, ...args])})`;
  });
  const markdown = new vscode.MarkdownString(`${rule}${parts.join(' | ')}`, true);
  markdown.isTrusted = { enabledCommands: [followLink] };
  return markdown;
}

/** Arguments as a link carries them: without the brackets and quotes that would end it in Markdown. */
export function encoded(args: readonly unknown[]): string {
  const hex = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(JSON.stringify(args)).replace(/[()']/g, hex);
}
