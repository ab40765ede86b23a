import * as l10n from '@vscode/l10n';

/** Takes the strings of the display language from the page; without them it speaks English. */
export function speakLanguageOfPage(): void {
  const strings = document.getElementById('strings')?.textContent;
  if (strings) l10n.config({ contents: JSON.parse(strings) });
}
