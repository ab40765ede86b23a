import { hardCoded } from '../../unit/support/hard-coded';
import * as assert from '../harness/assert';
import { page, type Where } from '../harness/page';

/**
 * Everything that a part of a document says, to the eye and to a screen reader. Runs in the page, so it is an expression:
 * the texts of elements that are rendered, in shadow trees too, and the attributes that are read out or shown as a tip.
 */
const textsBelow = (selector: string) => `(() => {
  const found = [];
  const attributes = ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'title', 'placeholder', 'alt'];
  const visit = node => {
    if (node.nodeType === 3) return void found.push(node.data.trim());
    if (node.nodeType !== 1 && node.nodeType !== 11) return;
    if (node.nodeType === 1) {
      if (/^(script|style|textarea|template)$/i.test(node.tagName) || !node.checkVisibility()) return;
      found.push(...attributes.map(name => node.getAttribute(name) ?? ''));
      if (node.shadowRoot) visit(node.shadowRoot);
    }
    node.childNodes.forEach(visit);
  };
  document.querySelectorAll(${JSON.stringify(selector)}).forEach(visit);
  return [...new Set(found)].filter(text => text !== '');
})()`;

/** What VS Code says by itself in a field of ours: how to leave it, and the name of an icon. */
const ofWorkbench = /^[a-z-]+ {2}|\(?Press '?Enter'? to confirm or '?Escape'? to cancel[):]/g;

/** Keys are called as they are printed on a keyboard. */
const keys = /^((Ctrl|Cmd|Alt|Shift)\+)*(Enter|Delete|Home|End|Tab|Space|Escape|Backspace|[A-Z]|F\d+)$/;

/** Fails with every text below a selector that is not in the pseudo-language and does not come from a file. */
export async function expectTranslated(surface: string, selector: string, where: Where = {}): Promise<void> {
  const all = await page.evaluate<string[]>(textsBelow(selector), where);
  const texts = all.map(text => text.replace(ofWorkbench, '')).filter(text => !keys.test(text));
  expectPseudo(surface, texts);
  assert.ok(texts.length > 0, `${surface} shows something`);
}

/** The same of texts that are at hand. */
export function expectPseudo(surface: string, texts: readonly string[], sources: readonly string[] = []): void {
  const found = texts.flatMap(text => {
    const words = hardCoded(text, sources);
    return words.length > 0 ? [`${words.join(' ')}: ${text}`] : [];
  });
  assert.deepEqual(found, [], surface);
}
