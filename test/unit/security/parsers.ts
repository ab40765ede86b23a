import { createRequire } from 'node:module';
import { parseXml, XmlComment, XmlElement, type XmlNode } from '@rgrove/parse-xml';

// The packaging tool brings the readers that VS Code's preview (markdown-it) and browsers (parse5: the HTML standard's) go by.
const fromPackager = createRequire(createRequire(import.meta.url).resolve('@vscode/vsce/package.json'));

interface MarkdownToken {
  readonly type: string;
  readonly content: string;
  readonly attrs: readonly (readonly [string, string])[] | null;
  readonly children: readonly MarkdownToken[] | null;
}
interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly data?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

interface MarkdownIt {
  readonly linkify: { set(options: object): void };
  parse(text: string, environment: object): MarkdownToken[];
}
const MarkdownReader: new (options: object) => MarkdownIt = fromPackager('markdown-it');
const markdown = new MarkdownReader({ html: true, linkify: true });
// A file name such as notes.md is no address, though its ending is one of a country.
markdown.linkify.set({ fuzzyLink: false });
const cheerio = createRequire(fromPackager.resolve('cheerio/package.json'));
const parseHtml: (text: string) => HtmlNode = cheerio('parse5').parse;

/** An element, an attribute with what matters of its value, or a comment: what makes a document more than text. */
export type Markup = string;

/** The markup of a page, as a browser reads it. Scripts and styles are markup with all their text. */
export function htmlMarkup(text: string): Markup[] {
  const found: Markup[] = [];
  const visit = ({ nodeName, attrs = [], childNodes = [], data, value }: HtmlNode, parent: string): void => {
    if (nodeName === '#comment') found.push(`<!--${data}-->`);
    else if (nodeName !== '#text') found.push(...elementMarkup(nodeName, attrs));
    else if (/^(script|style)$/.test(parent)) found.push(`${parent}: ${value}`);
    for (const child of childNodes) visit(child, nodeName);
  };
  visit(parseHtml(text), '');
  return found;
}

/** The markup of an SVG. Throws where it is not well formed, as a browser does not show it then. */
export function xmlMarkup(text: string): Markup[] {
  const found: Markup[] = [];
  const visit = (node: XmlNode): void => {
    if (node instanceof XmlComment) found.push(`<!--${node.content}-->`);
    if (!(node instanceof XmlElement)) return;
    found.push(
      ...elementMarkup(
        node.name,
        Object.entries(node.attributes).map(([name, value]) => ({ name, value })),
      ),
    );
    node.children.forEach(visit);
  };
  parseXml(text).children.forEach(visit);
  return found;
}

/** The markup of a Markdown text below its front matter, as a preview reads it that lets HTML through and makes links of addresses. */
export function markdownMarkup(text: string): Markup[] {
  const visit = ({ type, content, attrs, children }: MarkdownToken): Markup[] => {
    if (type === 'text' || type === 'inline' || type === 'code_inline' || type.endsWith('_close'))
      return (children ?? []).flatMap(visit);
    const own = type.startsWith('html') ? [`${type}: ${content.trim()}`] : [type];
    return [
      ...own,
      ...(attrs ?? []).map(([name, value]) => attributeMarkup(type, name, value)),
      ...(children ?? []).flatMap(visit),
    ];
  };
  return markdown.parse(text.replace(/^---\n(?:[\w-]+: ".*"\n)+---\n/, ''), {}).flatMap(visit);
}

function elementMarkup(
  name: string,
  attributes: readonly { readonly name: string; readonly value: string }[],
): Markup[] {
  return [name, ...attributes.map(each => attributeMarkup(name, each.name, each.value))];
}

/** Values of text and numbers are data; others are told by what they do. */
function attributeMarkup(element: string, name: string, value: string): Markup {
  if (name === 'href' || name === 'src') return `${element} ${name}: ${linkWord(value)}`;
  if (/^(class|style|http-equiv|type|id)$/.test(name)) return `${element} ${name}: ${value}`;
  return `${element} ${name}`;
}

/** Pages and files below or beside the document are alike; all else is told as it is. */
function linkWord(target: string): string {
  if (/^https?:\/\//i.test(target)) return 'web';
  return /^(?!\/)[^\n:\\]+\.\w+(?:#\S*)?$/.test(decodeURIComponent(target)) ? 'file' : target;
}
