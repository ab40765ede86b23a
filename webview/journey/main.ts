import { readToJourney } from '../../src/protocol/read-journey';
import { BoardPage } from '../board/page';
import { journeyBoard } from './board';

/** The map of a journey. Starts when the page is read, and asks the host for the truth. */
new BoardPage(readToJourney, journeyBoard);
