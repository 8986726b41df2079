// @ts-check
/**
 * The settings page: few choices, where the library is, and every request the program ever made.
 */
import { el, iconButton } from '../dom.js';
import { THEMES } from '../logic/layout.js';

/** Rows of the ledger at a time. */
const LEDGER_ROWS = 50;

/** The reading faces, by the value of the setting `typeface`. */
const TYPEFACES = ['literata', 'source-serif', 'inter', 'atkinson', 'opendyslexic', 'system'];

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {import('../logic/format.js').Format} format
 * @param {{ start: import('../ipc.js').StartState, counts: () => import('../generated/types').Counts | null, close: () => void,
 *   failed: (error: any) => void }} hooks
 */
export function createSettingsPage(ipc, shell, format, hooks) {
  const { message, settings } = shell;

  /** @param {string} id @param {Node} control @param {string} [text] */
  const row = (id, control, text = message(`${id}-text`)) => el('div', { class: 'settings-row' },
    el('div', {}, el('h3', { id: `${id}-name` }, message(id)), el('p', { id: `${id}-text` }, text)), control);

  /** @param {string} id @param {string} key @param {string} usual @param {string[]} values */
  const choice = (id, key, usual, values) => {
    const select = el('select', { class: 'field', 'aria-labelledby': `${id}-name`, onchange: () => settings.set(key, select.value) },
      ...values.map((value) => el('option', { value }, message(`${id}-${value}`))));
    const show = () => { select.value = settings.get(key, usual); };
    settings.on((changed) => changed === key && show());
    show();
    return select;
  };

  /** @param {string} id @param {string} key @param {string} usual */
  const onOff = (id, key, usual) => {
    const button = el('button', { type: 'button', role: 'switch', class: 'switch', 'aria-labelledby': `${id}-name`,
      onclick: () => settings.set(key, settings.get(key, usual) === 'on' ? 'off' : 'on') });
    const show = () => button.setAttribute('aria-checked', String(settings.get(key, usual) === 'on'));
    settings.on((changed) => changed === key && show());
    show();
    return button;
  };

  const size = el('span', { class: 'settings-value' });
  const ledger = el('tbody');
  const more = el('button', { type: 'button', class: 'button', onclick: () => load().catch(hooks.failed) }, message('ledger-more'));
  const none = el('p', { class: 'settings-none' }, message('ledger-none'));
  const table = el('table', { class: 'ledger' },
    el('thead', {}, el('tr', {}, ...['when', 'address', 'why', 'answer', 'size'].map((column) => el('th', { scope: 'col' }, message(`ledger-${column}`))))), ledger);
  let loaded = 0;

  async function load() {
    const entries = await ipc.get_ledger(loaded, LEDGER_ROWS);
    loaded += entries.length;
    ledger.append(...entries.map((entry) => el('tr', {},
      el('td', {}, format.dateTime(entry.at)),
      el('td', { class: 'ledger-address', dir: 'ltr' }, entry.url),
      el('td', {}, entry.purpose),
      el('td', {}, entry.error ?? String(entry.status ?? '')),
      el('td', {}, entry.bytes > 0 ? format.size(entry.bytes) : ''))));
    more.hidden = entries.length < LEDGER_ROWS;
    none.hidden = loaded > 0;
    table.hidden = loaded === 0;
  }

  const title = el('h1', { id: 'settings-title', tabindex: '-1' }, message('settings'));
  const element = el('section', { class: 'page settings-page', hidden: true, 'aria-labelledby': 'settings-title' },
    el('div', { class: 'settings-body' },
      el('div', { class: 'settings-head' }, title, el('span', { class: 'gap' }), iconButton(shell, 'x', message('close'), () => hooks.close())),
      el('div', { class: 'settings-card' },
        row('theme', choice('theme', 'theme', 'system', THEMES)),
        row('typeface', choice('typeface', 'typeface', 'literata', TYPEFACES)),
        row('density', choice('density', 'density', 'comfortable', ['comfortable', 'compact']))),
      el('div', { class: 'settings-card' }, row('single-keys', onOff('single-keys', 'single_keys', 'on'))),
      el('div', { class: 'settings-card' },
        row('library-folder', size, hooks.start.library),
        row('about', el('span', { class: 'settings-value' }, hooks.start.version))),
      el('h2', {}, message('ledger')), el('p', { class: 'settings-lead' }, message('ledger-text')),
      el('div', { class: 'settings-card ledger-card' }, table, none, more)));

  return {
    element,
    open() {
      const counts = hooks.counts();
      size.textContent = counts ? format.size(counts.size) : '';
      ledger.replaceChildren();
      loaded = 0;
      load().catch(hooks.failed);
      title.focus({ preventScroll: true });
    },
  };
}
