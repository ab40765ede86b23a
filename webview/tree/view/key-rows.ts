import * as l10n from '@vscode/l10n';

/** Every key of the canvas with what it does. */
export function rows(): readonly (readonly [keys: readonly string[], meaning: string])[] {
  return [
    [['↑', '↓', 'Home', 'End'], l10n.t('Previous, next, first, last card')],
    [['→', '←'], l10n.t('Unfold or first child; fold or parent')],
    [['Enter', 'F2'], l10n.t('Edit the title in place')],
    [['Esc'], l10n.t('Take back one thing: drag, edit, search, focus')],
    [['N'], l10n.t('Add below this card')],
    [['Ctrl+Enter'], l10n.t('Add beside this card')],
    [['Alt+↑', 'Alt+↓'], l10n.t('Move among siblings')],
    [['Alt+→', 'Alt+←'], l10n.t('Move under the card above; out one level')],
    [['M'], l10n.t('Move to…: every place, with a search')],
    [['S'], l10n.t('Split an opportunity that names several needs')],
    [['Shift+↑', 'Shift+↓'], l10n.t('Select several cards')],
    [['Ctrl+Space', 'Ctrl+A'], l10n.t('Take a card in or out; all beside it')],
    [['Ctrl+C', 'Ctrl+X', 'Ctrl+V'], l10n.t('Copy, cut, paste: cards as YAML, or a list as cards')],
    [['Delete'], l10n.t('Remove with all below it')],
    [['F'], l10n.t('Focus on this branch')],
    [['O'], l10n.t('Overview, and back')],
    [['Z'], l10n.t('Zoom to this branch')],
    [['D'], l10n.t('Details')],
    [['G'], l10n.t('Go to the line of text')],
    [['Ctrl+F'], l10n.t('Find in the tree')],
    [['F8', 'Shift+F8'], l10n.t('Next, previous problem')],
    [['+', '-', '0'], l10n.t('Zoom in, out, 100 %')],
    [['Shift+F10'], l10n.t('Menu of the card')],
    [['Ctrl+Z', 'Ctrl+Y'], l10n.t('Undo, redo')],
    [['?'], l10n.t('This list')],
  ];
}
