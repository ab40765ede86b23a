import type { Form, FormOf } from '../schema/schema';
import { type AgentToolName, agentTools } from './tools';
import { agentToolWords } from './words';

/** A JSON Schema as plain data. */
export type InputSchema = Readonly<Record<string, unknown>>;

/** What a tool takes, as JSON Schema with a description of each key. It has only keywords that every client understands. */
export function inputSchema(name: AgentToolName): InputSchema {
  const { properties, ...rest } = objectSchema(agentTools[name].input);
  const { inputs } = agentToolWords[name];
  const described = Object.entries(properties).map(([key, schema]) => [key, { description: inputs[key], ...schema }]);
  return { ...rest, properties: Object.fromEntries(described) };
}

function objectSchema({ fields, closed }: FormOf<'object'>) {
  const entries = Object.entries(fields);
  const required = entries.filter(([, form]) => form.is !== 'optional').map(([key]) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, form]) => [key, schemaOf(form)])),
    ...(required.length > 0 ? { required } : {}),
    ...(closed ? { additionalProperties: false } : {}),
  };
}

function schemaOf(form: Form): InputSchema {
  switch (form.is) {
    case 'string':
      return { type: 'string', ...(form.mayBeEmpty ? {} : { minLength: 1 }) };
    case 'integer':
      return { type: 'integer', ...(form.minimum === undefined ? {} : { minimum: form.minimum }) };
    case 'number':
    case 'boolean':
      return { type: form.is };
    case 'choice':
      return { type: 'string', ...(form.choices.length === 1 ? { const: form.choices[0] } : { enum: form.choices }) };
    case 'optional':
      return schemaOf(form.of);
    case 'nullable':
      return { anyOf: [schemaOf(form.of), { type: 'null' }] };
    case 'array':
      return { type: 'array', items: schemaOf(form.of) };
    case 'record':
      return { type: 'object', additionalProperties: schemaOf(form.of) };
    case 'object':
      return objectSchema(form);
    case 'variants':
      return { oneOf: form.of.map(objectSchema) };
    // What may be any data is an empty schema instead of a recursive one.
    case 'data':
    case 'unknown':
      return {};
  }
}
