// @ts-check
/**
 * The search of the settings page: what is typed leaves the rows that have all its words, of every section at once.
 */
import { el } from '../dom.js';
import { folded } from '../logic/palette.js';

/**
 * @param {import('../shell.js').Shell} shell
 * @param {HTMLElement[]} parts  The sections; their rows are `.settings-row` and `[data-command]`. A row's words are its text.
 * @param {{ begin: () => void, leave: () => void }} hooks  `begin`: something is sought, every section must be filled; `leave`: nothing is.
 */
export function createSettingsFind(shell, parts, hooks) {
  const { message } = shell;
  const field = el('input', { type: 'search', class: 'field settings-find', 'aria-label': message('settings-find'), placeholder: message('settings-find'), autocomplete: 'off', spellcheck: 'false', oninput: look });
  const none = el('p', { class: 'settings-lead', role: 'status' });
  const rows = () => parts.flatMap((part) => /** @type {HTMLElement[]} */ ([...part.querySelectorAll('.settings-row, [data-command]')]).map((row) => ({ part, row })));

  function look() {
    const words = folded(field.value).split(/\s+/).filter(Boolean);
    if (words.length === 0) {
      clear();
      hooks.leave();
      return;
    }
    hooks.begin();
    for (const part of parts) part.hidden = true;
    for (const { part, row } of rows()) {
      const looked = folded(`${part.getAttribute('aria-label')} ${row.textContent}`);
      row.hidden = !words.every((word) => looked.includes(word));
      if (!row.hidden) part.hidden = false;
    }
    none.textContent = parts.every((part) => part.hidden) ? message('settings-none') : '';
  }

  function clear() {
    field.value = '';
    none.textContent = '';
    for (const { row } of rows()) row.hidden = false;
  }

  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || field.value === '') return;
    event.preventDefault();
    event.stopPropagation();
    clear();
    hooks.leave();
  });
  return { field, none, clear };
}
