import { adr } from '../../../core/generate/decisions/adr';
import { recordFileName } from '../../../core/generate/decisions/numbering';
import { toMarkdown } from '../../../core/generate/document/markdown';
import { asOf } from '../../as-of';
import type { Run } from '../../command';
import { findDecision, numberIn, slugOf, writeRecord } from '../../decisions';
import type { options } from './command';

/** Prints a record, or writes it. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const at = await findDecision(operands, values.folder ?? 'docs/decisions', asOf(values.date, io));
  const number = await numberIn(at.folder, io);
  const text = toMarkdown(adr(at.brief, values.form, number.number));
  if (values.write) return writeRecord(at, recordFileName(number, slugOf(at.brief)), text, io);
  io.out(text);
  return at.files.exitCode;
};
