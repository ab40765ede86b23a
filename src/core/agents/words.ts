import type { AgentToolName } from './tools';

/** What people and models are told of a tool. It stands apart, so that a surface whose manifest says it carries none of it. */
export interface AgentToolWords {
  /** For people. */
  readonly title: string;
  /** For people, in one sentence. */
  readonly summary: string;
  /** For models: what it is for, what it gives, and what to do next. */
  readonly description: string;
  /** What each key of the input means. */
  readonly inputs: Readonly<Record<string, string>>;
}

const file = 'A file by the name that "list" gives it, such as discovery/app.tree.yaml.';

export const agentToolWords: Readonly<Record<AgentToolName, AgentToolWords>> = {
  list: {
    title: 'List Product Discovery Files',
    summary: 'Names the trees, scorecards, insights, journeys, katas and roadmaps.',
    description:
      'Lists the product discovery files (Canopy): opportunity trees, scorecards, insights, journeys, katas and roadmaps, each with its kind, title and number of items. Start here.',
    inputs: { kind: 'Only files of this kind.' },
  },
  read: {
    title: 'Read Product Discovery',
    summary: 'Reads a file, or one item with what refers to it.',
    description:
      'Reads a product discovery file: its YAML text and its items with the names that "apply" takes. Or, with an id, one item: its text, what is computed from it (score, rank, evidence, progress), and what refers to it. Ids are unique over all files.',
    inputs: { file, id: 'An item by its id; with a file also by its path, such as /opportunities/0/solutions/1.' },
  },
  check: {
    title: 'Check Product Discovery',
    summary: 'Tells what is wrong, with the next move.',
    description:
      'Checks product discovery files: broken references, missing or implausible values, and what the method asks for (an opportunity that is worded as a solution, an outcome without a baseline, a score without evidence …). Each problem has a stable code, a sentence with the next move, its place, and where there are any fixes as operations for "apply".',
    inputs: {
      file: `${file} All files without it.`,
      least:
        'Leaves out what is less grave. An error: the file can’t be trusted. A warning: the method is not followed. A hint: a judgement.',
      limit: 'How many problems are told at most, the gravest first; 100 unless it is said.',
    },
  },
  score: {
    title: 'Score Product Discovery',
    summary: 'Ranks the entries of scorecards by CD3.',
    description:
      'Ranks the entries of scorecards by CD3 (cost of delay divided by effort or duration), with ranges, RICE, how likely each is first, why an entry has no score, and which input to find out more about first. A score orders candidates; entries that are tied with the next have no order.',
    inputs: { file: `${file} All scorecards without it.` },
  },
  apply: {
    title: 'Edit Product Discovery',
    summary: 'Edits a file by operations; shows the difference first.',
    description: `Edits a product discovery file by operations, so that comments, order and layout stay; prefer it to editing the text. By default nothing is written and the answer is the difference and, as newProblems, what "check" will tell that it does not tell now: call it again with dryRun false to write. All operations are done or none; what can't be done safely is refused with a code and a sentence. Operations:
{ "op": "set", "id": "login", "field": "kind", "value": "need" } (null removes the key; a field may be a path such as measurements/1/value)
{ "op": "add", "parent": "login", "kind": "solution", "index": 0, "node": { "id": "fast-login", "title": "…" } }
{ "op": "move", "id": "fast-login", "parent": "sign-up", "index": 1 }
{ "op": "remove", "id": "fast-login" }
{ "op": "convert", "id": "build-sso", "to": "solution", "opportunity": { "title": "When …, I can't …" } } (the opportunity becomes a solution under a new one)
{ "op": "rename", "id": "login", "to": "sign-in" } (references in all files follow)
An item without an id is addressed by its path: /opportunities/0/solutions/2. The parent of the top level is null. Without an index an item goes last.`,
    inputs: {
      file,
      operations: 'The operations, in their order.',
      dryRun: 'Whether nothing is written and the answer only tells what would change. True unless it is said.',
    },
  },
};
