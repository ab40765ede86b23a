/** A run that can't be had on this machine; its message is the reason. It is told as skipped, never as passed. */
export class Skipped extends Error {}

/** The option of a runner by which a run in CI may be skipped. */
export const maySkip = 'may-skip';

/**
 * How a skipped run ends: in CI as a failure, for nobody would see there that tests have stopped running, unless it was said that
 * this one may be skipped.
 */
export function exitCodeOfSkipped(args = process.argv, { CI } = process.env) {
  const isInCI = CI !== undefined && CI !== '' && CI !== 'false';
  return isInCI && !args.includes(`--${maySkip}`) ? 1 : 0;
}
