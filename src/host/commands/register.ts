import * as vscode from 'vscode';
import { type Host, together } from '../context';
import { generateRoadmap } from './generate-roadmap';
import { newHps } from './new-hps';
import { newInsight } from './new-insight';
import { newKata } from './new-kata';
import { newOpportunity } from './new-opportunity';
import { newJourney, newTree } from './new-tree';

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
    command('canopy.newInsight', raw => newInsight(host, raw)),
    command('canopy.newKata', raw => newKata(host, raw)),
    command('canopy.generateRoadmap', raw => generateRoadmap(host, raw)),
  );
}
