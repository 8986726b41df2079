// @ts-check
import { el } from '../dom.js';

/**
 * Asks for a name.
 *
 * @param {import('../shell.js').Shell} shell
 * @param {string} title
 * @param {string} value  What stands in the field at first.
 * @returns {Promise<string | null>}  Trimmed; `null` when it was left.
 */
export function askName(shell, title, value) {
  return new Promise((resolve) => {
    const field = el('input', { class: 'field', value, 'aria-labelledby': 'ask-title', autocomplete: 'off', maxlength: '100', required: true });
    const dialog = el('dialog', { class: 'dialog confirm-dialog', 'aria-labelledby': 'ask-title' },
      el('form', { method: 'dialog', class: 'dialog-body' },
        el('h2', { id: 'ask-title' }, title),
        el('p', {}, field),
        el('div', { class: 'dialog-buttons' }, el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, shell.message('cancel')),
          el('button', { type: 'submit', class: 'button primary', value: 'go' }, shell.message('save')))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'go' && field.value.trim() ? field.value.trim() : null);
    });
    document.body.append(dialog);
    dialog.showModal();
    field.select();
  });
}
