// @ts-check
/**
 * The settings page: its sections, one shown at a time. It changes settings only; what a setting does is elsewhere.
 */
import { el, icon, iconButton } from '../dom.js';
import { COLORS } from '../logic/highlight-kinds.js';
import { LANGUAGES } from '../logic/languages.js';
import { INTERFACE_SIZES, THEMES } from '../logic/layout.js';
import { isLookUpAddress } from '../logic/look-up.js';
import { createSettingsFind } from './settings-find.js';
import { createKeySettings } from './settings-keys.js';
import { createLedger } from './settings-ledger.js';
import { settingSelect, settingSwitch } from './setting.js';

/** The reading faces, by the value of the setting `typeface`. */
const TYPEFACES = ['literata', 'source-serif', 'inter', 'atkinson', 'opendyslexic', 'system'];

/** @type {readonly { name: string, icon: string }[]} */
const SECTIONS = [
  { name: 'reading', icon: 'book-open' },
  { name: 'highlights', icon: 'highlighter' },
  { name: 'keyboard', icon: 'keyboard' },
  { name: 'network', icon: 'wifi' },
  { name: 'about', icon: 'hard-drive' },
];

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {import('../logic/format.js').Format} format
 * @param {{ start: import('../ipc.js').StartState, counts: () => import('../generated/types').Counts | null, close: () => void,
 *   failed: (error: any) => void }} hooks
 */
export function createSettingsPage(ipc, shell, format, hooks) {
  const { message } = shell;

  /** @param {string} id @param {Node} control @param {string} [text] */
  const row = (id, control, text = message(`${id}-text`)) => el('div', { class: 'settings-row' },
    el('div', {}, el('h3', { id: `${id}-name` }, message(id)), el('p', {}, text)), control);
  /** @param {string} id @param {string} key @param {string} usual @param {string[]} values @param {(value: string) => string} [text] */
  const select = (id, key, usual, values, text = (value) => message(`${id}-${value}`)) =>
    row(id, settingSelect(shell, { key, usual, values, text, labelledby: `${id}-name` }));

  /** The name of a kind of highlight. @param {import('../logic/highlight-kinds.js').Color} color */
  function kindRow(color) {
    const usual = message(`highlight-${color}`);
    const field = el('input', { class: 'field', value: shell.settings.get(`highlight_name_${color}`), placeholder: usual, maxlength: '40', autocomplete: 'off', 'aria-labelledby': `kind-${color}-name`,
      onchange: () => shell.settings.set(`highlight_name_${color}`, field.value.trim()) });
    return el('div', { class: 'settings-row' },
      el('div', {}, el('h3', { id: `kind-${color}-name` }, el('span', { class: 'swatch', 'data-color': color, 'aria-hidden': 'true' }), ' ', usual), el('p', {}, message('kind-name-text'))), field);
  }

  /** Where words are looked up; kept only when it can be asked. */
  function lookUpField() {
    const field = el('input', { class: 'field', type: 'url', dir: 'ltr', value: shell.settings.get('lookup_address'), placeholder: 'https://…/%s', autocomplete: 'off', 'aria-labelledby': 'look-up-name',
      onchange: () => {
        const usable = field.value.trim() === '' || isLookUpAddress(field.value);
        field.setCustomValidity(usable ? '' : message('look-up-address-wrong'));
        if (usable) shell.settings.set('lookup_address', field.value.trim());
        else field.reportValidity();
      } });
    return field;
  }

  const size = el('span', { class: 'settings-value' });
  const ledger = createLedger(ipc, shell, format, hooks.failed);
  const keys = createKeySettings(shell);
  /** @type {Record<string, Node[]>} */
  const bodies = {
    reading: [el('div', { class: 'settings-card' },
      select('language', 'language', 'system', ['system', ...LANGUAGES.map(({ tag }) => tag)],
        (value) => LANGUAGES.find(({ tag }) => tag === value)?.name ?? message('language-system')),
      select('theme', 'theme', 'system', THEMES),
      select('typeface', 'typeface', 'literata', TYPEFACES),
      row('look-up', lookUpField()),
      select('density', 'density', 'comfortable', ['comfortable', 'compact']),
      select('interface-size-name', 'interface_size', '100', INTERFACE_SIZES.map(String), (value) => message('percent', { number: Number(value) })))],
    highlights: [el('div', { class: 'settings-card' }, ...COLORS.map(kindRow))],
    keyboard: [el('div', { class: 'settings-card' }, row('single-keys', settingSwitch(shell, { key: 'single_keys', usual: 'on', labelledby: 'single-keys-name' }))), keys.element],
    network: [el('p', { class: 'settings-lead' }, message('ledger-text')), ledger.element],
    about: [el('div', { class: 'settings-card' },
      row('library-folder', size, hooks.start.library),
      row('about', el('span', { class: 'settings-value' }, hooks.start.version)))],
  };

  let current = SECTIONS[0].name;
  const tabs = SECTIONS.map((section) => el('button', { type: 'button', class: 'settings-tab', onclick: () => choose(section.name) },
    icon(section.icon), el('span', {}, message(`settings-${section.name}`))));
  const parts = SECTIONS.map((section) => el('section', { class: 'settings-section', 'aria-label': message(`settings-${section.name}`), hidden: true }, ...bodies[section.name]));
  const find = createSettingsFind(shell, parts, {
    begin: () => {
      keys.open();
      for (const tab of tabs) tab.removeAttribute('aria-current');
    },
    leave: () => choose(current),
  });
  const title = el('h1', { id: 'settings-title', tabindex: '-1' }, message('settings'));
  const element = el('section', { class: 'page settings-page', hidden: true, 'aria-labelledby': 'settings-title' },
    el('div', { class: 'page-head' }, title, el('span', { class: 'gap' }), find.field, iconButton(shell, 'x', message('close'), () => hooks.close())),
    el('div', { class: 'settings-body' }, el('nav', { class: 'settings-tabs', 'aria-label': message('settings') }, ...tabs), el('div', { class: 'settings-parts' }, find.none, ...parts)));

  /** @param {string} name */
  function choose(name) {
    current = name;
    find.clear();
    SECTIONS.forEach((section, at) => {
      parts[at].hidden = section.name !== name;
      if (section.name === name) tabs[at].setAttribute('aria-current', 'page');
      else tabs[at].removeAttribute('aria-current');
    });
    if (name === 'network') ledger.open();
    else if (name === 'keyboard') keys.open();
  }
  choose(current);

  return {
    element,
    /** @param {string} [section]  Which one to show; the last one shown without it. */
    open(section) {
      const counts = hooks.counts();
      size.textContent = counts ? format.size(counts.size) : '';
      choose(section ?? current);
      title.focus({ preventScroll: true });
    },
  };
}
