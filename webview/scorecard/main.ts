import { listenToArrows } from '../shared/input/roving';
import { ScorecardPage } from './app';
import { listenToClipboard } from './input/clipboard';
import { listenToGrid } from './input/grid';

/** The table of a scorecard, or of all scorecards. Starts when the page is read, and asks the host for the truth. */
const root = document.createElement('div');
root.className = 'canopy';
document.body.append(root);

const page = new ScorecardPage(root);
listenToArrows(root);
listenToGrid(page, root);
listenToClipboard(page);
new ResizeObserver(() => page.schedule()).observe(root);
