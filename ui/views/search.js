// @ts-check
/**
 * The search field over the list. It reports what is typed, from the first letter; the list asks the library.
 */
import { el, icon, iconButton } from '../dom.js';

/**
 * @param {import('../shell.js').Shell} shell
 * @param {{ input: (text: string) => void, leave: () => void, move: (step: 1 | -1) => void, open: () => void }} hooks
 *   `leave`: Esc in an empty field, or the cross. Arrows and Enter act on the results while the field keeps the focus.
 */
export function createSearch(shell, hooks) {
  const { message } = shell;
  const field = el('input', {
    type: 'search',
    class: 'search-input',
    id: 'search-input',
    placeholder: message('search-placeholder'),
    'aria-label': message('search'),
    'aria-controls': 'list-grid',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    oninput: () => hooks.input(field.value),
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.isComposing) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') hooks.move(event.key === 'ArrowDown' ? 1 : -1);
      else if (event.key === 'Enter') hooks.open();
      else if (event.key === 'Escape') hooks.leave();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  });
  const leave = iconButton(shell, 'x', message('search-leave'), () => hooks.leave());
  const element = el('search', { class: 'search-box', hidden: true }, icon('search'), field, leave);
  return {
    element,
    focus() {
      field.focus();
      field.select();
    },
    text: () => field.value,
    /** Searches as if it had been typed. @param {string} text */
    ask(text) {
      field.value = text;
      hooks.input(text);
    },
    /** @param {string} text */
    setText(text) {
      field.value = text;
    },
  };
}
