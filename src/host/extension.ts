import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { CanopyExtension } from '../../canopy';
import { cadencesOf } from '../core/reviews/cadence';
import { severitiesOf } from '../core/rules/severities';
import { createService } from '../core/service';
import { dateOfClock } from '../core/values/date';
import { registerAgentTools } from './agents/register';
import { publicApi } from './api';
import { registerCommands } from './commands/register';
import type { Host, Part } from './context';
import { registerDetails } from './details/register';
import { registerEditors } from './editor/register';
import { CopiedCards } from './editor/tree/copied-cards';
import { registerLanguageFeatures } from './language/register';
import { loaderOf } from './load-on-demand';
import { loadPhrasing } from './phrasing';
import { registerReviews } from './reviews/register';
import { Setting } from './setting';
import { registerTreeViews } from './tree/register';
import { WorkspaceEditor } from './workspace/editor';
import { LinkedFiles, recordsIn } from './workspace/linked-files';
import { SharedSelection } from './workspace/selection';
import { WorkspaceSync } from './workspace/sync';

const parts: readonly Part[] = [
  registerLanguageFeatures,
  registerTreeViews,
  registerReviews,
  registerDetails,
  registerEditors,
  registerCommands,
  registerAgentTools,
];

/** The parts come along for the tests in VS Code, which also run what is packaged; other extensions are told of `api` alone. */
export function activate(context: vscode.ExtensionContext): CanopyExtension & Host {
  // VS Code has read the strings of its display language already; in English there are none.
  l10n.config({ contents: vscode.l10n.bundle ?? {} });
  const log = vscode.window.createOutputChannel('Canopy', { log: true });
  const cadences = new Setting('canopy.reviews.cadence', cadencesOf);
  const links = new LinkedFiles(uri => recordsIn(service.index.get(uri)));
  const service = createService({
    today: () => dateOfClock(new Date()),
    now: () => Date.now(),
    cadences: () => cadences.current,
    links,
  });
  const severities = new Setting('canopy.rules.severity', severitiesOf);
  const diagnose = (uri: string) => service.diagnose(uri, { severities: severities.current });
  const sync = new WorkspaceSync(service.index, log);
  const editor = new WorkspaceEditor(service, sync);
  const selection = new SharedSelection();
  const { workspaceState: memory, extensionUri } = context;
  const host: Host = {
    service,
    severities,
    cadences,
    links,
    diagnose,
    sync,
    editor,
    selection,
    copied: new CopiedCards(),
    log,
    memory,
    extensionUri,
    onDemand: loaderOf(extensionUri),
  };
  context.subscriptions.push(
    log,
    severities,
    cadences,
    links,
    sync,
    selection,
    ...parts.map(register => register(host)),
  );
  void loadPhrasing(host);
  return { ...publicApi(host), ...host };
}
