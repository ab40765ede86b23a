import * as z from 'zod/mini';
import { type AgentToolName, agentTools } from './tools';
import { agentToolWords } from './words';

/** A JSON Schema as plain data. */
export type InputSchema = Readonly<Record<string, unknown>>;

/**
 * What a tool takes, as JSON Schema with a description of each key. Only keywords that every client understands: a value that
 * may be any data is an empty schema instead of a recursive one.
 */
export function inputSchema(name: AgentToolName): InputSchema {
  const { $schema, $defs, properties, ...rest } = z.toJSONSchema(agentTools[name].input, { io: 'input' });
  const described = Object.entries(properties ?? {}).map(([key, schema]) => [
    key,
    { description: agentToolWords[name].inputs[key], ...(plainSchema(schema) as InputSchema) },
  ]);
  return { ...rest, properties: Object.fromEntries(described) };
}

function plainSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(plainSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  if ('$ref' in schema) return {};
  const kept = Object.entries(schema).filter(([key]) => key !== 'propertyNames' && key !== 'maximum');
  return Object.fromEntries(kept.map(([key, value]) => [key, plainSchema(value)]));
}
