import { labelOf, type NodeOf } from '../artefacts/model';
import type { WorkspaceIndex } from '../index/workspace-index';
import { judgePhrasing, type PhrasingVerdict } from '../rules/phrasing';

/** How many other wordings are asked for. */
const wanted = 3;
/** Longer answers are something else than wordings. */
const longest = 200;

/**
 * What a language model is asked about an opportunity: its title, who has it and at which moment, and nothing else of the file.
 * In English, as models understand it best; the answer is asked for in the language of the title.
 */
export function rephrasePrompt(index: WorkspaceIndex, { values }: NodeOf<'opportunity'>): string {
  const { title = '', who, place } = values;
  const moment = place === undefined ? undefined : index.find(place, ['place'])?.node;
  return [
    'Rephrase the line below in three different ways, in the language of the line.',
    'Each is one sentence of at most 20 words from the point of view of the person, begins with the moment (“When …,”),',
    'and tells what they can’t do, need, want or ask themselves.',
    'Name no feature, tool, technology or process that would solve it, and no facts that are not given.',
    'Answer with three lines and nothing else.',
    '',
    `Line: ${oneLine(title)}`,
    ...(who === undefined ? [] : [`Who: ${oneLine(who)}`]),
    ...(moment ? [`Moment: ${oneLine(labelOf(moment))}`] : []),
  ].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A wording that a model suggested, and what our own judgement has against it. */
export interface Rephrasing {
  readonly title: string;
  readonly verdict: PhrasingVerdict | undefined;
}

/** The wordings in a model's answer, each judged: without numbers, quotes and what is no sentence, and none twice. */
export function rephrasingsIn(answer: string, before: string): Rephrasing[] {
  const lines = answer.split('\n').map(line =>
    line
      .replace(/^\s*(?:[-*•]|\(?\d+[.):])\s*/, '')
      .replace(/^["“”'‘*]+|["“”'’*]+$/g, '')
      .trim(),
  );
  const fitting = lines.filter(line => line.includes(' ') && line.length <= longest && !line.endsWith(':'));
  const others = new Set(fitting.filter(line => line !== before.trim()));
  return [...others].slice(0, wanted).map(title => ({ title, verdict: judgePhrasing(title) }));
}
