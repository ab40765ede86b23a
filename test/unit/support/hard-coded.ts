/** What is written the same in every language: names, units, abbreviations, and the keys of a keyboard. */
const international =
  'CD RICE HPS YAML Canopy EUR ADR OEP CSV SVG PNG HTML PDF Mermaid Markdown https md Ctrl Shift Alt Esc';

/** Dates are the platform’s to write, which falls back to English in a language that it does not know. */
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec';

const allowed = new Set(`${international} ${months}`.split(' '));

/**
 * The words of a text that are neither in the pseudo-language nor in one of the sources: nobody could translate them. A single
 * value in quotation marks is one of a file, and so is the name of one.
 * @param sources texts of the files that the text speaks of
 */
export function hardCoded(text: string, sources: readonly string[]): string[] {
  const known = new Set(sources.flatMap(wordsOf));
  const bare = text.replace(/\]\([^)]*\)|\$\([\w-]+\)|<[^>]*>|“[a-z][\w-]*”|[\w./-]+\.ya?ml/g, ' ');
  return wordsOf(bare).filter(word => !known.has(word) && !allowed.has(word));
}

function wordsOf(text: string): string[] {
  return text.match(/(?<![\p{L}\p{M}])[A-Za-z]{2,}(?![\p{L}\p{M}])/gu) ?? [];
}
