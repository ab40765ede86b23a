/** A tree file as text, made line by line, with what it means and which lines hold what. The planner has no part in it. */
export interface RandomTree {
  readonly text: string;
  readonly data: Data;
  readonly nodes: readonly MadeNode[];
  /** Lists whose items are set apart in one way, so that an item can leave and come back. */
  readonly regular: boolean;
  readonly hasAnchors: boolean;
}

export type Data = { [key: string]: unknown };
export type Kind = 'tree' | 'outcome' | 'opportunity' | 'solution' | 'experiment' | 'idea';

/** Lines, half-open, counted from 0. */
export interface Lines {
  from: number;
  to: number;
}

export interface MadeEntry {
  readonly key: string;
  readonly lines: Lines;
  /** A scalar whose looks a writer would choose again for the same value. */
  readonly canonical: boolean;
}

export interface MadeNode {
  readonly kind: Kind;
  readonly path: readonly (string | number)[];
  readonly data: Data;
  readonly parent: MadeNode | undefined;
  /** The list's key in the parent, and whether the list stands in brackets. */
  readonly listKey: string;
  readonly inFlowList: boolean;
  readonly flow: boolean;
  /** Its own lines, from the dash to its last value; comments around are not counted. */
  readonly lines: Lines;
  readonly entries: MadeEntry[];
}

export const listsOf: Record<Kind, Record<string, Kind>> = {
  tree: { outcomes: 'outcome', opportunities: 'opportunity', parked: 'idea' },
  outcome: { outcomes: 'outcome' },
  opportunity: { opportunities: 'opportunity', solutions: 'solution' },
  solution: { experiments: 'experiment' },
  experiment: {},
  idea: {},
};

/** Fields with a free text, and fields of a choice, by kind. */
export const textFields: Record<Kind, readonly string[]> = {
  tree: ['title', 'owner'],
  outcome: ['title', 'who', 'behavior', 'guard', 'x_note'],
  opportunity: ['title', 'who', 'source', 'x_note'],
  solution: ['title', 'decision', 'source', 'x_note'],
  experiment: ['title', 'assumption', 'expect', 'learned'],
  idea: ['title', 'source', 'discarded'],
};

/** Values of fields that hold no free text: what they mean, and their lines below the key, of which one alone stands behind it. */
export const otherValues: Record<string, readonly (readonly [data: unknown, text: string, ...rest: string[]])[]> = {
  from: [
    [10, '10'],
    [0.5, '0.5'],
    ['7', '"7"'],
    ['10 h', '10 h'],
  ],
  to: [
    [3, '3'],
    ['4 h', "'4 h'"],
  ],
  result: [
    ['unknown', 'unknown'],
    [{ value: 3 }, '{ value: 3 }'],
    [{ value: '3 h', on: '2026-01-01' }, 'value: 3 h', 'on: 2026-01-01'],
    [{ on: '2026-01-01', x: 1 }, '{on: 2026-01-01, x: 1}'],
  ],
  measurements: [
    [[{ on: '2026-01-01', value: 8 }, { value: '9 h' }], '- { on: 2026-01-01, value: 8 }', '- value: 9 h'],
    [[{ value: 8 }], '[{ value: 8 }]'],
  ],
  ignore: [
    [['a-rule'], '[a-rule]'],
    ['a-rule', 'a-rule'],
    [['a-rule', 'b-rule', 'c-rule'], '- a-rule', '- "b-rule"', '- c-rule'],
  ],
};

export const simpleTexts = [
  'alpha',
  'two words',
  'When I wait, I can’t tell',
  'ünï cødé 日本',
  '🦀 crab 𝒳',
  'a-b/c (d)',
  'x: y',
];
export const anyTexts = [
  ...simpleTexts,
  "it's",
  'say "hi"',
  'a # b',
  '- dash',
  'colon:',
  '{brace',
  '[x], y',
  '@at',
  '*star',
  '&amp',
  '!bang',
  '|pipe',
  '',
  ' spaced ',
  'true',
  'null',
  '010',
  '1e3',
  '2026-10-01',
  'tab\there',
  'back\\slash',
  'line\nline two',
  'end\n',
  'gap\n\n  deep\nback',
  '\nlead',
  'many\n\n\n',
  'lone \ud800 half',
  'line\u2028separator',
  'line\nparagraph\u2029separator',
  'next\u0085line',
  'lone\rreturn',
  `long ${'word '.repeat(30)}end`,
];
export const plainSafe = new Set([
  'alpha',
  'two words',
  'When I wait, I can’t tell',
  'ünï cødé 日本',
  '🦀 crab 𝒳',
  'a-b/c (d)',
  "it's",
  'say "hi"',
  'back\\slash',
  '2026-10-01',
]);
/** What can stand in a text, and is escaped where it is written anew. */
export const readOnly = /[\u0085\u2028\u2029]/;
