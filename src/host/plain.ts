import { withoutControls } from '../core/text/controls';

/** Between the two signs that would begin a link or an icon: the reader does not see it. */
const zeroWidthSpace = '\u200b';

/**
 * Words of a file as VS Code shows them and does nothing else with them. In notifications, prompts and the messages of an
 * input box it makes links out of `[words](command:…)`, commands included; in those, in picks (of symbols too) and in the status
 * bar, icons out of `$(name)`.
 */
export function plain(text: string): string {
  return withoutControls(text).replaceAll('](', `]${zeroWidthSpace}(`).replaceAll('$(', `$${zeroWidthSpace}(`);
}
