import * as l10n from '@vscode/l10n';
import type { IsoDate } from '../../values/date';
import type { PlainData } from '../../yaml/source';
import { FileWriter, type NewFile } from '../template';

/** What is known of a kata before its first step. What is absent is left for the user to fill. */
export interface KataSeed {
  readonly title: string;
  /** An outcome's id. */
  readonly challenge?: string | undefined;
  /** An opportunity's id. */
  readonly opportunity?: string | undefined;
  readonly metric?: string | undefined;
  readonly target?: { readonly value?: string | undefined; readonly by?: string | undefined };
  readonly start?: { readonly value?: string | undefined; readonly on?: string | undefined };
  /** Steps that are known already, oldest first. The first one that is not done is planned for today; without any it is open. */
  readonly steps?: readonly KataSeedStep[];
  readonly today: IsoDate;
}

/** A step as an experiment of the tree tells it. */
export interface KataSeedStep {
  readonly step: string;
  readonly experiment?: string | undefined;
  readonly expected?: string | undefined;
  /** A step that is done: what came of it is left to fill as a number, since experiments hold none. */
  readonly isDone: boolean;
  readonly learned?: string | undefined;
}

/** A new kata, with the step that is next planned for today. */
export function newKataText(seed: KataSeed): NewFile {
  const { title, challenge, opportunity, metric, target, start, steps = [], today } = seed;
  const writer = new FileWriter()
    .comment(
      l10n.t(
        'One target condition, and small steps toward it. A step takes a week at most and says what you expect before it starts; “actual” and “learned” are written when the card is turned over.',
      ),
    )
    .key('', 'title', title)
    .keyOrFill('', 'challenge', challenge, l10n.t('the direction: an outcome’s id, or a sentence'));
  if (opportunity !== undefined) writer.key('', 'opportunity', opportunity);
  writer.keyOrFill('', 'metric', metric, l10n.t('what is measured at every step'));
  group(writer, 'target', { value: quantity(target?.value), by: target?.by }, '{ value: 15 calls, by: 2027-Q1 }');
  group(writer, 'start', { value: quantity(start?.value), on: start?.on }, `{ value: 40 calls, on: ${today.text} }`);
  writer.blank().key('', 'steps');
  const done = steps.filter(({ isDone }) => isDone);
  for (const [at, step] of done.entries()) doneStep(writer, step, at === 0 ? start?.value : undefined);
  nextStep(
    writer,
    steps.find(({ isDone }) => !isDone),
    done.length === 0 ? start?.value : undefined,
    today,
  );
  return writer.file();
}

const own = '    ';

/** A step of the past. Its numbers are not known: they are left out rather than made up. */
function doneStep(writer: FileWriter, { step, experiment, expected, learned }: KataSeedStep, current?: string): void {
  writer.key('  - ', 'step', step);
  if (experiment !== undefined) writer.key(own, 'experiment', experiment);
  if (current !== undefined) writer.key(own, 'current', quantity(current));
  if (expected !== undefined) writer.key(own, 'expected', expected);
  writer.fill(own, 'actual', l10n.t('what was measured then'));
  writer.keyOrFill(own, 'learned', learned, l10n.t('what you know now that you did not know before'));
  writer.blank();
}

function nextStep(
  writer: FileWriter,
  step: KataSeedStep | undefined,
  current: string | undefined,
  today: IsoDate,
): void {
  writer.key('  - ', 'on', today.text);
  writer.keyOrFill(own, 'current', quantity(current), l10n.t('the condition now'));
  writer.fill(own, 'obstacle', l10n.t('the one thing in the way that this step is about'));
  writer.keyOrFill(own, 'step', step?.step, l10n.t('what you do next; a week at most'));
  if (step?.experiment !== undefined) writer.key(own, 'experiment', step.experiment);
  writer.keyOrFill(own, 'expected', step?.expected, l10n.t('what you expect, as a number where you can'));
}

/** What is known of a group, on one line; where something is missing, with an example beside it. */
function group(
  writer: FileWriter,
  name: string,
  values: Readonly<Record<string, PlainData | undefined>>,
  example: string,
): void {
  const known = Object.entries(values).flatMap(([key, value]): [string, PlainData][] =>
    value === undefined ? [] : [[key, value]],
  );
  const note = l10n.t('such as {0}', example);
  if (known.length === 0) writer.fill('', name, note);
  else writer.key('', name, Object.fromEntries(known), known.length < Object.keys(values).length ? note : undefined);
}

/** A plain number is written as one. */
function quantity(text: string | undefined): PlainData | undefined {
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
