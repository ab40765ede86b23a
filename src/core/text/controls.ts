/**
 * A text on its way out of its file: on one line, without characters that steer a terminal and without those that turn the
 * writing direction of what stands around them (the embeddings, overrides and isolates of Unicode). The file itself keeps
 * them, and the text editor shows them.
 */
export function withoutControls(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ').replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '');
}
