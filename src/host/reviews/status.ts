import * as vscode from 'vscode';
import { isDue, reviewText } from '../../core/reviews/due';
import type { Host } from '../context';
import { plain } from '../plain';
import { currentReviews } from './view';

/** Tells in the status bar how many reviews are due; hidden while none is. */
export class ReviewStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('canopy.reviews', vscode.StatusBarAlignment.Right, 50);

  constructor(private readonly host: Host) {
    this.item.name = vscode.l10n.t('Canopy Reviews');
    this.item.command = 'canopy.reviews.focus';
  }

  refresh(): void {
    const due = currentReviews(this.host).filter(isDue);
    const count = due.length === 1 ? vscode.l10n.t('1 review due') : vscode.l10n.t('{0} reviews due', due.length);
    this.item.text = `$(history) ${count}`;
    this.item.tooltip = due.map(review => `${plain(review.title)}, ${reviewText(review)}`).join('\n');
    this.item.accessibilityInformation = { label: `${count}: ${due.map(({ title }) => plain(title)).join(', ')}` };
    if (due.length > 0) this.item.show();
    else this.item.hide();
  }

  dispose(): void {
    this.item.dispose();
  }
}
