import type { Draw } from '../core/operations/draw';

/** What hands and merges leave behind in texts. */
const scraps = [
  '\t',
  '\r',
  '\n',
  ' ',
  '  ',
  ':',
  '- ',
  '#',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '&a ',
  '*a',
  '? ',
  '|',
  '>',
  '|+\n',
  '---\n',
  '...\n',
  '!t ',
  '<<: ',
  '\0',
  '\ufeff',
  '\ud800',
  'x',
  'title: y\n',
  '  - id: z\n',
  '# c\n',
  '<<<<<<< x\n',
  '=======\n',
  '>>>>>>> y\n',
  '%YAML 9\n',
  'constructor: x\n',
  '__proto__: [1]\n',
];

/** A text after a few random edits: scraps put in, stretches taken out, line starts indented. */
export function mutated(text: string, draw: Draw): string {
  let result = text;
  for (let count = 1 + draw.below(3); count > 0; count--) {
    const at = Math.floor(((draw.below(256) * 256 + draw.below(256)) / 65_536) * (result.length + 1));
    const place = draw.chance(40) ? result.lastIndexOf('\n', at) + 1 : at;
    const removed = draw.chance(60) ? draw.below(8) : 0;
    result = result.slice(0, place) + (draw.chance(70) ? draw.pick(scraps) : '') + result.slice(place + removed);
  }
  return result;
}
