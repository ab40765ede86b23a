/** What the build gives src/host/load-on-demand.ts to load the second script of the extension with: scripts/in-two-scripts.mjs. */
declare module 'second-script' {
  /** Loads it as Node does. */
  export function required(): unknown;
  /** What it requires, by name. */
  export function given(name: string): unknown;
}
