import { listenToArrows } from '../shared/input/roving';
import { Canopy } from './canopy';
import { listenToClipboard } from './input/clipboard';
import { listenToKeys } from './input/keyboard';
import { listenToPointer } from './input/pointer';
import { listenToWheel } from './input/wheel';

/** The canvas of a tree file. Starts when the page is read, and asks the host for the truth. */
const root = document.createElement('div');
root.className = 'canopy';
document.body.append(root);

const canopy = new Canopy(root);
listenToArrows(root);
listenToKeys(canopy, canopy.keys);
listenToClipboard(canopy);
listenToPointer(canopy, root);
listenToWheel(canopy, root);

root.addEventListener('scroll', () => canopy.scrolled(), { capture: true, passive: true });
new ResizeObserver(() => canopy.schedule()).observe(root);
new MutationObserver(() => canopy.measureAgain()).observe(document.body, {
  attributes: true,
  attributeFilter: ['class'],
});
void document.fonts.ready.then(() => canopy.measureAgain());

canopy.send({ type: 'ready' });
