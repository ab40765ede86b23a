import * as vscode from 'vscode';
import { resolveAddress } from '../../core/operations/address';
import type { Operation } from '../../core/operations/schema';
import type { Refusal } from '../../core/yaml/refusal';
import type { RefusedGesture } from '../../protocol/details';
import type { Host } from '../context';
import * as say from '../say';
import { continueReadingStep } from '../workspace/reading';
import { toRange } from './convert';
import { rangeIn, showText } from './reveal';

/** Why something was not done, with the code of whoever refused it. */
export type NotDone = Omit<Refusal, 'code'> & { readonly code: string };

/** Where in the text to look: at what stands in the way, else at the item that was meant; else where the text was last looked at. */
interface RefusedPlace {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range | undefined;
}

/**
 * The place that a refusal is about, as long as the text is that which it was refused on; undefined where no text says why.
 * @param uri the file that the operations were for
 */
function placeOfRefusal(
  { service }: Host,
  uri: string,
  refusal: NotDone,
  operations: readonly Operation[],
): RefusedPlace | undefined {
  const where = refusal.uri ?? uri;
  const file = service.index.get(where);
  if (!file || refusal.code === 'not-all-read') return undefined;
  const address = where === uri ? operations.flatMap(addressesOf)[0] : undefined;
  const meant = address === undefined ? undefined : resolveAddress(file.root, address);
  const range = refusal.range ?? (meant && rangeIn(file, meant.key));
  return { uri: vscode.Uri.parse(where), range: range && toRange(file.parsed.lines, range) };
}

function addressesOf(operation: Operation): readonly string[] {
  const address = 'id' in operation ? operation.id : 'parent' in operation ? operation.parent : undefined;
  return address ? [address] : [];
}

/** Shows the text of a place, beside what the user looks at where it is not open yet. */
async function showRefused({ uri, range }: RefusedPlace): Promise<void> {
  await showText(uri, range, { takesFocus: true, isBeside: true });
}

/** What a page hears of its gestures that were not done, and the way to the place of the last one. */
export class RefusedGestures {
  private last: { readonly request: number; readonly place: RefusedPlace } | undefined;

  constructor(private readonly host: Host) {}

  /** @param uri the file that the operations were for; undefined where they were for new ones alone */
  tell(
    request: number,
    uri: string | undefined,
    refusal: NotDone,
    operations: readonly Operation[] = [],
  ): RefusedGesture {
    const place = uri === undefined ? undefined : placeOfRefusal(this.host, uri, refusal, operations);
    this.last = place && { request, place };
    const { code, reason } = refusal;
    return { type: 'refused', request, code, reason, hasPlace: place !== undefined };
  }

  /** Shows the place of a gesture. A page about several files asks all that it may be of: of another one nothing is shown. */
  async show(request: number): Promise<void> {
    if (this.last?.request === request) await showRefused(this.last.place);
  }
}

/** Says why something was not done, and offers what comes next: the place in the text, or the reading that was stopped. */
export async function tellRefusal(
  host: Host,
  uri: string,
  refusal: NotDone,
  operations: readonly Operation[] = [],
): Promise<void> {
  if (refusal.code === 'not-all-read') return say.offer(refusal.reason, continueReadingStep(), say.warn);
  const place = placeOfRefusal(host, uri, refusal, operations);
  const open = vscode.l10n.t('Open as Text');
  const chosen = await say.warn(refusal.reason, ...(place ? [open] : []));
  if (place && chosen === open) await showRefused(place);
}
