import { readToInsights } from '../../src/protocol/read-insights';
import { BoardPage } from '../board/page';
import { insightsBoard } from './board';

/** What was learned, as a board or a list. Starts when the page is read, and asks the host for the truth. */
new BoardPage(readToInsights, insightsBoard);
