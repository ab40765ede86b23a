import { classesOf } from './classes';
import { negatives, states } from './lists';
import { headOf } from './phrase';
import type { Reading } from './reading';
import type { Sign } from './signs';
import { isTitleCase } from './skeleton';

/** One observation about a title and how much it counts. */
export type Feature = readonly [name: string, value: number];

const grammarWeight = 1;
const skeletonWeight = 0.45;
const wordWeight = 0.35;

/** What a sentence says that its subject is, as "red" in "The dashboard is still red"; -1 when it says no such thing. */
function predicateOf({ words, finite }: Reading): number {
  if (finite < 0 || !states.has(words[finite]!.key)) return -1;
  const told = words.findIndex(
    (word, at) => at > finite && !/^(?:not|so|too|very|\w+ly|always|still|often|never|just|again)$/.test(word.key),
  );
  return words[told]?.isWord === true ? told : -1;
}

/**
 * What the model sees: the structure, the signs, runs of one to three symbols of the skeleton, and single words. Symbols
 * stand for whole lexicons, so that a word never seen before counts like its kin.
 */
export function featuresOf(reading: Reading, signs: readonly Sign[]): Feature[] {
  const features: Feature[] = [];
  const grammar = (name: string): void => void features.push([name, grammarWeight]);
  const { words, form, subject, main } = reading;
  const noun = (index: number): string => words[index]?.noun ?? words[index]?.symbol ?? 'none';
  const verb = (index: number): string => words[index]?.verb ?? words[index]?.symbol ?? 'none';

  grammar(`form=${form}`);
  grammar(`subject=${subject}`);
  grammar(`form+subject=${form},${subject}`);
  grammar(`form+head=${form},${noun(reading.head)}`);
  grammar(`form+finite=${form},${subject},${verb(reading.finite)}`);
  if (reading.wish >= 0) {
    const key = words[reading.wish]!.key;
    const next = words[reading.wish + 1]?.symbol ?? 'none';
    grammar(`wish=${subject},${reading.action === -1 || next !== 'to' ? noun(reading.head) : verb(reading.action)}`);
    grammar(`wish-next=${next}`);
    grammar(`wish-word=${key},${next}`);
    grammar(next === 'to' ? `wish-do=${verb(reading.action)}` : `wish-thing=${noun(reading.head)}`);
  } else if (reading.action >= 0) {
    grammar(`action=${subject},${verb(reading.action)}`);
    grammar(`action-modal=${words[reading.finite]?.key},${verb(reading.action)}`);
    grammar(`order=${verb(reading.action)},${noun(reading.head)}`);
  }
  const first = words[main];
  const second = words[main + 1];
  if (first !== undefined && (form === 'question' || form === 'imperative')) {
    grammar(`${form}:${first.key}`);
    grammar(`${form}:${first.key},${second?.symbol}`);
  }
  if (form === 'noun-phrase' || form === 'gerund') {
    grammar(
      `opens=${form},${classesOf(first?.key ?? '').functionWord ? first?.key : words[reading.head]?.plural ? 'plural' : 'bare'},${noun(reading.head)}`,
    );
    const relative = words.findIndex(word => /^(?:that|which|who|where)$/.test(word.key));
    if (relative > 0)
      grammar(`relative=${noun(reading.head)},${words[relative + 1]?.verb ?? words[relative + 1]?.symbol}`);
    grammar(`after-head=${noun(reading.head)},${words[reading.head + 1]?.symbol ?? '$'}`);
  }
  if (reading.wish >= 0) {
    const after = words.slice(reading.wish + 1);
    const to = after.findIndex(word => word.key === 'to');
    if (to > 0 && to < 5) grammar(`wish-that-does=${after[to - 1]?.noun ?? after[to - 1]?.symbol}`);
    if (to === 0 && /^(?:see|have|get|use|view|receive|show|find)$/.test(after[1]?.key ?? '')) {
      grammar(`wish-to-have=${after[1]?.key},${noun(headOf(words, reading.wish + 3))}`);
    }
  }
  const told = predicateOf(reading);
  if (told >= 0) {
    grammar(`told=${subject},${words[told]!.symbol}`);
    grammar(`told-then=${words[told]!.symbol},${words[told + 1]?.symbol ?? '$'}`);
  }
  const negative = words.filter(word => negatives.has(word.key) || word.noun === 'PAIN').length;
  grammar(`negative=${Math.min(negative, 2)},${form}`);
  grammar(`negative=${Math.min(negative, 2)},${subject}`);
  if (reading.head >= 0) features.push([`head:${words[reading.head]?.key}`, skeletonWeight]);
  if (reading.start > 0) grammar('prefixed');
  if (isTitleCase(words)) grammar('title-case');
  if (main > reading.start) grammar(`opener=${words[reading.start]?.key}`);
  const count = words.filter(word => word.isWord).length;
  grammar(
    `length=${count < 3 ? count : count < 5 ? '3-4' : count < 8 ? '5-7' : count < 13 ? '8-12' : count < 20 ? '13-19' : '20+'}`,
  );
  grammar(`length+form=${count < 4 ? 'short' : count < 9 ? 'middle' : 'long'},${form}`);
  const firstPersons = words.filter(word => /^(?:i|me|my|im|ive|id|myself|mine)$/.test(word.key)).length;
  grammar(`first-person=${Math.min(firstPersons, 3)}`);
  if (words.at(-1)?.key === '?') grammar('asks');
  for (const kind of ['TECH', 'UI', 'ART', 'PROC', 'METRIC', 'PAIN', 'PERSON', 'THEME'] as const) {
    if (words.some(word => word.noun === kind)) features.push([`has=${kind},${form}`, skeletonWeight]);
  }
  for (const sign of signs) grammar(`sign=${sign.name}`);

  const symbols = ['^', ...words.slice(main).map(word => word.symbol), '$'];
  for (let at = 0; at < symbols.length; at += 1) {
    const [one, two, three] = [symbols[at], symbols[at + 1], symbols[at + 2]];
    features.push([`1:${one}`, skeletonWeight]);
    if (two !== undefined) features.push([`2:${one} ${two}`, skeletonWeight]);
    if (two !== undefined && three !== undefined) features.push([`3:${one} ${two} ${three}`, skeletonWeight]);
  }
  features.push([`^4:${symbols.slice(1, 5).join(' ')}`, skeletonWeight]);
  for (const word of words) {
    if (word.isWord && !classesOf(word.key).functionWord) features.push([`w:${word.key}`, wordWeight]);
  }
  return features;
}
