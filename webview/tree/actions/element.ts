/** A card of the canvas, or the row of a parked idea; undefined while it is out of reach. */
export function cardElement(key: string | null): HTMLElement | undefined {
  const named = `[data-key="${CSS.escape(key ?? '')}"]`;
  return document.querySelector<HTMLElement>(`[role=treeitem]${named}, [role=option]${named}`) ?? undefined;
}

export function focusCard(key: string): void {
  cardElement(key)?.focus({ preventScroll: true });
}
