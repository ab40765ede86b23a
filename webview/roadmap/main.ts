import { readToRoadmap } from '../../src/protocol/read-roadmap';
import { BoardPage } from '../board/page';
import { roadmapBoard } from './board';

/** The board of a roadmap. Starts when the page is read, and asks the host for the truth. */
new BoardPage(readToRoadmap, roadmapBoard);
