// @ts-check
/**
 * Every request the program ever made, newest first.
 */
import { el } from '../dom.js';

/** Rows at a time. */
const ROWS = 50;

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {import('../logic/format.js').Format} format
 * @param {(error: any) => void} failed
 */
export function createLedger(ipc, shell, format, failed) {
  const { message } = shell;
  const rows = el('tbody');
  const more = el('button', { type: 'button', class: 'button', onclick: () => load().catch(failed) }, message('ledger-more'));
  const none = el('p', { class: 'settings-none' }, message('ledger-none'));
  const table = el('table', { class: 'ledger', 'aria-label': message('ledger') },
    el('thead', {}, el('tr', {}, ...['when', 'address', 'why', 'answer', 'size'].map((column) => el('th', { scope: 'col' }, message(`ledger-${column}`))))), rows);
  const element = el('div', { class: 'settings-card ledger-card' }, table, none, more);
  let loaded = 0;

  async function load() {
    const entries = await ipc.get_ledger(loaded, ROWS);
    loaded += entries.length;
    rows.append(...entries.map((entry) => el('tr', {},
      el('td', {}, format.dateTime(entry.at)),
      el('td', { class: 'ledger-address', dir: 'ltr' }, entry.url),
      el('td', {}, entry.purpose),
      el('td', {}, entry.error ?? String(entry.status ?? '')),
      el('td', {}, entry.bytes > 0 ? format.size(entry.bytes) : ''))));
    more.hidden = entries.length < ROWS;
    none.hidden = loaded > 0;
    table.hidden = loaded === 0;
  }

  return {
    element,
    open() {
      rows.replaceChildren();
      loaded = 0;
      load().catch(failed);
    },
  };
}
