import type { RefusedGesture, ToDetails } from './details';
import type { EditorSnapshot, ToEveryPage } from './editor';

/**
 * A record is an object by keys that users make: it loses what every object has by nature, so that an item called `constructor` is
 * one that nothing stands at.
 */
type Type = 'array' | 'boolean' | 'number' | 'object' | 'record' | 'string' | 'object or null' | 'string or null';

/** The fields of each message to a page. A message that gets a field or a kind of its own does not compile without it here. */
export type MessageFields<Message extends { readonly type: string }> = {
  readonly [M in Message as M['type']]: { readonly [F in Exclude<keyof M, 'type'>]-?: Type };
};

export const snapshotTypes: MessageFields<EditorSnapshot>['snapshot'] = {
  version: 'number',
  epoch: 'number',
  settled: 'array',
  broken: 'object or null',
  editable: 'boolean',
};

export const toDetailsTypes: MessageFields<ToDetails> = {
  details: { details: 'object or null' },
  options: { kinds: 'array', options: 'array' },
};

export const refusedTypes: MessageFields<RefusedGesture> = {
  refused: { request: 'number', code: 'string', reason: 'string', hasPlace: 'boolean' },
};

export const toEveryPageTypes: MessageFields<ToEveryPage> = {
  ...refusedTypes,
  select: { key: 'string', edit: 'boolean' },
  command: { command: 'string' },
  tell: { text: 'string', undo: 'boolean' },
  ...toDetailsTypes,
};

/** Gives a message of the host, or undefined where it has another kind or lacks a field. */
export type MessageReader<Message> = (data: unknown) => Message | undefined;

/**
 * Makes what reads the messages of the host in a page. The host has made what is inside the fields from its own types; the
 * schemas that check all of it would weigh more than the page.
 */
export function messageReader<Message extends { readonly type: string }>(
  fields: MessageFields<Message>,
): MessageReader<Message> {
  const known: Readonly<Record<string, Readonly<Record<string, Type>>>> = fields;
  return data => {
    if (typeof data !== 'object' || data === null) return undefined;
    const message = data as Record<string, unknown>;
    const { type } = message;
    if (typeof type !== 'string' || !Object.hasOwn(known, type)) return undefined;
    const types = Object.entries(known[type] ?? {});
    if (!types.every(([name, kind]) => isOf(message[name], kind))) return undefined;
    for (const [name, kind] of types) if (kind === 'record') Object.setPrototypeOf(message[name], null);
    return data as Message;
  };
}

function isOf(value: unknown, type: Type): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'string or null':
      return value === null || typeof value === 'string';
    case 'object or null':
      return typeof value === 'object';
    case 'object':
    case 'record':
      return typeof value === 'object' && value !== null;
    default:
      return typeof value === type;
  }
}
