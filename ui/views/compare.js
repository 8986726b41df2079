// @ts-check
/**
 * Two versions of an article, word by word: what went is struck through with a minus sign, what came is underlined with
 * a plus sign, so that the color is never what tells them apart.
 */
import { el, icon, iconButton } from '../dom.js';
import { foldChanges } from '../logic/version-changes.js';

/**
 * @param {import('../shell.js').Shell} shell
 * @param {object} versions
 * @param {import('../shell.js').Item} versions.item
 * @param {number} versions.from Number of the earlier one.
 * @param {number} versions.to
 * @param {import('../logic/version-changes.js').Change[]} versions.changes
 */
export function openCompare(shell, { item, from, to, changes }) {
  const { message } = shell;
  const { shown, removed, added } = foldChanges(changes);
  const title = el('h2', { id: 'compare-title' }, message('compare-title', { from, to }));
  const text = el('div', { class: 'compare-text', dir: item.dir === 'rtl' ? 'rtl' : 'ltr', lang: item.lang ?? '', tabindex: '0', role: 'document' }, ...shown.map((change) => part(change)));
  const sum = removed + added === 0 ? message('compare-same') : message('compare-sum', { removed, added });
  const dialog = el(
    'dialog',
    { class: 'dialog compare', 'aria-labelledby': 'compare-title' },
    el('div', { class: 'dialog-bar' }, title, iconButton(shell, 'x', message('close'), () => dialog.close())),
    el('div', { class: 'dialog-body' }, el('p', { class: 'info-words' }, sum), text),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  text.focus();

  /** @param {import('../logic/version-changes.js').Shown} change */
  function part(change) {
    if (change.op === 'folded') return el('p', { class: 'compare-folded' }, message('compare-folded', { count: change.words }));
    if (change.op === 'same') return el('span', {}, change.text);
    const gone = change.op === 'removed';
    return el(gone ? 'del' : 'ins', { 'aria-label': message(gone ? 'compare-removed' : 'compare-added', { words: change.text.trim() }) }, icon(gone ? 'minus' : 'plus'), change.text);
  }
}
