import { Draw } from './draw';
import {
  anyTexts,
  type Data,
  type Kind,
  listsOf,
  type MadeNode,
  otherValues,
  plainSafe,
  type RandomTree,
  readOnly,
  simpleTexts,
  textFields,
} from './made-tree';

/** Makes a tree from a list of choices; without choices the smallest one. */
export function randomTree(choices: readonly number[]): RandomTree {
  return new Maker(new Draw(choices)).make();
}

class Maker {
  private readonly out: string[] = [];
  private readonly nodes: MadeNode[] = [];
  private readonly step: number;
  private readonly dashIndent: number;
  private readonly dashGap: number;
  private readonly busy: boolean;
  private blockScalar: { column: number; keeps: boolean; end: number } | undefined;
  private regular = true;
  private hasAnchors = false;
  private readonly anchored = new Map<string, string>();
  private comments = 0;
  private ids = 0;
  private left = 24;

  constructor(private readonly draw: Draw) {
    this.step = draw.pick([2, 1, 3, 4, 5, 6, 7, 8]);
    this.dashIndent = draw.pick([this.step, 0, 1, 2, 4]);
    this.dashGap = draw.pick([1, 1, 2, 3, 7]);
    this.busy = draw.chance(70);
  }

  make(): RandomTree {
    const { draw } = this;
    const eol = draw.pick(['\n', '\n', '\r\n']);
    if (draw.chance(10)) this.out.push('---');
    if (draw.chance(40)) this.comment(0);
    if (draw.chance(30)) this.emptyLine();
    const root = this.node('tree', undefined, [], '', false, 0, false);
    if (draw.chance(10)) this.comment(draw.below(5));
    if (draw.chance(10)) this.emptyLine();
    const text =
      (draw.chance(10) ? '\ufeff' : '') + this.out.join(eol) + (draw.chance(25) && !this.endsKept() ? '' : eol);
    return { text, data: root.data, nodes: this.nodes, regular: this.regular, hasAnchors: this.hasAnchors };
  }

  private endsKept(): boolean {
    return this.blockScalar?.end === this.out.length && this.blockScalar.keeps;
  }

  /** Percent of places that get a comment or a blank line. */
  private often(percent: number): boolean {
    return this.busy && this.draw.chance(percent);
  }

  private mark(): string {
    return `# c${++this.comments}. ${this.draw.pick(['note', 'see: x', '- item', "it's", 'a\u2028b', 'a\u2029- b', 'a\u0085b', 'a\rb'])}`;
  }

  /** Below a block scalar a comment stands left of its text, or it would be text. */
  private comment(column: number): void {
    const above = this.blockScalar?.end === this.out.length ? this.blockScalar : undefined;
    this.out.push(' '.repeat(above ? Math.min(column, above.column - 1) : column) + this.mark());
    if (above) this.blockScalar = { ...above, end: this.out.length };
  }

  /** Below a block scalar that keeps its last line breaks, an empty line would be text. */
  private emptyLine(): void {
    const above = this.blockScalar?.end === this.out.length ? this.blockScalar : undefined;
    if (above?.keeps) {
      this.regular = false;
      return;
    }
    this.out.push('');
    if (above) this.blockScalar = { ...above, end: this.out.length };
  }

  private node(
    kind: Kind,
    parent: MadeNode | undefined,
    path: readonly (string | number)[],
    listKey: string,
    inFlowList: boolean,
    column: number,
    flow: boolean,
  ): MadeNode {
    const data: Data = {};
    const lines = { from: this.out.length, to: this.out.length };
    const node: MadeNode = { kind, path, data, parent, listKey, inFlowList, flow, lines, entries: [] };
    this.nodes.push(node);
    if (!flow) this.blockEntries(node, column);
    lines.to = this.out.length;
    return node;
  }

