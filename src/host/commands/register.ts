import * as vscode from 'vscode';
import { type Host, together } from '../context';
import type { OnDemand } from '../load-on-demand';

/** Commands that create something. Each takes one object of arguments, or none from the palette. */
export function registerCommands(host: Host): vscode.Disposable {
  const command = (id: string, run: (commands: OnDemand, raw: unknown) => Promise<void>) =>
    vscode.commands.registerCommand(id, async (raw: unknown) => {
      // What can be chosen from is known only when the files of the workspace were read.
      const [commands] = await Promise.all([host.onDemand(), host.sync.ready]);
      host.sync.flush();
      await run(commands, raw);
    });
  return together(
    vscode.commands.registerCommand('canopy.getStarted', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', 'canopy.canopy#start', false),
    ),
    command('canopy.newTree', (commands, raw) => commands.newTree(host, raw)),
    command('canopy.newJourney', (commands, raw) => commands.newJourney(host, raw)),
    command('canopy.newOpportunity', (commands, raw) => commands.newOpportunity(host, raw)),
    command('canopy.newHps', (commands, raw) => commands.newHps(host, raw)),
    command('canopy.newHpsFromSelection', commands => commands.newHpsFromSelection(host)),
    command('canopy.newInsight', (commands, raw) => commands.newInsight(host, raw)),
    command('canopy.newInsightFromSelection', commands => commands.newInsightFromSelection(host)),
    command('canopy.importInsights', (commands, raw) => commands.importInsights(host, raw)),
    command('canopy.newKata', (commands, raw) => commands.newKata(host, raw)),
    command('canopy.generateKata', (commands, raw) => commands.newKata(host, raw, 'all')),
    command('canopy.exportKata', (commands, raw) => commands.exportKata(host, raw)),
    command('canopy.generateRoadmap', (commands, raw) => commands.generateRoadmap(host, raw)),
    command('canopy.generateScorecard', (commands, raw) => commands.generateScorecard(host, raw)),
    command('canopy.generateCalibration', commands => commands.generateCalibration(host)),
    command('canopy.generateReview', (commands, raw) => commands.generateReview(host, raw)),
    command('canopy.newDecisionRecord', (commands, raw) => commands.newDecisionRecord(host, raw)),
    command('canopy.newProposal', (commands, raw) => commands.newProposal(host, raw)),
    command('canopy.announceSolution', (commands, raw) => commands.announceSolution(host, raw)),
    command('canopy.importBacklog', (commands, raw) => commands.importBacklog(host, raw)),
    command('canopy.workThroughParked', (commands, raw) => commands.workThroughParked(host, raw)),
    command('canopy.recordMeasurement', (commands, raw) => commands.recordMeasurement(host, raw)),
  );
}
