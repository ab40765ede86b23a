import { type Field, type Fields, fieldInfo } from '../artefacts/fields';
import { type ArtefactKind, type NodeKind, typeOf } from '../artefacts/registry';
import { kindName } from '../operations/names';

/** The part of JSON Schema that only describes: no value is an error under it, since all judging is done by the rules. */
export interface DescribingSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, DescribingSchema>>;
  readonly items?: DescribingSchema;
  /** Suggestions, always beside an alternative that takes everything. */
  readonly anyOf?: readonly DescribingSchema[];
  readonly enum?: readonly string[];
  readonly examples?: readonly (string | number)[];
  readonly $defs?: Readonly<Record<string, DescribingSchema>>;
}

/** The JSON Schema (draft-07) of a kind of files, made of what the fields say about themselves. */
export function jsonSchema(kind: ArtefactKind): DescribingSchema {
  const inner = kindsBelow(kind);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Canopy ${kind}`,
    description: `A file named *.${kind}.yaml.`,
    ...nodeSchema(kind),
    $defs: Object.fromEntries(inner.map(name => [name, { title: kindName(name, 'start'), ...nodeSchema(name) }])),
  };
}

/** The kinds of nodes that can stand in a file, outermost first. */
function kindsBelow(root: NodeKind): NodeKind[] {
  const found: NodeKind[] = [];
  const pending: NodeKind[] = [root];
  for (let kind = pending.shift(); kind; kind = pending.shift()) {
    for (const below of Object.values(typeOf(kind).lists) as NodeKind[]) {
      if (!found.includes(below)) {
        found.push(below);
        pending.push(below);
      }
    }
  }
  return found;
}

function nodeSchema(kind: NodeKind): DescribingSchema {
  const { fields, lists } = typeOf(kind);
  const listed = Object.entries(lists).map(([key, item]) => [key, listSchema(item as NodeKind)]);
  return { properties: { ...propertiesOf(fields), ...Object.fromEntries(listed) } };
}

function listSchema(kind: NodeKind): DescribingSchema {
  return { description: `A list; each item is ${kindName(kind, 'inside')}.`, items: { $ref: `#/$defs/${kind}` } };
}

function propertiesOf(fields: Fields): Record<string, DescribingSchema> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, fieldSchema(field)]));
}

function fieldSchema(field: Field): DescribingSchema {
  const { description, choices, fields, control } = fieldInfo(field);
  const examples = examplesOf[control];
  return {
    description: description(),
    ...(choices ? { anyOf: [{ enum: choices }, {}] } : {}),
    ...(fields ? { properties: propertiesOf(fields) } : {}),
    ...(examples ? { examples } : {}),
  };
}

const examplesOf: Readonly<Record<string, readonly (string | number)[] | undefined>> = {
  quantity: ['10h', '30%', '2.1 restarts'],
  estimate: [4, '3..6', '3..4..6'],
  date: ['2026-10-01'],
  timeframe: ['2026-10-01', '2027-Q1', '6 months'],
};
