type Replacement = string | number | boolean;

let strings: Readonly<Record<string, string>> = {};

/**
 * What the build puts in the place of `@vscode/l10n`: its two functions as they are called here, without what the library has to
 * read strings from an address. So nothing that ships to an editor can ask a network.
 */
export function config({ contents }: { readonly contents: Readonly<Record<string, string>> }): void {
  strings = contents;
}

/** The sentence in the language of the strings, else as it is, with `{0}`, `{1}` … replaced. */
export function t(message: string, ...values: readonly Replacement[]): string {
  const sentence = Object.hasOwn(strings, message) ? strings[message]! : message;
  return sentence.replace(/\{([^}]+)\}/g, (hole, place) => String(values[place] ?? hole));
}
