import { calibrate } from '../../../core/calibration/calibration';
import { calibrationDocument } from '../../../core/calibration/document';
import { asOf } from '../../as-of';
import type { Run } from '../../command';
import { written } from '../../documents';
import { load } from '../../files';
import type { options } from './command';

/** Prints expected and measured side by side. */
export const run: Run<typeof options> = async ({ values, operands }, io) => {
  const { service, exitCode } = await load(operands, asOf(values.date, io), 'stdin.scorecard.yaml');
  io.out(written(calibrationDocument(calibrate(service), service.ports.today()), values.format));
  return exitCode;
};
