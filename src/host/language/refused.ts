import * as vscode from 'vscode';
import { resolveAddress } from '../../core/operations/address';
import type { Operation } from '../../core/operations/schema';
import type { Refusal } from '../../core/yaml/refusal';
import type { Host } from '../context';
import * as say from '../say';
import { toRange } from './convert';
import { rangeIn, showText } from './reveal';

/** Why something was not done, with the code of whoever refused it. */
export type NotDone = Omit<Refusal, 'code'> & { readonly code: string };

/** Where in the text to look: at what stands in the way, else at the item that was meant; else where the text was last looked at. */
export interface RefusedPlace {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range | undefined;
}

/**
 * The place that a refusal is about, as long as the text is that which it was refused on.
 * @param uri the file that the operations were for
 */
export function placeOfRefusal(
  host: Host,
  uri: string,
  refusal: NotDone,
  operations: readonly Operation[],
): RefusedPlace {
  const where = refusal.uri ?? uri;
  const file = host.service.index.get(where);
  const address = where === uri ? operations.flatMap(addressesOf)[0] : undefined;
  const meant = file && address !== undefined ? resolveAddress(file.root, address) : undefined;
  const range = refusal.range ?? (file && meant && rangeIn(file, meant.key));
  return { uri: vscode.Uri.parse(where), range: file && range && toRange(file.parsed.lines, range) };
}

function addressesOf(operation: Operation): readonly string[] {
  const address = 'id' in operation ? operation.id : 'parent' in operation ? operation.parent : undefined;
  return address ? [address] : [];
}

/** Shows the text of a place, beside what the user looks at where it is not open yet. */
export async function showRefused({ uri, range }: RefusedPlace): Promise<void> {
  await showText(uri, range, { takesFocus: true, isBeside: true });
}

/** Says why something was not done, and offers the text. See `placeOfRefusal`. */
export async function tellRefusal(
  host: Host,
  uri: string,
  refusal: NotDone,
  operations: readonly Operation[] = [],
): Promise<void> {
  const place = placeOfRefusal(host, uri, refusal, operations);
  const open = vscode.l10n.t('Open as Text');
  if ((await say.warn(refusal.reason, open)) === open) await showRefused(place);
}
