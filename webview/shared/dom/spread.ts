import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';
import { noChange } from 'lit/html.js';

type Attributes = Readonly<Record<string, string | number>>;

/** Sets attributes that are known by their names only when the page runs. Not for styles: the content policy forbids them. */
class SpreadDirective extends Directive {
  private before: Attributes = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('spread() stands inside a tag, not in an attribute');
  }

  override update(part: ElementPart, [attributes]: [Attributes]): unknown {
    const { element } = part;
    for (const name of Object.keys(this.before)) if (!(name in attributes)) element.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes)) {
      if (this.before[name] !== value) element.setAttribute(name, String(value));
    }
    this.before = attributes;
    return noChange;
  }

  override render(_attributes: Attributes): unknown {
    return noChange;
  }
}

export const spread = directive(SpreadDirective);
