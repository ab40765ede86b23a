import { readToAffinity } from '../../src/protocol/read-affinity';
import { BoardPage } from '../board/page';
import { affinityBoard } from './board';

/** The board on which sticky notes become a journey. Starts when the page is read, and asks the host for what is kept. */
new BoardPage(readToAffinity, affinityBoard);
