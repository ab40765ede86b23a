/** Whether each text meets each surface, as in CI; else some of every group meet each, in the time that `npm test` has. */
export const isAtLength = process.env.CANOPY_CASES !== undefined;
