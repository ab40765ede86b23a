import { read } from '../../../src/core/schema/read';
import type { Schema } from '../../../src/core/schema/schema';

/** The data as a schema takes it. It throws where it does not fit: that is a bug of who made the data. */
export function taken<T>(schema: Schema<T>, data: unknown): T {
  const reading = read(schema, data);
  if (!reading.ok) throw new Error(`At “${reading.place.join('/')}”: ${reading.reason}`);
  return reading.value;
}