  private keysOf(kind: Kind, flow: boolean): string[] {
    const { draw } = this;
    const keys: string[] = [];
    if (kind !== 'tree' && !draw.chance(15)) keys.push('id');
    if (!draw.chance(8) || keys.length === 0) keys.push('title');
    for (const field of textFields[kind]) if (field !== 'title' && draw.chance(18)) keys.push(field);
    if (kind === 'opportunity' && draw.chance(40)) keys.push('outcome');
    if (kind === 'opportunity' && draw.chance(25)) keys.push('evidence');
    if (draw.chance(8)) keys.push('x_custom');
    if (kind === 'outcome') for (const key of ['from', 'to', 'measurements']) if (draw.chance(20)) keys.push(key);
    if (kind === 'solution' && draw.chance(25)) keys.push('result');
    if (kind !== 'tree' && draw.chance(12)) keys.push('ignore');
    if (!flow && this.anchored.size > 0 && draw.chance(30)) keys.push('x_ref');
    if (!flow && this.left > 0)
      for (const list of Object.keys(listsOf[kind])) if (draw.chance(kind === 'tree' ? 85 : 45)) keys.push(list);
    return draw.chance(25) ? draw.shuffle(keys) : keys;
  }

  private blockEntries(node: MadeNode, column: number): void {
    const keys = this.keysOf(node.kind, false);
    keys.forEach((key, position) => {
      const lead = position === 0 && node.kind !== 'tree' ? '' : ' '.repeat(column);
      if (position > 0) {
        if (this.often(8)) this.comment(column + this.draw.pick([0, 0, 1, 3]));
        if (this.often(5)) this.emptyLine();
      }
      const from = this.out.length;
      const canonical = this.entry(node, key, lead, column);
      node.entries.push({ key, lines: { from, to: this.out.length }, canonical });
    });
  }

  /** Writes `key: value`; its first line continues the dash's line where there is no lead. */
  private entry(node: MadeNode, key: string, lead: string, column: number): boolean {
    const written = this.draw.chance(4) ? `"${key}"` : key;
    const start = `${lead}${written}:`;
    const list = listsOf[node.kind][key];
    if (list) this.list(node, key, list, start, column);
    else if (key === 'evidence') this.evidence(node, start, column);
    else if (key === 'x_custom') this.custom(node, start);
    else if (key === 'x_ref') this.alias(node, start);
    else if (key in otherValues) return this.other(node, key, start, column);
    else return this.scalar(node, key, start, column);
    return false;
  }

  private valueOf(key: string): string {
    if (key === 'id') return `n${++this.ids}`;
    if (key === 'outcome') {
      const outcomes = this.nodes.filter(each => each.kind === 'outcome' && typeof each.data.id === 'string');
      return outcomes.length > 0 ? String(this.draw.pick(outcomes).data.id) : 'elsewhere';
    }
    return this.draw.chance(30) ? this.draw.pick(anyTexts) : this.draw.pick(simpleTexts);
  }

  private scalar(node: MadeNode, key: string, start: string, column: number): boolean {
    const { draw } = this;
    const value = this.valueOf(key);
    node.data[key] = value;
    const styles = ['single', 'double'];
    if (value.includes('\n') || /[\p{Cc}\p{Cs}]/u.test(value)) styles.shift();
    if (plainSafe.has(value) || /^n\d+$|^elsewhere$|^line\u2028/.test(value)) styles.unshift('plain', 'plain', 'plain');
    const isTame = !/[\p{Cc}\p{Cs}]/u.test(value.replaceAll('\n', '')) && /^\S/.test(value) && !/ $/m.test(value);
    if (isTame && key !== 'id') styles.push('literal');
    if (isTame && key !== 'id' && !value.includes('\n')) styles.push('folded');
    const style = draw.pick(styles);
    const inner = ' '.repeat(column + this.step);
    if (style === 'literal') {
      const body = value.replace(/\n+$/, '');
      const breaks = value.length - body.length;
      const header = breaks === 0 ? '|-' : breaks === 1 ? '|' : '|+';
      this.openLine(`${start} ${header}${this.often(10) ? ` ${this.mark()}` : ''}`);
      for (const line of body.split('\n')) this.out.push(line === '' ? '' : inner + line);
      for (let extra = 1; extra < breaks; extra++) this.out.push('');
      this.blockScalar = { column: inner.length, keeps: breaks > 1, end: this.out.length };
      return breaks <= 1 && !readOnly.test(value);
    }
    if (style === 'folded') {
      this.openLine(`${start} >-`);
      const words = value.split(' ');
      const isSplit = words.length > 1 && words.every(word => word !== '') && draw.chance(50);
      if (isSplit) this.out.push(inner + words[0], inner + words.slice(1).join(' '));
      else this.out.push(inner + value);
      this.blockScalar = { column: inner.length, keeps: false, end: this.out.length };
      return !isSplit && !readOnly.test(value);
    }
    const anchor = key === 'who' && draw.chance(4) ? `&a${++this.ids} ` : '';
    if (anchor) {
      this.hasAnchors = true;
      this.anchored.set(anchor.slice(1, -1), value);
    }
    const text =
      style === 'single' ? `'${value.replaceAll("'", "''")}'` : style === 'double' ? JSON.stringify(value) : value;
    const gap = draw.chance(6) ? '  ' : ' ';
    const trailing = this.often(10) ? `${' '.repeat(1 + draw.below(4))}${this.mark()}` : '';
    this.openLine(`${start}${gap}${anchor}${text}${trailing}`);
    if (readOnly.test(value)) return false;
    return style !== 'plain' || plainSafe.has(value) || key === 'id' || key === 'outcome';
  }

