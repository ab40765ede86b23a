import * as vscode from 'vscode';
import { reviewCalendar } from '../../core/reviews/calendar';
import { type Review, reviewText } from '../../core/reviews/due';
import { activeUri } from '../active-uri';
import { newTreeStep, settingsStep } from '../commands/next-steps';
import { type Host, together } from '../context';
import { tellRefusal } from '../language/refused';
import { saveFile } from '../save-file';
import * as say from '../say';
import { ReviewStatus } from './status';
import { currentReviews, ReviewProvider } from './view';

/** The view “Reviews”, its status item, and what can be done about a review. */
export function registerReviews(host: Host): vscode.Disposable {
  const provider = new ReviewProvider(host);
  const view = vscode.window.createTreeView<Review>('canopy.reviews', { treeDataProvider: provider });
  const status = new ReviewStatus(host);
  const refresh = () => {
    provider.refresh();
    status.refresh();
  };
  return together(
    provider,
    view,
    status,
    host.sync.onDidChange(refresh),
    host.cadences.onDidChange(refresh),
    // A window that stays open over night shows what has become due when the user comes back.
    vscode.window.onDidChangeWindowState(({ focused }) => focused && refresh()),
    vscode.commands.registerCommand('canopy.markReviewed', (row?: Review) => markReviewed(host, row)),
    vscode.commands.registerCommand('canopy.exportReviews', () => exportReviews(host)),
  );
}

/** Writes today’s date into a file: the one of the row, of the active editor, or one that is picked. */
async function markReviewed(host: Host, row: Review | undefined): Promise<void> {
  const review = row ?? activeReview(host) ?? (await pickReview(await allReviews(host)));
  if (!review) return;
  const today = host.service.ports.today().text;
  const operation = { op: 'set', id: '/', field: 'reviewed', value: today } as const;
  const result = await host.editor.perform(vscode.Uri.parse(review.uri), [operation]);
  if (!result.ok) return void tellRefusal(host, review.uri, result, [operation]);
  void vscode.window.setStatusBarMessage(vscode.l10n.t('{0} is reviewed as of today.', say.plain(review.title)), 5000);
}

function activeReview(host: Host): Review | undefined {
  const active = activeUri()?.toString();
  return currentReviews(host).find(({ uri }) => uri === active);
}

/** Every review of the workspace; where there is none says why, and offers what changes that. */
async function allReviews(host: Host): Promise<readonly Review[]> {
  await host.sync.ready;
  const reviews = currentReviews(host);
  if (reviews.length > 0) return reviews;
  const none = vscode.l10n.t('There is nothing to review yet: this workspace has no Canopy file.');
  const off = vscode.l10n.t('Nothing is to be reviewed: the settings say “never”, or the files can’t be read.');
  if (host.service.index.all().length === 0) void say.offer(none, newTreeStep());
  else void say.offer(off, settingsStep('canopy.reviews.cadence'));
  return [];
}

async function pickReview(reviews: readonly Review[]): Promise<Review | undefined> {
  if (reviews.length === 0) return undefined;
  const items = reviews.map(review => ({
    label: say.plain(review.title),
    description: reviewText(review),
    detail: vscode.workspace.asRelativePath(vscode.Uri.parse(review.uri)),
    review,
  }));
  const placeHolder = vscode.l10n.t('Which file did you go through?');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true }))?.review;
}

/** Saves the reviews as a calendar file where the user says. */
async function exportReviews(host: Host): Promise<void> {
  const reviews = await allReviews(host);
  if (reviews.length === 0) return;
  if (reviews.every(({ due }) => due === undefined)) {
    const reason = vscode.l10n.t('No file was reviewed yet, so there is no day on which one is due again.');
    return void say.offer(reason, { label: vscode.l10n.t('Mark as Reviewed'), command: 'canopy.markReviewed' });
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const text = reviewCalendar(reviews, host.service.ports.today());
  const target = await saveFile(text, {
    title: vscode.l10n.t('Export Reviews as a Calendar'),
    filters: { [vscode.l10n.t('Calendar')]: ['ics'] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, 'reviews.ics') } : {}),
  });
  if (!target) return;
  void vscode.window.setStatusBarMessage(
    vscode.l10n.t('The reviews are in {0}.', vscode.workspace.asRelativePath(target)),
    5000,
  );
}
