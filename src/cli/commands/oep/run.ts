import { type OepType, oep, oepFileName } from '../../../core/generate/decisions/oep';
import { toRestructuredText } from '../../../core/generate/document/restructured-text';
import { asOf } from '../../as-of';
import type { Run } from '../../command';
import { findDecision, slugOf, writeRecord } from '../../decisions';
import { Failure } from '../../failure';
import type { options } from './command';

const types: Readonly<Record<keyof (typeof options)['type']['choices'], OepType>> = {
  architecture: 'Architecture',
  process: 'Process',
  'best-practice': 'Best Practice',
};

/** Prints a proposal, or writes it. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const number = readNumber(values.number);
  const at = await findDecision(operands, values.folder ?? 'oeps', asOf(values.date, io));
  const type = types[values.type];
  const text = toRestructuredText(oep(at.brief, values.form, type, number));
  if (values.write) return writeRecord(at, oepFileName(slugOf(at.brief), type, number), text, io);
  io.out(text);
  return at.files.exitCode;
};

function readNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,4}$/.test(text)) throw new Failure(`--number takes the number of a proposal such as 66, not “${text}”.`);
  return Number(text);
}
