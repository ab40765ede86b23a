/** A gap of a scaffold that nobody filled in: “When …” at the start, “can't …”, or nothing but “…”. */
const gap =
  /^\s*(?:…|\.{3})\s*$|(?:^\s*when|\bcan['’]t|\b(?:need to|want to|is it that|wenn ich|kann ich(?: nicht)?|muss ich|möchte ich))\s*(?:…|\.{3})/i;

/** Whether a title still has a gap of the scaffold that it was begun with. */
export function isUnfinished(title: string): boolean {
  return gap.test(title);
}
