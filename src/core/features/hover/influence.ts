import * as l10n from '@vscode/l10n';
import type { ScoredEntry, ScoredList } from '../../index/scores';
import { type InputKey, inputNames } from '../../scoring/input-keys';
import type { NumericInput, ScoreInputs, ScoreOptions } from '../../scoring/model';
import { turnSentence } from '../../scoring/question';
import { type Supposition, type TornadoBar, tornadoes } from '../../scoring/tornado';
import { inputText } from '../../scoring/units';
import type { Estimate } from '../../values/estimate';
import { numberText } from '../../values/number';
import { ordinal } from '../../values/ordinal';
import { entryName } from '../../views/entry-name';
import type { Workspace } from '../../workspace';
import { escapeMarkdown } from '../markdown';

/**
 * What a change of an input does to the score and the rank of its entry: over its range, or from half of it to twice as much
 * where it has none. Undefined for other keys, and for an entry without a score.
 */
export function influenceLines(workspace: Workspace, list: ScoredList, entry: ScoredEntry, key: string): string[] {
  const input = Object.hasOwn(inputNames, key) ? inputNames[key as InputKey] : undefined;
  if (!input || entry.score.cd3 === null || !entry.inputs[input]) return [];
  if (input === 'confidence') return [l10n.t('It weighs RICE alone: the order goes by CD3.')];
  const bar = barOf(list, entry, input);
  if (!bar) return [l10n.t('It does not enter the score of this entry.')];
  const [turn] = bar.turns;
  const rival = turn && list.entries[turn.rival];
  return [
    `$(law) ${supposed(bar.atLow, input, list)} ${supposed(bar.atHigh, input, list)}`,
    ...(turn && rival
      ? [escapeMarkdown(turnSentence(turn, input, entryName(workspace, rival.node), list.options))]
      : []),
  ];
}

function barOf(list: ScoredList, entry: ScoredEntry, input: NumericInput): TornadoBar | undefined {
  const position = list.entries.indexOf(entry);
  const supposedInputs = list.entries.map((other): ScoreInputs => {
    const estimate = other.inputs[input];
    return other === entry && estimate && !estimate.isRange
      ? { ...other.inputs, [input]: halfToTwice(estimate) }
      : other.inputs;
  });
  return tornadoes(supposedInputs, list.options)[position]?.bars.find(bar => bar.input === input);
}

function halfToTwice(estimate: Estimate): Estimate {
  return { ...estimate, low: estimate.low / 2, high: estimate.high * 2, isRange: true };
}

/** `At 60 people: CD3 20, 2nd of 6.` */
function supposed({ value, cd3, rank }: Supposition, input: NumericInput, { options, ranked }: ScoredList): string {
  const at = textOf(input, value, options);
  return l10n.t('At {0}: CD3 {1}, {2} of {3}.', at, numberText(cd3), ordinal(rank), ranked);
}

function textOf(input: NumericInput, value: number, options: ScoreOptions): string {
  return escapeMarkdown(inputText(input, value, options));
}
