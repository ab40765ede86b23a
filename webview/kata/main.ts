import { listenToArrows } from '../shared/input/roving';
import { KataPage } from './app';
import { listenToGrid } from './grid';

/** The table of a kata. Starts when the page is read, and asks the host for the truth. */
const root = document.createElement('div');
root.className = 'canopy';
document.body.append(root);

const page = new KataPage(root);
listenToArrows(root);
listenToGrid(page, root);
