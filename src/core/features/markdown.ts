import { withoutControls } from '../text/controls';

/**
 * A text that somebody wrote, for Markdown: shown letter by letter, on one line. Nothing in it becomes a link, an image, a
 * table, an item of a list or an icon.
 */
export function escapeMarkdown(text: string): string {
  return withoutControls(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+\-!~|$]/g, '\\$&')
    .replace(/^(\d+)\.(?=\s|$)/, '$1\\.')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/(?<!:)\/\//g, '/\u200b/')
    .replace(/:\/\//g, ':\u200b//')
    .replace(/@/g, '&#64;');
}

/** A text in the letters of code, which Markdown leaves alone. */
export function codeSpan(text: string): string {
  return `\`${withoutControls(text).replaceAll('`', '’')}\``;
}
