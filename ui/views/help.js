// @ts-check
/**
 * The keyboard sheet: the key table as a person reads it.
 */
import { el, icon, iconButton } from '../dom.js';
import { KEYMAP, keyLabel } from '../logic/keymap.js';

/** The columns of the sheet. */
const COLUMNS = /** @type {const} */ ([['anywhere', 'goto'], ['list', 'choose'], ['reader']]);

/** @param {import('../shell.js').Shell} shell */
export function createHelp(shell) {
  const { message, settings } = shell;
  const mac = /Mac/.test(navigator.platform);
  const find = el('input', { type: 'search', class: 'field help-find', placeholder: message('help-find'), 'aria-label': message('help-find'), oninput: () => show() });
  const columns = el('div', { class: 'help-columns' });
  const single = el('button', { type: 'button', role: 'switch', class: 'switch', id: 'help-single', 'aria-labelledby': 'help-single-name', onclick: () => {
    settings.set('single_keys', settings.get('single_keys', 'on') === 'on' ? 'off' : 'on');
    showSwitch();
  } });
  const element = el('dialog', { class: 'dialog help-dialog', 'aria-labelledby': 'help-title' },
    el('div', { class: 'dialog-bar' }, el('h2', { id: 'help-title' }, message('help-title')),
      el('label', { class: 'help-search' }, icon('search'), find), iconButton(shell, 'x', message('close'), () => element.close())),
    el('div', { class: 'dialog-body' }, columns),
    el('div', { class: 'help-foot' }, single, el('strong', { id: 'help-single-name' }, message('single-keys')), el('span', {}, message('single-keys-text'))));

  const showSwitch = () => single.setAttribute('aria-checked', String(settings.get('single_keys', 'on') === 'on'));

  function show() {
    const wanted = find.value.trim().toLowerCase();
    columns.replaceChildren(...COLUMNS.map((groups) => el('div', { class: 'help-column' }, ...groups.map((group) => {
      const rows = KEYMAP.filter((binding) => binding.group === group)
        .map((binding) => ({ text: message(`command-${binding.command}`), keys: binding.keys.map((key) => keyLabel(key, mac)) }))
        .filter((row) => row.text.toLowerCase().includes(wanted) || row.keys.some((key) => key.toLowerCase() === wanted));
      return rows.length === 0 ? null : el('section', {}, el('h3', {}, message(`group-${group}`)),
        el('dl', {}, ...rows.map((row) => el('div', { class: 'help-row' }, el('dt', {}, row.text),
          el('dd', {}, ...row.keys.slice(0, 2).map((key) => el('kbd', { class: 'key' }, key)))))));
    }))));
  }

  element.addEventListener('click', (event) => {
    if (event.target === element) element.close();
  });
  return {
    element,
    open() {
      find.value = '';
      show();
      showSwitch();
      element.showModal();
      find.focus();
    },
  };
}