  /** Starts a line, or continues the line that a dash began. */
  private openLine(text: string): void {
    if (this.pending === undefined) this.out.push(text);
    else this.out.push(this.pending + text);
    this.pending = undefined;
  }
  private pending: string | undefined;

  private custom(node: MadeNode, start: string): void {
    node.data.x_custom = { a: 1, 'b c': ['x', true] };
    this.openLine(`${start} {a: 1,  'b c': [ x, true ]}`);
  }

  /** What stands under an anchor further up, once more. */
  private alias(node: MadeNode, start: string): void {
    const [name, value] = this.draw.pick([...this.anchored]);
    node.data.x_ref = value;
    this.openLine(`${start} *${name}`);
  }

  /** A number, a group or a list of what is no node here, on one line or on lines of its own. */
  private other(node: MadeNode, key: string, start: string, column: number): boolean {
    const { draw } = this;
    const [data, text, ...rest] = draw.pick(otherValues[key]!);
    node.data[key] = structuredClone(data);
    const mark = this.often(10) ? ` ${this.mark()}` : '';
    if (rest.length === 0) {
      this.openLine(`${start} ${text}${mark}`);
      return typeof data === 'number';
    }
    this.openLine(start + mark);
    const inner = ' '.repeat(column + (text.startsWith('-') ? this.dashIndent : this.step));
    for (const line of [text, ...rest]) this.out.push(`${inner}${line}${this.often(10) ? ` ${this.mark()}` : ''}`);
    return false;
  }

  private evidence(node: MadeNode, start: string, column: number): void {
    const { draw } = this;
    const items = Array.from({ length: 1 + draw.below(3) }, (_, index) =>
      draw.chance(40) ? { insight: `i${index}`, relation: 'sizes' } : `i${index}`,
    );
    node.data.evidence = items;
    const flow = (item: unknown) =>
      typeof item === 'string' ? item : `{ insight: ${(item as { insight: string }).insight}, relation: sizes }`;
    if (draw.chance(30)) {
      this.openLine(`${start} [${items.map(flow).join(', ')}]`);
      return;
    }
    this.openLine(start + (this.often(10) ? ` ${this.mark()}` : ''));
    const dash = column + this.dashIndent;
    for (const item of items)
      this.out.push(`${' '.repeat(dash)}- ${flow(item)}${this.often(8) ? ` ${this.mark()}` : ''}`);
  }

