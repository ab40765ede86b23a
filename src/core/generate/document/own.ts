/** The lines around a paragraph of the readers' own, as comments that Markdown and HTML do not show. */
export function ownMarkers(name: string): { readonly start: string; readonly end: string } {
  return { start: `<!-- canopy:own ${name} -->`, end: `<!-- /canopy:own ${name} -->` };
}

export function hasOwnParagraphs(document: string): boolean {
  return document.includes('<!-- canopy:own ');
}

/** What stands between the markers of a name in a document that was made before; undefined where they are missing. */
export function keptBetween(document: string, name: string): string | undefined {
  const { start, end } = ownMarkers(name);
  const from = document.indexOf(start);
  const to = document.indexOf(end, from + start.length);
  if (from < 0 || to < 0) return undefined;
  return document
    .slice(from + start.length, to)
    .replaceAll('\r\n', '\n')
    .trim();
}

/** The names of a document's own paragraphs that hold something which another document would not take over. */
export function lostParagraphs(previous: string, next: string): string[] {
  const names = [...previous.matchAll(/<!-- canopy:own ([\w-]+) -->/g)].map(match => match[1]!);
  return names.filter(name => {
    const kept = keptBetween(previous, name);
    return kept !== undefined && kept !== '' && keptBetween(next, name) === undefined;
  });
}
