import data from './open-sans.json';
import type { Subset } from './subset';

/** What is known of the face of exported pictures. A character that is in several subsets counts in the first of them. */
export const face = data as unknown as { readonly unitsPerEm: number; readonly subsets: readonly Subset[] };
