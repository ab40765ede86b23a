import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { judgePhrasing } from '../../../../../src/core/rules/phrasing/index';

interface Row {
  readonly text: string;
  readonly label: string;
  readonly hard: boolean;
}

const rows: readonly Row[] = readFileSync(new URL('../../../../fixtures/phrasing.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map(line => {
    const [text = '', label = '', , hard] = line.split('\t');
    return { text, label, hard: hard === 'hard' };
  });

/** Precision and recall of "reported" against the label "solution". */
function measure(measured: readonly Row[]): { precision: number; recall: number } {
  const reported = measured.filter(row => judgePhrasing(row.text) !== undefined);
  const hits = reported.filter(row => row.label === 'solution').length;
  const solutions = measured.filter(row => row.label === 'solution').length;
  return { precision: hits / reported.length, recall: hits / solutions };
}

describe('The phrasing judgement on titles it was not trained on', () => {
  it('is almost never wrong and finds most', () => {
    const { precision, recall } = measure(rows);
    assert.ok(rows.length >= 150);
    assert.ok(precision >= 0.95, `precision ${precision}`);
    assert.ok(recall >= 0.9, `recall ${recall}`);
  });

  it('holds on titles whose surface points to the wrong label', () => {
    const { precision, recall } = measure(rows.filter(row => row.hard));
    assert.ok(precision >= 0.93, `precision ${precision}`);
    assert.ok(recall >= 0.87, `recall ${recall}`);
  });
});
