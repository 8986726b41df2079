// @ts-check
/**
 * The keys in the settings: a preset, and a key of one's own for any command. A key that means something already says
 * what, and is taken only when asked.
 */
import { el, icon, iconButton } from '../dom.js';
import { changesFrom, conflictsOf, mayHave, PRESETS, withKey, withoutChange } from '../logic/key-changes.js';
import { matches } from '../logic/palette.js';
import { settingSelect } from './setting.js';

/** @type {readonly import('../logic/keymap.js').Group[]} */
const GROUPS = ['anywhere', 'goto', 'views', 'list', 'choose', 'highlights', 'reader'];

/** Commands whose keys are a promise: Esc always leads back. */
const FIXED = new Set(['escape']);

/** @param {import('../shell.js').Shell} shell */
export function createKeySettings(shell) {
  const { message, settings, keys } = shell;
  const changes = () => changesFrom(settings.get('key_changes', '{}'));
  /** @param {import('../logic/key-changes.js').Changes} next */
  const store = (next) => settings.set('key_changes', JSON.stringify(next));
  /** @type {(() => void) | null} */
  let stopRecording = null;

  const find = el('input', { type: 'search', class: 'field', placeholder: message('help-find'), 'aria-label': message('help-find'), oninput: () => show() });
  const all = el('button', { type: 'button', class: 'button', onclick: () => store({}) }, message('keys-reset'));
  const list = el('div', { class: 'settings-card keys-list' });
  const element = el('div', {},
    el('div', { class: 'settings-card' }, el('div', { class: 'settings-row' },
      el('div', {}, el('h3', { id: 'key-preset-name' }, message('key-preset')), el('p', {}, message('key-preset-text'))),
      settingSelect(shell, { key: 'key_preset', usual: 'aldine', values: Object.keys(PRESETS), text: (value) => message(`preset-${value}`), labelledby: 'key-preset-name' }))),
    el('div', { class: 'keys-head' }, el('label', { class: 'keys-find' }, icon('search'), find), all), list);

  function show(focus = '') {
    const own = changes();
    all.hidden = Object.keys(own).length === 0;
    const table = keys.table();
    list.replaceChildren(...GROUPS.map((group) => {
      const rows = table.filter((binding) => binding.group === group && !FIXED.has(binding.command))
        .filter((binding) => matches(`${message(`command-${binding.command}`)} ${keys.labels(binding.command).join(' ')}`, find.value));
      return rows.length === 0 ? null : el('section', {}, el('h3', {}, message(`group-${group}`)), ...rows.map((binding) => row(binding, binding.command in own)));
    }).filter((section) => section !== null));
    /** @type {HTMLElement | null} */ (focus ? list.querySelector(`[data-command="${focus}"] .keys-change`) : null)?.focus();
  }

  /** @param {import('../logic/keymap.js').Binding} binding @param {boolean} changed */
  function row(binding, changed) {
    const name = message(`command-${binding.command}`);
    const shown = keys.labels(binding.command);
    const change = el('button', { type: 'button', class: 'button small keys-change', 'aria-label': message('keys-change', { name, group: message(`group-${binding.group}`) }), onclick: () => record(binding.command, line) },
      ...(shown.length > 0 ? shown.map((key) => el('kbd', { class: 'key' }, key)) : [message('keys-none')]));
    const line = el('div', { class: 'keys-row', 'data-command': binding.command }, el('span', { class: 'keys-name' }, name),
      changed ? iconButton(shell, 'undo-2', message('keys-reset-one', { name }), () => {
        store(withoutChange(changes(), binding.command));
        show(binding.command);
      }) : null, change);
    return line;
  }

  /** @param {string} command @param {HTMLElement} line */
  function record(command, line) {
    stopRecording?.();
    const name = message(`command-${command}`);
    const words = el('span', { class: 'keys-said', role: 'status' }, message('keys-press', { name }));
    line.append(words);
    line.querySelector('.keys-change')?.setAttribute('hidden', '');
    stopRecording = keys.record((key) => {
      stopRecording = null;
      if (!key) {
        show(command);
        return;
      }
      if (!mayHave(key)) {
        words.textContent = message('keys-reserved', { key: keys.name(key) });
        line.querySelector('.keys-change')?.removeAttribute('hidden');
        return;
      }
      const others = conflictsOf(keys.table(), command, key);
      const take = () => {
        store(withKey(settings.get('key_preset', 'aldine'), changes(), command, key));
        show(command);
      };
      if (others.length === 0) {
        take();
        return;
      }
      const yes = el('button', { type: 'button', class: 'button small', onclick: take }, message('keys-take'));
      const no = el('button', { type: 'button', class: 'button small', onclick: () => show(command) }, message('cancel'));
      words.textContent = message('keys-conflict', { key: keys.name(key), name: message(`command-${others[0]}`) });
      line.append(yes, no);
      no.focus();
    });
  }

  settings.on((key) => {
    if (key.startsWith('key_') && element.checkVisibility()) show();
  });
  return { element, open: () => show() };
}
