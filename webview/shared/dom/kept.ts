import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';
import { noChange } from 'lit/html.js';

interface Field extends HTMLElement {
  value: string;
  readonly validity?: ValidityState;
}

/** Sets the value of a field, but never under the hands of who is writing in it, nor over what was refused there. */
class KeptDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('kept() stands inside a tag, not in an attribute');
  }

  override update(part: ElementPart, [value]: [string]): unknown {
    const field = part.element as Field;
    if (field.value === value || field.matches(':focus-within') || field.validity?.customError) return noChange;
    field.value = value;
    return noChange;
  }

  override render(_value: string): unknown {
    return noChange;
  }
}

export const kept = directive(KeptDirective);
