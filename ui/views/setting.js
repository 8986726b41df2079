// @ts-check
/**
 * Controls of a setting: they show its value wherever it is changed.
 */
import { el } from '../dom.js';

/**
 * A choice of one.
 *
 * @param {import('../shell.js').Shell} shell
 * @param {object} about
 * @param {string} about.key  The setting.
 * @param {string} about.usual  Its value when it was never set.
 * @param {string[]} about.values
 * @param {(value: string) => string} about.text  The words of a value.
 * @param {string} [about.name]  The control's name, when no element has it.
 * @param {string} [about.labelledby]  The id of the element that names it.
 * @param {string} [about.class]
 */
export function settingSelect(shell, about) {
  const { settings } = shell;
  const select = el('select', {
    class: `field ${about.class ?? ''}`.trim(), 'aria-label': about.name, 'aria-labelledby': about.labelledby, onchange: () => settings.set(about.key, select.value),
  }, ...about.values.map((value) => el('option', { value }, about.text(value))));
  const show = () => { select.value = settings.get(about.key, about.usual); };
  settings.on((changed) => changed === about.key && show());
  show();
  return select;
}

/**
 * A switch; its values are `on` and `off`.
 *
 * @param {import('../shell.js').Shell} shell
 * @param {{ key: string, usual: 'on' | 'off', labelledby: string }} about
 */
export function settingSwitch(shell, about) {
  const { settings } = shell;
  const on = () => settings.get(about.key, about.usual) === 'on';
  const button = el('button', {
    type: 'button', role: 'switch', class: 'switch', 'aria-labelledby': about.labelledby, onclick: () => settings.set(about.key, on() ? 'off' : 'on'),
  });
  const show = () => button.setAttribute('aria-checked', String(on()));
  settings.on((changed) => changed === about.key && show());
  show();
  return button;
}
