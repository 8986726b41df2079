// @ts-check
import { el } from '../dom.js';

/**
 * Asks before something that cannot be undone. The least harmful button has the focus.
 *
 * @param {import('../shell.js').Shell} shell
 * @param {string} title
 * @param {string} text
 * @param {string} go  The button that does it.
 * @returns {Promise<boolean>}
 */
export function confirmDialog(shell, title, text, go) {
  return new Promise((resolve) => {
    const cancel = el('button', { type: 'submit', class: 'button', value: '' }, shell.message('cancel'));
    const dialog = el('dialog', { class: 'dialog confirm-dialog', 'aria-labelledby': 'confirm-title', 'aria-describedby': 'confirm-text', role: 'alertdialog' },
      el('form', { method: 'dialog', class: 'dialog-body' },
        el('h2', { id: 'confirm-title', dir: 'auto' }, title),
        el('p', { id: 'confirm-text' }, text),
        el('div', { class: 'dialog-buttons' }, cancel, el('button', { type: 'submit', class: 'button danger', value: 'go' }, go))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'go');
    });
    document.body.append(dialog);
    dialog.showModal();
    cancel.focus();
  });
}
