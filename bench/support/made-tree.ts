import { seeded } from './random';

const moments = [
  'I set up the stack',
  'I change a test',
  'a build fails at night',
  'I review a change',
  'I hand over my work',
  'the release is due',
  'I join a new team',
  'I look for an owner',
];
const troubles = [
  'tell whether it is stuck or slow',
  'find who knows about it',
  'see what changed since yesterday',
  'reproduce what others saw',
  'trust the numbers on the board',
  'undo what I did by mistake',
  'work on something else meanwhile',
  'know which step comes next',
];
const things = ['progress log', 'owner map', 'change digest', 'replay kit', 'health check', 'undo trail', 'work queue'];

/** What one tree is made of: how many nodes, how its ids begin, and what its choices are drawn from. */
export interface TreeShape {
  readonly nodes: number;
  readonly prefix?: string;
  readonly seed?: number;
}

/**
 * The text of a tree as teams write it: outcomes three levels deep, then opportunities with narrower ones, solutions and
 * experiments, about 150 bytes a node, a top-level opportunity about every ten nodes. The same for the same shape;
 * with another prefix no opportunity has the title of one of the first.
 */
export function madeTree({ nodes, prefix = 'n', seed = 1 }: TreeShape): string {
  const writer = new TreeWriter(nodes, prefix, seeded(seed));
  return writer.write();
}

class TreeWriter {
  private readonly lines: string[] = [];
  private count = 0;

  constructor(
    private readonly wanted: number,
    private readonly prefix: string,
    private readonly random: () => number,
  ) {}

  write(): string {
    this.lines.push('title: A tree of many nodes', 'owner: arch', 'reviewed: 2026-11-01', 'outcomes:');
    this.outcome('  ', ['business', 'product', 'traction']);
    this.lines.push('', 'opportunities:');
    while (this.count < this.wanted) this.opportunity('  ', 0);
    return `${this.lines.join('\n')}\n`;
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!;
  }

  private nextId(): string {
    return `${this.prefix}-${this.count++}`;
  }

  private outcome(indent: string, levels: readonly string[]): void {
    const [level, ...rest] = levels;
    this.lines.push(
      `${indent}- id: ${this.nextId()}`,
      `${indent}  level: ${level}`,
      `${indent}  title: Developers wait less for the ${this.pick(things)}`,
      `${indent}  who: developers`,
      `${indent}  behavior: minutes between a change and its answer`,
      `${indent}  from: ${40 + Math.floor(this.random() * 20)} min`,
      `${indent}  to: ${10 + Math.floor(this.random() * 20)} min`,
      `${indent}  by: 2027-Q2`,
    );
    if (rest.length === 0) return;
    this.lines.push(`${indent}  outcomes:`);
    this.outcome(`${indent}    `, rest);
  }

  private opportunity(indent: string, depth: number): void {
    const id = this.nextId();
    const title = `When ${this.pick(moments)} (${id}), I can't ${this.pick(troubles)}`;
    this.lines.push(
      `${indent}- id: ${id}`,
      `${indent}  title: ${title}`,
      `${indent}  kind: ${this.pick(['pain', 'need', 'desire'])}`,
      `${indent}  outcome: ${this.prefix}-2`,
    );
    if (this.random() < 0.2) this.lines.push(`${indent}  horizon: ${this.pick(['now', 'next', 'future'])}`);
    if (depth < 3 && this.random() < 0.6) {
      this.lines.push(`${indent}  opportunities:`);
      for (let count = 2 + Math.floor(this.random() * 2); count > 0; count--)
        this.opportunity(`${indent}    `, depth + 1);
      return;
    }
    this.lines.push(`${indent}  solutions:`);
    for (let count = 1 + Math.floor(this.random() * 3); count > 0; count--) this.solution(`${indent}    `);
  }

  private solution(indent: string): void {
    const thing = this.pick(things);
    this.lines.push(`${indent}- id: ${this.nextId()}`, `${indent}  title: A ${thing} that answers in seconds`);
    if (this.random() < 0.4) return;
    this.lines.push(
      `${indent}  experiments:`,
      `${indent}    - id: ${this.nextId()}`,
      `${indent}      title: Show a hand-made ${thing} to five newcomers`,
      `${indent}      expect: 4 of 5 do not restart`,
      `${indent}      status: planned`,
    );
  }
}
