/** What a key asks for: Ctrl+Z, Ctrl+Shift+Z or Ctrl+Y, with ⌘ on macOS. */
export function undoOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' ? 'redo' : undefined;
}

/** Undo inside of a field is the field's own. Whether the key was one for it. */
export function undoInField(event: KeyboardEvent): boolean {
  const undo = undoOf(event);
  if (undo) document.execCommand(undo);
  return undo !== undefined;
}
