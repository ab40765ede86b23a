import * as l10n from '@vscode/l10n';
import { ok, problem, type Result } from '../result';
import { backlog, type Imported, idea } from './imported';

interface Issue {
  readonly title: string;
  readonly number?: unknown;
  readonly html_url?: unknown;
  readonly url?: unknown;
  readonly state?: unknown;
  readonly pull_request?: unknown;
}

/**
 * Issues of GitHub as ideas: the JSON of its interface, of a search there (`items`), or of `gh issue list --json
 * title,number,url,state`. Pull requests and entries without a title are left out and counted; closed issues are done.
 */
export function readGithubIssues(text: string): Result<Imported> {
  const entries = parsed(text);
  const issues = entries?.filter(isIssue);
  if (!entries || !issues || (issues.length === 0 && entries.length > 0)) {
    return problem(l10n.t('This is no list of issues: a JSON array of objects with a “title” is expected.'));
  }
  const own = issues.filter(issue => issue.pull_request === undefined);
  const items = own.map(issue => ({ node: idea(issue.title, sourceOf(issue)), isDone: isClosed(issue) }));
  return ok(backlog(items, [...untitled(entries.length - issues.length), ...pulls(issues.length - own.length)]));
}

function parsed(text: string): readonly unknown[] | undefined {
  try {
    const data: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    const list = Array.isArray(data) ? data : (data as { items?: unknown } | null)?.items;
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

function isIssue(entry: unknown): entry is Issue {
  const title = (entry as Issue | null)?.title;
  return typeof title === 'string' && title.trim() !== '';
}

function untitled(count: number): string[] {
  if (count === 0) return [];
  return [
    count === 1
      ? l10n.t('1 entry has no title and was left out.')
      : l10n.t('{0} entries have no title and were left out.', count),
  ];
}

function pulls(count: number): string[] {
  if (count === 0) return [];
  return [count === 1 ? l10n.t('1 pull request was left out.') : l10n.t('{0} pull requests were left out.', count)];
}

function isClosed({ state }: Issue): boolean {
  return typeof state === 'string' && state.toLowerCase() === 'closed';
}

/** The address that a person opens; GitHub's `url` is that only in the output of `gh`. */
function sourceOf({ html_url, url, number }: Issue): string | undefined {
  const address = [html_url, url].find(each => typeof each === 'string' && !each.startsWith('https://api.'));
  if (typeof address === 'string') return address;
  return typeof number === 'number' ? `#${number}` : undefined;
}
