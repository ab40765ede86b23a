import * as vscode from 'vscode';
import { isDue, type Review, reviewReason, reviews, reviewText } from '../../core/reviews/due';
import { withoutControls } from '../../core/text/controls';
import type { Host } from '../context';
import { selectNode } from '../tree/item';

const icons: Readonly<Record<Review['kind'], string>> = {
  tree: 'type-hierarchy',
  scorecard: 'law',
  insights: 'quote',
  journey: 'map',
  kata: 'list-ordered',
  roadmap: 'milestone',
};

/** What is to be gone through, by the day on which it is due. */
export function currentReviews({ service, cadences }: Host): Review[] {
  return reviews({ index: service.index, cadences: cadences.current, today: service.ports.today() });
}

/** Gives the view “Reviews” a row for each file. */
export class ReviewProvider implements vscode.TreeDataProvider<Review>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly host: Host) {}

  refresh(): void {
    this.changed.fire();
  }

  getChildren(row?: Review): Review[] {
    return row ? [] : currentReviews(this.host);
  }

  getTreeItem(review: Review): vscode.TreeItem {
    const item = new vscode.TreeItem(withoutControls(review.title));
    const uri = vscode.Uri.parse(review.uri);
    const isLate = isDue(review);
    item.id = review.uri;
    item.description = reviewText(review);
    item.iconPath = new vscode.ThemeIcon(
      isLate ? 'history' : icons[review.kind],
      isLate ? new vscode.ThemeColor('list.warningForeground') : undefined,
    );
    item.tooltip = `${vscode.workspace.asRelativePath(uri)}\n${reviewReason(review)}`;
    item.contextValue = 'review';
    item.command = {
      command: selectNode,
      title: vscode.l10n.t('Show'),
      arguments: [{ uri: review.uri, key: '/' }],
    };
    item.accessibilityInformation = { label: `${review.title}, ${item.description}. ${reviewReason(review)}` };
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }
}
