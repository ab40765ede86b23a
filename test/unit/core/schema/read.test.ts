import assert from 'node:assert/strict';
import { read } from '../../../../src/core/schema/read';
import {
  array,
  boolean,
  closedObject,
  filledString,
  integer,
  integerFrom,
  literal,
  nullable,
  number,
  object,
  oneOf,
  optional,
  plainData,
  record,
  type Schema,
  string,
  unknown,
  variants,
} from '../../../../src/core/schema/schema';

const message = variants('type', [
  object({ type: literal('ready') }),
  object({ type: literal('add'), at: optional(integerFrom(0)), titles: array(object({ title: filledString })) }),
]);

/** Where it does not fit, and what belongs there. */
function misfit(schema: Schema<unknown>, data: unknown): string {
  const reading = read(schema, data);
  assert.ok(!reading.ok, JSON.stringify(data));
  return `${reading.place.join('/')}: ${reading.reason}`;
}

describe('reading data by a schema', () => {
  it('takes what fits, without what the schema does not name', () => {
    const add = { type: 'add', titles: [{ title: 'A', colour: 'red' }], other: 1 };
    assert.deepEqual(read(message, add), { ok: true, value: { type: 'add', titles: [{ title: 'A' }] } });
    assert.deepEqual(read(nullable(string), null), { ok: true, value: null });
    assert.deepEqual(read(record(unknown), { a: [1] }), { ok: true, value: { a: [1] } });
    assert.deepEqual(read(closedObject({ a: optional(number) }), {}), { ok: true, value: {} });
  });

  it('takes any data that JSON can say, whatever its keys are called', () => {
    const data = JSON.parse('{"__proto__":{"constructor":1},"a":[null,true,"x",{}]}');
    const reading = read(plainData, data);
    assert.ok(reading.ok);
    assert.equal(JSON.stringify(reading.value), JSON.stringify(data));
    assert.equal(Object.getPrototypeOf(reading.value), Object.prototype);
  });

  for (const [name, schema, data, expected] of [
    ['a number for a text', string, 1, ': A text belongs here.'],
    ['an empty text', filledString, '', ': This is empty.'],
    ['infinity', number, Number.POSITIVE_INFINITY, ': A number belongs here.'],
    ['a fraction for a whole number', integer, 1.5, ': A whole number belongs here.'],
    ['a number that is too small', integerFrom(1), 0, ': 1 or more belongs here.'],
    ['a text for yes or no', boolean, 'true', ': true or false belongs here.'],
    ['another choice', oneOf(['a', 'b']), 'c', ': One of a, b belongs here.'],
    ['another word than the only one', literal('a'), 'b', ': “a” belongs here.'],
    ['a function among plain data', plainData, { a: [() => 0] }, 'a/0: A value belongs here.'],
    ['an object for a list', array(string), {}, ': A list belongs here: [ … ].'],
    ['a list for an object', record(string), [], ': An object belongs here: { … }.'],
    ['a key too many', closedObject({ a: string }), { a: '', b: '' }, ': There is no key “b” here.'],
    ['a key of all objects', closedObject({}), { constructor: '' }, ': There is no key “constructor” here.'],
    [
      'a field that only the prototype has',
      object({ toString: unknown, a: string }),
      {},
      'a: This is missing. A text belongs here.',
    ],
    ['a field that is there and holds nothing', object({ a: string }), { a: undefined }, 'a: A text belongs here.'],
    ['nothing', message, undefined, ': An object belongs here: { … }.'],
    ['another kind of message', message, { type: 'toString' }, 'type: One of ready, add belongs here.'],
    [
      'a place deep inside',
      message,
      { type: 'add', titles: [{ title: 'A' }, {}] },
      'titles/1/title: This is missing. A text belongs here.',
    ],
  ] as const) {
    it(`tells the place of ${name}`, () => assert.equal(misfit(schema as Schema<unknown>, data), expected));
  }
});
