/** Why a command could not run, as one sentence for standard error: it ends with exit code 2. */
export class Failure extends Error {}
