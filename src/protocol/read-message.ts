import type { ToCanvas } from './messages';

type Type = 'array' | 'boolean' | 'number' | 'object' | 'string' | 'object or null';

/** The fields of each message to the canvas. A message that gets a field or a kind of its own does not compile without it here. */
const fields: { readonly [M in ToCanvas as M['type']]: { readonly [F in Exclude<keyof M, 'type'>]-?: Type } } = {
  snapshot: {
    version: 'number',
    epoch: 'number',
    settled: 'array',
    view: 'object',
    problems: 'object',
    broken: 'object or null',
    editable: 'boolean',
  },
  refused: { request: 'number', code: 'string', reason: 'string' },
  select: { key: 'string', edit: 'boolean' },
  command: { command: 'string' },
};

/**
 * Reads a message of the host in the page, or returns undefined where it has another kind or lacks a field. The host has
 * made what is inside the fields from its own types; the schemas that check all of it would weigh more than the page.
 */
export function readToCanvas(data: unknown): ToCanvas | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const message = data as Record<string, unknown>;
  const { type } = message;
  if (typeof type !== 'string' || !Object.hasOwn(fields, type)) return undefined;
  const expected: Readonly<Record<string, Type>> = fields[type as ToCanvas['type']];
  const fits = Object.entries(expected).every(([name, kind]) => isOf(message[name], kind));
  return fits ? (data as ToCanvas) : undefined;
}

function isOf(value: unknown, type: Type): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'object or null':
      return typeof value === 'object';
    case 'object':
      return typeof value === 'object' && value !== null;
    default:
      return typeof value === type;
  }
}
