import type { TextEdit } from '../text/edit';
import { applyChange, type Change, type Insert, sameData } from './change';
import { dataOf } from './data';
import type { ParsedText } from './parse';
import { insertItems } from './plan-list';
import { renderScalar } from './render';
import { checkPath, checkTaken } from './safety';
import { type Plan, selfCheck } from './self-check';
import { childAt, isFlow, type ListNode, locate } from './source';
import { detectStyle, keepsStyle, splice } from './style';

/** The plan of the first of some changes, and how many they are. */
export interface Together {
  readonly plan: Plan;
  readonly count: number;
}

type SetChange = Extract<Change, { type: 'set' }>;

/**
 * Plans as many of the first changes of a run as can be written, and checked, at once to the same text as one after the other.
 * Undefined where that is not more than one, and for what is refused, so that the reason is that of the first one.
 * @param run Inserts, each right behind the one before it, or values that are set.
 */
export function planTogether(parsed: ParsedText, run: readonly Change[]): Together | undefined {
  if (run.length < 2) return undefined;
  return run[0]!.type === 'insert'
    ? planInserts(parsed, run as readonly Insert[])
    : planReplacements(parsed, run as readonly SetChange[]);
}

/** In brackets, and where items lead the style of the file elsewhere, each is written by itself. */
function planInserts(parsed: ParsedText, inserts: readonly Insert[]): Together | undefined {
  const { list: path, index } = inserts[0]!;
  const list = locate(parsed.root, path);
  if (list?.type !== 'list' || list.flow || checkPath(parsed, path)) return undefined;
  const at = index ?? list.items.length;
  if (list.items.length === 0 || at > list.items.length) return undefined;
  const style = detectStyle(parsed);
  const values = inserts.map(({ value }) => value);
  const edits = insertItems(parsed, list, at, values, style);
  const plan = edits && checked(parsed, edits, inserts);
  if (!plan) return undefined;
  const items = (locate(plan.after.root, path) as ListNode).items.slice(at, at + values.length);
  return keepsStyle(plan.after.text, items, style) ? { plan, count: inserts.length } : undefined;
}

/** Single values in the place of others on one line: what is written there depends on nothing around it. */
function planReplacements(parsed: ParsedText, sets: readonly SetChange[]): Together | undefined {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const set of sets) {
    const own = replacement(parsed, set);
    if (!own) break;
    edits.push(...own);
    count++;
  }
  const plan = count < 2 ? undefined : checked(parsed, edits, sets.slice(0, count));
  return plan && { plan, count };
}

function replacement(parsed: ParsedText, { path, value }: SetChange): TextEdit[] | undefined {
  const parent = locate(parsed.root, path.slice(0, -1));
  const old = path.length > 0 ? childAt(parent, path.at(-1)!) : undefined;
  if (old?.type !== 'scalar' || (typeof value === 'object' && value !== null)) return undefined;
  const { start, end } = old.range;
  const isBlock = old.style === 'literal' || old.style === 'folded';
  const isOnOneLine = ![parsed.text.slice(start, end), String(value)].some(written => written.includes('\n'));
  if (isBlock || !isOnOneLine || start === end) return undefined;
  if (checkPath(parsed, path) ?? checkTaken(parsed, path)) return undefined;
  if (sameData(old.value, value)) return [];
  const [written, other] = (['single', 'double'] as const).map(quotes =>
    renderScalar(value as string | number | boolean | null, isFlow(parent) ? 'flow' : 'block', old.style, { quotes }),
  );
  // Which quotes a file prefers is counted anew after each change.
  return written === other ? [splice(start, end, written!)] : undefined;
}

function checked(parsed: ParsedText, edits: readonly TextEdit[], changes: readonly Change[]): Plan | undefined {
  const wanted = changes.reduce((data, change) => applyChange(data, change, 'key'), dataOf(parsed));
  const plan = selfCheck(parsed, edits, wanted);
  return plan.ok ? plan.value : undefined;
}
