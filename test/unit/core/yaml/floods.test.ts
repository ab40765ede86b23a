import assert from 'node:assert/strict';
import { floods, signs } from '../../../../bench/support/floods';
import { parseText } from '../../../../src/core/yaml/parse';
import { createTestService } from '../../support/service';

const size = Number(process.env.CANOPY_FLOOD ?? 3_000);

describe('texts of one sign, again and again', () => {
  for (const [place, flood] of Object.entries(floods))
    it(`survives each sign ${place}`, () => {
      for (const [name, sign] of Object.entries(signs)) survives(flood(sign, size), `${name} ${place}`);
    }).timeout(60_000 + size * 10);

  it('says where reading is left off, and reads no further', () => {
    const { readable, problems, text } = parseText(
      `parked:\n  - id: x\n${Array.from({ length: 40_000 }, (_, n) => `    key-${n}: [a: 1]\n`).join('')}`,
    );
    assert.equal(readable, false);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'From here on this file takes too long to read. Look for a missing quote, bracket or colon here, or divide the file.',
      ],
    );
    assert.match(text.slice(problems[0]!.range.start, problems[0]!.range.end), /^key-\d+: \[a: 1\]$/);
  });

  it('survives that reading is left off between a key and its list', () => {
    survives('opportunities:\n  - title: x\na:\n'.repeat(30_000), 'keys with lists');
  }).timeout(60_000);

  it('tells first of all what keeps a file from being read that has many repeated keys', () => {
    const { problems } = parseText('title: x\n'.repeat(100_000));
    assert.ok(problems.some(({ code }) => code === 'yaml-syntax'));
    assert.ok(problems.length <= 1000);
  });
});

/** Everything that an editor asks of a file has an answer. */
function survives(text: string, name: string): void {
  const uri = 'x.tree.yaml';
  const service = createTestService({ [uri]: text });
  const middle = text.length >> 1;
  try {
    service.diagnose(uri);
    Array.from(service.documentSymbols(uri));
    Array.from(service.lenses(uri));
    service.completion(uri, middle);
    service.hover(uri, middle);
    service.codeActions(uri, { start: 0, end: text.length });
    const planned = service.plan(uri, [{ op: 'set', id: '/', field: 'title', value: 'T' }]);
    if (!planned.ok) assert.match(planned.reason, /\S/);
    service.index.update(uri, `${text.slice(0, middle)}x${text.slice(middle)}`);
    service.diagnose(uri);
  } catch (error) {
    throw new Error(`${name}: ${String(error)}`, { cause: error });
  }
}
