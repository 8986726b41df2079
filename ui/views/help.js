// @ts-check
/**
 * The keyboard sheet: the key table as a person reads it, with the preset and the switch of single keys.
 */
import { el, icon, iconButton } from '../dom.js';
import { PRESETS } from '../logic/key-changes.js';
import { folded, matches } from '../logic/palette.js';
import { settingSelect, settingSwitch } from './setting.js';

/** The columns of the sheet. */
const COLUMNS = /** @type {const} */ ([['anywhere', 'goto', 'views'], ['list', 'choose'], ['highlights', 'reader']]);

/**
 * @param {import('../shell.js').Shell} shell
 * @param {{ changeKeys: () => void }} hooks
 */
export function createHelp(shell, hooks) {
  const { message, settings } = shell;
  const find = el('input', { type: 'search', class: 'field help-find', placeholder: message('help-find'), 'aria-label': message('help-find'), oninput: () => show() });
  const columns = el('div', { class: 'help-columns' });
  const change = () => {
    element.close();
    hooks.changeKeys();
  };
  const element = el('dialog', { class: 'dialog help-dialog', 'aria-labelledby': 'help-title' },
    el('div', { class: 'dialog-bar' }, el('h2', { id: 'help-title' }, message('help-title')),
      el('label', { class: 'help-search' }, icon('search'), find),
      settingSelect(shell, { key: 'key_preset', usual: 'aldine', values: Object.keys(PRESETS), text: (value) => message(`preset-${value}`), name: message('key-preset'), class: 'help-preset' }),
      iconButton(shell, 'x', message('close'), () => element.close())),
    el('div', { class: 'dialog-body' }, columns),
    el('div', { class: 'help-foot' }, settingSwitch(shell, { key: 'single_keys', usual: 'on', labelledby: 'help-single-name' }),
      el('strong', { id: 'help-single-name' }, message('single-keys')), el('span', { class: 'gap' }, message('single-keys-text')),
      el('button', { type: 'button', class: 'button', onclick: change }, message('change-keys'))));

  function show() {
    const wanted = find.value.trim();
    columns.replaceChildren(...COLUMNS.map((groups) => el('div', { class: 'help-column' }, ...groups.map((group) => {
      const rows = shell.keys.table().filter((binding) => binding.group === group && binding.keys.length > 0)
        .map((binding) => ({ text: message(`command-${binding.command}`), keys: shell.keys.labels(binding.command) }))
        .filter((row) => matches(row.text, wanted) || row.keys.some((key) => folded(key) === folded(wanted)));
      return rows.length === 0 ? null : el('section', {}, el('h3', {}, message(`group-${group}`)),
        el('dl', {}, ...rows.map((row) => el('div', { class: 'help-row' }, el('dt', {}, row.text),
          el('dd', {}, ...row.keys.slice(0, 2).map((key) => el('kbd', { class: 'key' }, key)))))));
    }))));
  }

  settings.on((key) => {
    if (element.open && key.startsWith('key_')) show();
  });
  element.addEventListener('click', (event) => {
    if (event.target === element) element.close();
  });
  return {
    element,
    open() {
      find.value = '';
      show();
      element.showModal();
      find.focus();
    },
  };
}
