import { parseXml, XmlElement } from '@rgrove/parse-xml';
import * as l10n from '@vscode/l10n';
import { ok, problem, type Result } from '../result';
import { backlog, type Imported, idea, oneLine } from './imported';

/** The outlines of an OPML document, of outliners and mind maps, as parked ideas; each says below what it stood. */
export function readOpml(text: string): Result<Imported> {
  const document = parsed(text);
  if (!document.ok) return document;
  const [opml] = elements(document.value.children);
  const body = opml && elements(opml.children).find(({ name }) => name === 'body');
  if (opml?.name !== 'opml' || !body)
    return problem(l10n.t('This is XML, and no OPML: an <opml> with a <body> is expected.'));
  const head = elements(opml.children).find(({ name }) => name === 'head');
  const title = head && elements(head.children).find(({ name }) => name === 'title')?.text;
  return ok(backlog(ideasIn(body, ''), [], title ? oneLine(title) : undefined));
}

function parsed(text: string): Result<{ readonly children: readonly unknown[] }> {
  try {
    return ok(parseXml(text.replace(/^\ufeff/, '')));
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split('\n', 1) : [];
    return problem(l10n.t('This can’t be read as XML: {0}', reason));
  }
}

function elements(children: readonly unknown[]): XmlElement[] {
  return children.filter(child => child instanceof XmlElement);
}

function ideasIn(parent: XmlElement, under: string): ReturnType<typeof idea>[] {
  return elements(parent.children)
    .filter(({ name }) => name === 'outline')
    .flatMap(outline => {
      const { text = '', title = '', url, htmlUrl } = outline.attributes;
      const words = oneLine(text || title);
      const below = ideasIn(outline, words);
      return words === '' ? below : [idea(words, url ?? htmlUrl ?? under), ...below];
    });
}
