import * as l10n from '@vscode/l10n';
import { changeField, type FieldPlace } from '../../src/core/views/details/change';
import type { FieldValue, NodeDetails, Option } from '../../src/core/views/details/details';
import type { ToDetails } from '../../src/protocol/details';
import type { DetailsPort } from './port';

/** Words that a user has typed and that are not in the text. */
export interface Draft {
  readonly text: string;
  /** What stood in the text when they were begun. */
  readonly was: string;
  /** Why they were not written; absent while they are being typed. */
  readonly reason?: string;
}

/** A list of the form to which something is being added: its parts or titles so far, by their fields. */
export interface Adding {
  readonly list: string;
  readonly values: ReadonlyMap<string, string>;
  readonly reason?: string;
}

/** The list that a reference is chosen from. */
export interface Picking {
  readonly place: string;
  readonly query: string;
  readonly active: number;
}

/** Starts what stands for the key of a node that is not in the text yet. */
export const newKey = '+';

/** Names a field among all of the form. */
export function placeName({ key, field }: Pick<FieldPlace, 'key' | 'field'>): string {
  return `${key} ${field}`;
}

/** The id of the element that holds a field, which the page's labels can point to. */
export function fieldId(place: Pick<FieldPlace, 'key' | 'field'>): string {
  return `f-${placeName(place).replace(/[^\w-]+/g, '_')}`;
}

/**
 * The form of one node: what the host says of it, and what the user has typed meanwhile. A change of the text never takes a
 * word away: what was typed stays in its field, or is told where the field is gone.
 */
export class DetailsForm {
  details: NodeDetails | null = null;
  adding: Adding | undefined;
  picking: Picking | undefined;
  private asking: string | null | undefined;
  private readonly drafts = new Map<string, Draft>();
  private readonly options = new Map<string, readonly Option[]>();
  private readonly asked = new Set<string>();
  /** Words on their way into the text, by the number of their edit. */
  private readonly sent = new Map<number, { readonly name: string; readonly text: string; readonly was: string }>();

  constructor(readonly port: DetailsPort) {}

  /** Asks for another node where it is one; null is the file itself. */
  about(key: string | null): void {
    if (this.asking === key) return;
    this.asking = key;
    this.port.send({ type: 'detail', key });
  }

  receive(message: ToDetails): void {
    if (message.type === 'options') this.options.set(message.kinds.join(' '), message.options);
    else this.show(message.details);
    this.port.schedule();
  }

  private show(details: NodeDetails | null): void {
    const before = this.details;
    this.details = details;
    if (before?.version !== details?.version) this.sent.clear();
    // Another version may have other insights to offer.
    this.asked.clear();
    if (before && (before.key !== details?.key || before.uri !== details.uri)) this.leaveNode(before);
  }

  private leaveNode(before: NodeDetails): void {
    const lost = [...this.drafts.values()].filter(({ text, was, reason }) => text !== was && reason === undefined);
    for (const { text } of lost)
      this.port.tell(l10n.t('“{0}” is not here any more. You typed: {1}', before.title, text));
    this.drafts.clear();
    this.adding = undefined;
    this.picking = undefined;
  }

  draft(place: FieldPlace): Draft | undefined {
    return this.drafts.get(placeName(place));
  }

  /** What a field shows: what was typed, what is on its way into the text, or what stands there. */
  shown(place: FieldPlace, value: string): string {
    const name = placeName(place);
    const waiting = [...this.sent.values()].findLast(one => one.name === name);
    return this.drafts.get(name)?.text ?? waiting?.text ?? value;
  }

  /** Takes what is typed so far. */
  typed(place: FieldPlace, text: string, value: string): void {
    const was = this.draft(place)?.was ?? value;
    this.drafts.set(placeName(place), { text, was });
    this.port.schedule();
  }

  /** Drops what was typed. */
  forget(place: FieldPlace): void {
    this.drafts.delete(placeName(place));
    this.port.schedule();
  }

  /** Writes words into a field, unless they stand there already or can't. */
  write(place: FieldPlace, text: string, siblings: readonly FieldValue[]): void {
    const wordsAt = (field: string) => siblings.find(one => one.field === field)?.value ?? '';
    const was = wordsAt(place.field);
    this.drafts.delete(placeName(place));
    this.port.schedule();
    if (text.trim() === was.trim()) return;
    const change = changeField(place, text, wordsAt);
    if (!change.ok) {
      this.drafts.set(placeName(place), { text, was, reason: change.reason });
      this.port.say(change.reason);
      return;
    }
    const request = this.port.edit([change.value]);
    this.sent.set(request, { name: placeName(place), text, was });
  }

  /** An edit was not done: what was typed is in its field again, with the reason. */
  refused(request: number, reason: string): void {
    const sent = this.sent.get(request);
    this.sent.delete(request);
    if (!sent) return;
    this.drafts.set(sent.name, { text: sent.text, was: sent.was, reason });
    this.port.schedule();
  }

  /** What a reference may name; undefined until the host has told. */
  optionsOf(kinds: readonly string[]): readonly Option[] | undefined {
    const name = kinds.join(' ');
    if (!this.asked.has(name)) {
      this.asked.add(name);
      this.port.send({ type: 'options', kinds: [...kinds] });
    }
    return this.options.get(name);
  }

  pick(picking: Picking | undefined): void {
    this.picking = picking;
    this.port.schedule();
  }

  /** Goes on with a node that is being added; undefined ends it. */
  add(adding: Adding | undefined): void {
    if (!adding) for (const name of this.drafts.keys()) if (name.startsWith(newKey)) this.drafts.delete(name);
    this.adding = adding;
    this.port.schedule();
  }
}
