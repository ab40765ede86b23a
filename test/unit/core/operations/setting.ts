import type { Operation } from '../../../../src/core/operations/schema';
import { lines } from './golden';

/** Sets a field of the first item of `one`. */
export const set = (field: string, value: Extract<Operation, { op: 'set' }>['value'], id = 'a'): Operation => ({
  op: 'set',
  id,
  field,
  value,
});

/** A tree of two opportunities, of which the first has these lines. */
export const one = (...rest: string[]) =>
  lines('opportunities:', '  - id: a', ...rest.map(line => `    ${line}`), '  - id: b');
