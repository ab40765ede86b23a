import { announcement } from '../../../core/generate/decisions/announcement';
import { asOf } from '../../as-of';
import type { Run } from '../../command';
import { findDecision } from '../../decisions';
import { written } from '../../documents';
import type { options } from './command';

/** Prints an announcement. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const { brief, files } = await findDecision(operands, '.', asOf(values.date, io));
  io.out(written(announcement(brief), values.format));
  return files.exitCode;
};
