import { Directive, directive, type ElementPart, PartType } from 'lit/directive.js';
import { noChange } from 'lit/html.js';

/** CSS properties and custom properties by name; a value of undefined takes the property away. */
export type Styles = Readonly<Record<string, string | undefined>>;

/**
 * Sets styles of an element through its object model. The page's content policy forbids style attributes, which
 * templates would otherwise write.
 */
class PlacedDirective extends Directive {
  private before: Styles = {};

  constructor(part: { type: number }) {
    super(part as never);
    if (part.type !== PartType.ELEMENT) throw new Error('placed() stands inside a tag, not in an attribute');
  }

  override update(part: ElementPart, [styles]: [Styles]): unknown {
    const { style } = part.element as HTMLElement;
    for (const name of Object.keys(this.before)) if (styles[name] === undefined) style.removeProperty(name);
    for (const [name, value] of Object.entries(styles)) {
      if (value !== undefined && value !== this.before[name]) style.setProperty(name, value);
    }
    this.before = styles;
    return noChange;
  }

  override render(_styles: Styles): unknown {
    return noChange;
  }
}

export const placed = directive(PlacedDirective);

export const px = (value: number): string => `${value}px`;
