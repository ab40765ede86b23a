import * as l10n from '@vscode/l10n';
import { ok, problem, type Result } from '../result';
import { readXml, type XmlElement } from '../text/xml';
import { isDoneWord } from './done';
import { type BacklogItem, backlog, type Imported, idea, oneLine } from './imported';

/** The outlines of an OPML document, of outliners and mind maps, as parked ideas; each says below what it stood. */
export function readOpml(text: string): Result<Imported> {
  const document = readXml(text.replace(/^\ufeff/, ''));
  if (!document.ok) return problem(l10n.t('This can’t be read as XML: {0}', document.reason));
  const { name, children } = document.value;
  const body = children.find(child => child.name === 'body');
  if (name !== 'opml' || !body) {
    return problem(l10n.t('This is XML, and no OPML: an <opml> with a <body> is expected.'));
  }
  const head = children.find(child => child.name === 'head');
  const title = head?.children.find(child => child.name === 'title')?.text;
  return ok(backlog(ideasIn(body, '', false), [], title ? oneLine(title) : undefined));
}

/** How outliners mark what is done: Workflowy, Dynalist, Checkvist, OmniOutliner. */
const doneMarks = ['_complete', 'complete', 'completed', 'checked', '_status', 'status'];

/** What stands below something done is done with it. */
function ideasIn(parent: XmlElement, under: string, isBelowDone: boolean): BacklogItem[] {
  return parent.children
    .filter(({ name }) => name === 'outline')
    .flatMap(outline => {
      const { attributes } = outline;
      const words = oneLine(attributes.get('text') || attributes.get('title') || '');
      const isDone = isBelowDone || doneMarks.some(mark => isSet(attributes.get(mark)));
      const below = ideasIn(outline, words, isDone);
      const source = attributes.get('url') ?? attributes.get('htmlUrl') ?? under;
      return words === '' ? below : [{ node: idea(words, source), isDone }, ...below];
    });
}

function isSet(value = ''): boolean {
  return /^(?:true|yes|1|checked)$/i.test(value) || isDoneWord(value);
}
