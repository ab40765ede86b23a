import * as vscode from 'vscode';
import { type Host, together } from '../context';
import { announceSolution, newDecisionRecord, newProposal } from './documents/decisions';
import { exportKata } from './documents/kata';
import { generateReview } from './documents/review';
import { generateRoadmap } from './documents/roadmap';
import { generateCalibration, generateScorecard } from './documents/scores';
import { importBacklog } from './import/backlog';
import { importInsights } from './import/insights';
import { newHps, newHpsFromSelection } from './new-hps';
import { newInsight, newInsightFromSelection } from './new-insight';
import { newKata } from './new-kata';
import { newOpportunity } from './new-opportunity';
import { newJourney, newTree } from './new-tree';
import { workThroughParked } from './parked/work-through';
import { recordMeasurement } from './record-measurement';

/** Commands that create something. Each takes one object of arguments, or none from the palette. */
export function registerCommands(host: Host): vscode.Disposable {
  const command = (id: string, run: (raw: unknown) => Promise<void>) =>
    vscode.commands.registerCommand(id, async (raw: unknown) => {
      // What can be chosen from is known only when the files of the workspace were read.
      await host.sync.ready;
      host.sync.flush();
      await run(raw);
    });
  return together(
    command('canopy.newTree', raw => newTree(host, raw)),
    command('canopy.newJourney', raw => newJourney(host, raw)),
    command('canopy.newOpportunity', raw => newOpportunity(host, raw)),
    command('canopy.newHps', raw => newHps(host, raw)),
    command('canopy.newHpsFromSelection', () => newHpsFromSelection(host)),
    command('canopy.newInsight', raw => newInsight(host, raw)),
    command('canopy.newInsightFromSelection', () => newInsightFromSelection(host)),
    command('canopy.importInsights', raw => importInsights(host, raw)),
    command('canopy.newKata', raw => newKata(host, raw)),
    command('canopy.generateKata', raw => newKata(host, raw, 'all')),
    command('canopy.exportKata', raw => exportKata(host, raw)),
    command('canopy.generateRoadmap', raw => generateRoadmap(host, raw)),
    command('canopy.generateScorecard', raw => generateScorecard(host, raw)),
    command('canopy.generateCalibration', () => generateCalibration(host)),
    command('canopy.generateReview', raw => generateReview(host, raw)),
    command('canopy.newDecisionRecord', raw => newDecisionRecord(host, raw)),
    command('canopy.newProposal', raw => newProposal(host, raw)),
    command('canopy.announceSolution', raw => announceSolution(host, raw)),
    command('canopy.importBacklog', raw => importBacklog(host, raw)),
    command('canopy.workThroughParked', raw => workThroughParked(host, raw)),
    command('canopy.recordMeasurement', raw => recordMeasurement(host, raw)),
  );
}
