import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ArtefactKind, artefactKinds, typeOf } from '../../../../src/core/artefacts/registry';
import { jsonSchema } from '../../../../src/core/features/json-schema';
import { toData } from '../../../../src/core/yaml/source';
import { createExampleService } from '../../support/examples';

const folder = path.join(import.meta.dirname, '../../../../schemas');

interface Schema {
  readonly [keyword: string]: unknown;
}

/** The errors of a value under the keywords that our schemas use; any other keyword is an error itself. */
function validate(root: Schema, schema: Schema, value: unknown, at: string): string[] {
  return Object.entries(schema).flatMap(([keyword, rule]): string[] => {
    switch (keyword) {
      case '$schema':
      case '$defs':
      case 'title':
      case 'description':
      case 'examples':
        return [];
      case '$ref': {
        const name = String(rule).replace('#/$defs/', '');
        const target = (root.$defs as Record<string, Schema>)[name];
        return target ? validate(root, target, value, at) : [`${at}: ${rule} leads nowhere`];
      }
      case 'enum':
        return (rule as unknown[]).includes(value) ? [] : [`${at}: not in the enum`];
      case 'anyOf':
        return (rule as Schema[]).some(one => validate(root, one, value, at).length === 0)
          ? []
          : [`${at}: fits no choice`];
      case 'items':
        return Array.isArray(value)
          ? value.flatMap((item, index) => validate(root, rule as Schema, item, `${at}/${index}`))
          : [];
      case 'properties':
        return typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.entries(value).flatMap(([key, inner]) => {
              const known = (rule as Record<string, Schema>)[key];
              return known ? validate(root, known, inner, `${at}/${key}`) : [];
            })
          : [];
      default:
        return [`${at}: the keyword “${keyword}” could make a value wrong`];
    }
  });
}

function committedSchema(kind: ArtefactKind): Schema {
  return JSON.parse(readFileSync(path.join(folder, `${kind}.schema.json`), 'utf8')) as Schema;
}

describe('JSON Schemas', () => {
  it('are committed as the fields say, one for each kind of file', () => {
    assert.deepEqual(readdirSync(folder).sort(), artefactKinds.map(kind => `${kind}.schema.json`).sort());
    for (const kind of artefactKinds)
      assert.deepEqual(committedSchema(kind), JSON.parse(JSON.stringify(jsonSchema(kind))));
  });

  it('describe every key', () => {
    const { properties, $defs } = jsonSchema('tree');
    assert.deepEqual(Object.keys(properties ?? {}), [
      'title',
      'owner',
      'reviewed',
      'ignore',
      'outcomes',
      'opportunities',
      'parked',
    ]);
    for (const [kind, schema] of Object.entries($defs ?? {})) {
      const { fields, lists } = typeOf(kind as 'outcome');
      assert.deepEqual(Object.keys(schema.properties ?? {}), [...Object.keys(fields), ...Object.keys(lists)]);
      for (const [key, property] of Object.entries(schema.properties ?? {}))
        assert.ok(property.description, `${kind}.${key}`);
    }
  });

  it('suggest choices without asking for them', () => {
    assert.deepEqual(jsonSchema('tree').$defs?.opportunity?.properties?.kind?.anyOf, [
      { enum: ['need', 'pain', 'desire', 'question'] },
      {},
    ]);
  });

  it('find nothing wrong with files that are wrong on purpose', () => {
    for (const { uri, kind, parsed } of createExampleService('anti-patterns').index.all()) {
      const schema = committedSchema(kind);
      assert.deepEqual(validate(schema, schema, toData(parsed.root), uri), []);
    }
  });

  it('find nothing wrong with values of any type at any key', () => {
    for (const kind of artefactKinds) {
      const schema = committedSchema(kind);
      for (const value of [null, 3, 'text', true, [], [[1]], {}, { a: 1 }]) {
        const everywhere = Object.fromEntries(Object.keys(schema.properties as object).map(key => [key, value]));
        assert.deepEqual(validate(schema, schema, everywhere, kind), []);
        assert.deepEqual(validate(schema, schema, value, kind), []);
      }
    }
  });
});
