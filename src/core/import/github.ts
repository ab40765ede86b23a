import * as l10n from '@vscode/l10n';
import { ok, problem, type Result } from '../result';
import { backlog, type Imported, idea } from './imported';

interface Issue {
  readonly title?: unknown;
  readonly number?: unknown;
  readonly html_url?: unknown;
  readonly url?: unknown;
  readonly state?: unknown;
  readonly pull_request?: unknown;
}

/**
 * Issues of GitHub as parked ideas: the JSON of its interface, or of `gh issue list --json title,number,url`. Closed issues and
 * pull requests are left out and counted.
 */
export function readGithubIssues(text: string): Result<Imported> {
  const issues = parsed(text);
  if (!issues) return problem(l10n.t('This is no list of issues: a JSON array of objects with a “title” is expected.'));
  const open = issues.filter(issue => !isClosed(issue) && issue.pull_request === undefined);
  const left = issues.length - open.length;
  const notes = left > 0 ? [l10n.t('{0} closed issues and pull requests were left out.', left)] : [];
  return ok(
    backlog(
      open.map(issue => idea(String(issue.title), sourceOf(issue))),
      notes,
    ),
  );
}

function parsed(text: string): Issue[] | undefined {
  try {
    const data: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    const isList = Array.isArray(data) && data.every(item => typeof (item as Issue | null)?.title === 'string');
    return isList ? (data as Issue[]) : undefined;
  } catch {
    return undefined;
  }
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
