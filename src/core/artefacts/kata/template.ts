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
  readonly step?: {
    readonly step: string;
    readonly experiment?: string | undefined;
    readonly expected?: string | undefined;
  };
  readonly today: IsoDate;
}

/** A new kata with its first step planned for today. */
export function newKataText(seed: KataSeed): NewFile {
  const { title, challenge, opportunity, metric, target, start, step, today } = seed;
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
  group(writer, 'target', { value: quantity(target?.value), by: target?.by }, [
    l10n.t('the target condition, with its unit'),
    l10n.t('a date, a quarter or a duration'),
  ]);
  group(writer, 'start', { value: quantity(start?.value), on: start?.on }, [
    l10n.t('the condition now; measure it before the first step'),
    l10n.t('the day it was measured: {0}', today.text),
  ]);
  const own = '    ';
  writer.blank().key('', 'steps').key('  - ', 'on', today.text);
  writer.keyOrFill(own, 'current', quantity(start?.value), l10n.t('the condition now'));
  writer.fill(own, 'obstacle', l10n.t('the one thing in the way that this step is about'));
  writer.keyOrFill(own, 'step', step?.step, l10n.t('what you do next; a week at most'));
  if (step?.experiment !== undefined) writer.key(own, 'experiment', step.experiment);
  writer.keyOrFill(own, 'expected', step?.expected, l10n.t('what you expect, as a number where you can'));
  return writer.file();
}

/** On one line where all of it is known, else key by key, so that there is room for what to fill in. */
function group(
  writer: FileWriter,
  name: string,
  values: Readonly<Record<string, PlainData | undefined>>,
  notes: readonly string[],
): void {
  const entries = Object.entries(values);
  if (entries.every(([, value]) => value !== undefined)) {
    writer.key('', name, values as Readonly<Record<string, PlainData>>);
    return;
  }
  writer.key('', name);
  entries.forEach(([key, value], index) => void writer.keyOrFill('  ', key, value, notes[index] ?? ''));
}

/** A plain number is written as one. */
function quantity(text: string | undefined): PlainData | undefined {
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