  private list(node: MadeNode, key: string, kind: Kind, start: string, column: number): void {
    const { draw } = this;
    const count = Math.min(draw.pick([1, 2, 3, 4, 2, 0]), Math.max(0, this.left));
    this.left -= count;
    const data: Data[] = [];
    node.data[key] = data;
    if (count === 0) {
      const empty = draw.pick([' []', '', ' null', ' ~', ' [ ]']);
      if (!empty.includes('[')) node.data[key] = null;
      this.openLine(start + empty + (this.often(20) ? ` ${this.mark()}` : ''));
      return;
    }
    if (Object.keys(listsOf[kind]).length <= 1 && draw.chance(15)) {
      this.flowList(node, key, kind, start, column, count, data);
      return;
    }
    this.openLine(start + (this.often(15) ? ` ${this.mark()}` : ''));
    const blank = draw.pick([0, 0, 1, 2]);
    const dash = column + (draw.chance(10) ? draw.pick([0, this.step]) : this.dashIndent);
    for (let index = 0; index < count; index++) {
      const odd = this.often(5);
      if (odd) this.regular = false;
      if (index > 0) for (let line = 0; line < (odd ? draw.below(3) : blank); line++) this.emptyLine();
      this.item(node, key, kind, index, dash, data);
    }
    if (this.often(5)) this.comment(dash + draw.pick([0, 1, 4]));
  }

  private item(parent: MadeNode, key: string, kind: Kind, index: number, dash: number, data: Data[]): void {
    const { draw } = this;
    if (this.often(18)) {
      const column = draw.chance(20) ? draw.below(dash + 1) : dash;
      if (column !== dash) this.regular = false;
      this.comment(column);
      if (this.often(20)) this.comment(column);
    }
    const path = [...parent.path, key, index];
    const head = `${' '.repeat(dash)}-`;
    if (draw.chance(20)) {
      const node = this.node(kind, parent, path, key, false, 0, true);
      this.out.push(`${head} ${this.flowText(node)}${this.often(15) ? `  ${this.mark()}` : ''}`);
      node.lines.to = this.out.length;
      data.push(node.data);
      return;
    }
    const inner = dash + 1 + this.dashGap;
    const from = this.out.length;
    if (this.often(6)) {
      this.out.push(`${head} ${this.mark()}`);
      this.pending = ' '.repeat(inner);
    } else this.pending = head + ' '.repeat(this.dashGap);
    const node = this.node(kind, parent, path, key, false, inner, false);
    node.lines.from = from;
    data.push(node.data);
    if (this.often(5)) this.comment(inner + draw.below(3));
  }

  private flowText(node: MadeNode): string {
    const { draw } = this;
    const parts = this.keysOf(node.kind, true)
      .filter(key => key !== 'evidence' && key !== 'x_custom' && !(key in otherValues))
      .map(key => {
        const value = this.valueOf(key);
        node.data[key] = value;
        const plain = (plainSafe.has(value) && !value.includes(',')) || key === 'id' || key === 'outcome';
        return `${key}: ${plain ? value : draw.chance(30) && !/[\p{Cc}\p{Cs}]/u.test(value) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value)}`;
      });
    const gap = draw.pick([' ', '']);
    return `{${gap}${parts.join(draw.pick([', ', ',  ']))}${gap}}`;
  }

  private flowList(
    node: MadeNode,
    key: string,
    kind: Kind,
    start: string,
    column: number,
    count: number,
    data: Data[],
  ): void {
    const { draw } = this;
    const items = Array.from({ length: count }, (_, index) => {
      const item = this.node(kind, node, [...node.path, key, index], key, true, 0, true);
      data.push(item.data);
      return { item, text: this.flowText(item) };
    });
    if (draw.chance(60)) {
      this.openLine(`${start} [${items.map(({ text }) => text).join(', ')}]`);
      for (const { item } of items) item.lines.to = this.out.length;
      return;
    }
    this.openLine(`${start} [`);
    const inner = ' '.repeat(column + this.step + 1);
    const trailing = draw.chance(50);
    items.forEach(({ item, text }, index) => {
      if (this.often(10)) this.out.push(inner + this.mark());
      item.lines.from = this.out.length;
      const comma = index < count - 1 || trailing ? ',' : '';
      this.out.push(`${inner}${text}${comma}${this.often(20) ? ` ${this.mark()}` : ''}`);
      item.lines.to = this.out.length;
    });
    this.out.push(`${' '.repeat(column + this.step)}]`);
  }
}
