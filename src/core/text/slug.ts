const LONGEST = 40;

const FILLER = new Set(
  `a an and are as at be been by do does for from has have i in into is it its just me my of on or our so than that the
   their them then there they this to us very was we were when which while who will with you your`.split(/\s+/),
);

/** Letters that Unicode does not decompose into a base letter and a mark. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** The words of a title, a hyphenated one (`on-call`, `sign-in`) whole. */
function words(title: string): string[] {
  return title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðþłı]/g, letter => FOLDED[letter] ?? letter)
    .replace(/['’]/g, '')
    .split(/[^a-z0-9-]+/)
    .map(word => word.replace(/^-+|-+$/g, ''))
    .filter(Boolean);
}

function joinUpTo(limit: number, parts: readonly string[]): string {
  let joined = '';
  for (const part of parts) {
    const longer = joined ? `${joined}-${part}` : part;
    if (longer.length > limit) {
      break;
    }
    joined = longer;
  }
  return joined || (parts[0]?.slice(0, limit) ?? '');
}

/** YAML would read a bare `2026`, `1e3` or `true` as something else than text. */
function readsAsText(id: string): boolean {
  const isKeyword = /^(true|false|null|yes|no|on|off|y|n)$/.test(id);
  return id !== '' && !isKeyword && /[a-z]/.test(id) && (id.includes('-') || /^[a-z]/.test(id));
}

/**
 * An id made of a title: lower-case letters, digits and hyphens, at most 40 characters before the number that makes it
 * unique. A leading "When …," clause and filler words are left out where something remains.
 * @param taken whether an id is in use already
 */
export function slug(title: string, taken: (id: string) => boolean): string {
  const core = title.replace(/^\s*when\b[^,]*,\s*/i, '');
  const all = words(core).length > 0 ? words(core) : words(title);
  const telling = all.filter(word => !FILLER.has(word));
  const parts = (telling.length > 0 ? telling : all).flatMap(word => word.split(/-+/));
  const joined = joinUpTo(LONGEST, parts);
  const base = readsAsText(joined) ? joined : joinUpTo(LONGEST, ['item', ...joined.split('-').filter(Boolean)]);
  let id = base;
  for (let number = 2; taken(id); number++) {
    id = `${base}-${number}`;
  }
  return id;
}
