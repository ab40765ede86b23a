import { readFileSync } from 'node:fs';
import type { Outcome } from '../../src/core/rules/phrasing/model';

/** A labelled title. `group` keeps near-identical titles in one fold. */
export interface Row {
  readonly text: string;
  readonly outcome: Outcome;
  readonly kind: string;
  readonly hard: boolean;
  readonly source: string;
  readonly file: string;
}

function outcomeOf(label: string, kind: string): Outcome {
  if (label !== 'solution') return 'opportunity';
  if (kind === 'vague-theme') return 'vague';
  return kind === 'metric-only' ? 'metric' : 'solution';
}

/** Reads tab-separated rows with a header that names text, label, kind and, if there, hard and source. */
export function readRows(path: string): Row[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map(line => {
    const cells = line.split('\t');
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    return {
      text: cell('text'),
      outcome: outcomeOf(cell('label'), cell('kind')),
      kind: cell('kind'),
      hard: cell('hard') === 'hard',
      source: cell('source'),
      file: path,
    };
  });
}
