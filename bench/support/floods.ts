/** Every sign that means something in YAML, or to an editor, by a name. */
export const signs: Readonly<Record<string, string>> = {
  tag: '!a ',
  'core tag': '!!str ',
  'verbatim tag': '!<x> ',
  'question mark': '? ',
  'explicit key': '? key\n',
  directive: '%YAML 1.2\n',
  'percent sign': '%',
  'empty list': '[]',
  'empty map': '{}',
  'opening bracket': '[',
  'closing bracket': ']',
  'opening brace': '{',
  'closing brace': '}',
  comma: ',',
  dash: '- ',
  'dash alone': '-\n',
  hyphen: '-',
  'colon and space': ': ',
  colon: ':',
  anchor: '&a ',
  ampersand: '&',
  alias: '*a ',
  asterisk: '*',
  comment: '# ',
  'comment line': '# c\n',
  'number sign': '#',
  bar: '|',
  'greater than': '>',
  'literal text': '|\n',
  'folded text': '>\n',
  'document start': '---\n',
  'three hyphens': '---',
  'document end': '...\n',
  'single quote': "'",
  'double quote': '"',
  backslash: '\\',
  escape: '\\u0000',
  tab: '\t',
  return: '\r',
  'return and line feed': '\r\n',
  'line feed': '\n',
  space: ' ',
  'line separator': '\u2028',
  'next line': '\u0085',
  'high surrogate': '\ud800',
  'low surrogate': '\udc00',
  'combining mark': '\u0301',
  emoji: '😀',
  family: '👩‍👩‍👧',
  'right to left': '\u202e',
  'byte order mark': '\ufeff',
  'null character': '\0',
  'at sign': '@',
  backtick: '`',
  tilde: '~',
  'merge key': '<<: ',
  'merge of an alias': '<<: *a\n',
  'conflict start': '<<<<<<< a\n',
  'conflict middle': '=======\n',
  'conflict end': '>>>>>>> b\n',
  word: 'word ',
  letter: 'a',
  digit: '1',
  date: '2026-01-01 ',
  key: 'a: ',
  entry: 'a: 1\n',
  'entry of an item': '- a: 1\n',
  'indented entry': '  a: 1\n',
};

type Flood = (sign: string, size: number) => string;

/** Texts of about so many characters that hold nothing but a sign, by the place where it stands again and again. */
export const floods: Readonly<Record<string, Flood>> = {
  'from the start': (sign, size) => repeated(sign, size),
  'in front of a file': (sign, size) => `${repeated(sign, size)}\ntitle: x\n`,
  'in a value': (sign, size) => `title: ${repeated(sign, size)}\n`,
  'in quotes': (sign, size) => `title: "${repeated(sign, size)}"\n`,
  'in brackets': (sign, size) => `title: x\nparked: [${repeated(sign, size)}`,
  'on lines': (sign, size) => repeated(line(sign), size),
  'on lines of a literal text': (sign, size) => `title: |\n${repeated(`  ${line(sign)}`, size)}`,
  'on lines of an item': (sign, size) => `title: x\nparked:\n  - id: x\n${repeated(`    ${line(sign)}`, size)}`,
  'in items': (sign, size) => `title: x\nparked:\n${repeated(`  - ${line(sign)}`, size)}`,
  'in titles': (sign, size) => `title: x\nopportunities:\n${repeated(`  - title: ${line(sign)}`, size)}`,
  'behind other keys': (sign, size) => numbered(n => `key-${n}: ${line(sign)}`, size),
};

function line(sign: string): string {
  return sign.endsWith('\n') ? sign : `${sign}\n`;
}

function repeated(text: string, size: number): string {
  return text.repeat(Math.ceil(size / text.length));
}

function numbered(write: (n: number) => string, size: number): string {
  const count = Math.ceil(size / write(100_000).length);
  return Array.from({ length: count }, (_, n) => write(n)).join('');
}
