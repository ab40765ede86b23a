// The manifest in two forms: as it is written, with keys in the place of words, and whole. VS Code puts the words of the display
// language in for the keys: those of package.nls.json, and over them those of package.nls.<language>.json.

export type Words = Readonly<Record<string, string>>;
type Json = string | number | boolean | null | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

/** The manifest with words in the place of keys. A key without words stays. */
export function withWords<T>(manifest: T, words: Words): T {
  const visit = (value: Json): Json => {
    if (typeof value === 'string') return /^%.+%$/.test(value) ? (words[value.slice(1, -1)] ?? value) : value;
    if (isList(value)) return value.map(visit);
    return isObject(value) ? mapEntries(value, (_, each) => visit(each)) : value;
  };
  return visit(manifest as Json) as T;
}

/**
 * The manifest with keys in the place of words, and the words by their keys. A key is what names the owner of a text (a command,
 * a view, a setting …) and the property; a further text of the same owner and property is numbered.
 */
export function withKeys<T extends object>(manifest: T): { readonly manifest: T; readonly words: Words } {
  const words: Record<string, string> = {};
  const keyOf = (owner: readonly string[], property: string, text: string): string => {
    const usual = [...owner, property].join('.');
    let key = usual;
    for (let number = 2; (words[key] ?? text) !== text; number++) key = `${usual}.${number}`;
    words[key] = text;
    return `%${key}%`;
  };
  const visit = (value: Json, owner: readonly string[]): Json => {
    if (isList(value)) return value.map(each => visit(each, owner));
    if (!isObject(value)) return value;
    const self = [...owner, ...nameOf(value)];
    return mapEntries(value, (property, each) => {
      if (property === 'properties' && isObject(each))
        return mapEntries(each, (name, one) => visit(one, [...self, name]));
      // What a value of a choice means is said once for a setting and all that is in it.
      if (property === 'enumDescriptions' && isList(each)) {
        return each.map((text, at) =>
          keyOf(self.slice(0, 1), String((value.enum as readonly Json[])[at]), String(text)),
        );
      }
      return typeof each === 'string' && isShown(value, property, each)
        ? keyOf(self, property, each)
        : visit(each, self);
    });
  };
  const keyed = mapEntries(manifest as unknown as JsonObject, (property, value) => {
    if (property === 'description') return keyOf([], property, String(value));
    // Each capability says by itself why it is limited.
    if (property === 'capabilities' && isObject(value)) return mapEntries(value, (name, each) => visit(each, [name]));
    return property === 'contributes' && isObject(value) ? mapEntries(value, contributed) : value;
  });
  function contributed(point: string, value: Json): Json {
    // What a language model reads is the same in every language.
    return point === 'languageModelTools' ? value : visit(value, []);
  }
  return { manifest: keyed as unknown as T, words };
}

const shownTexts = new Set([
  'title',
  'shortTitle',
  'displayName',
  'label',
  'contents',
  'description',
  'markdownDescription',
  'deprecationMessage',
  'markdownDeprecationMessage',
  'patternErrorMessage',
  // The page beside a step of the walkthrough: each language has a file of its own.
  'markdown',
]);

/** Whether VS Code shows a text to people. The product's own name is the same in every language. */
function isShown(owner: JsonObject, property: string, text: string): boolean {
  if (text === 'Canopy') return false;
  return shownTexts.has(property) || (property === 'name' && 'id' in owner);
}

function nameOf({ command, id, viewType, view }: JsonObject): readonly string[] {
  const name = command ?? id ?? viewType ?? view;
  return typeof name === 'string' ? [name] : [];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

function mapEntries(object: JsonObject, map: (key: string, value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(key, value)]));
}
