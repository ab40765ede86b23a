// What runs only when the user asks for it: a script of its own, which load-on-demand.ts reads.
export { announceSolution, newDecisionRecord, newProposal } from './commands/documents/decisions';
export { exportKata } from './commands/documents/kata';
export { generateReview } from './commands/documents/review';
export { generateRoadmap } from './commands/documents/roadmap';
export { generateCalibration, generateScorecard } from './commands/documents/scores';
export { importBacklog } from './commands/import/backlog';
export { importInsights } from './commands/import/insights';
export { newHps, newHpsFromSelection } from './commands/new-hps';
export { newInsight, newInsightFromSelection } from './commands/new-insight';
export { newKata } from './commands/new-kata';
export { newOpportunity } from './commands/new-opportunity';
export { newJourney, newTree } from './commands/new-tree';
export { workThroughParked } from './commands/parked/work-through';
export { recordMeasurement } from './commands/record-measurement';
export { DetailsView } from './details/view';
export { Editors } from './editor/editors';
