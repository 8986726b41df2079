// @ts-check
/**
 * What an article has to do with others on the shelf: the same article saved twice, related ones, those it links to and
 * those that link to it. A part of the Info tab.
 */
import { el } from '../dom.js';

/**
 * @typedef {import('../shell.js').Item} Item
 */

/**
 * The groups of an article's relations; empty ones are left out.
 *
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {Item} item
 * @returns {Promise<HTMLElement[]>}
 */
export async function relatedGroups(ipc, shell, item) {
  const { message } = shell;
  const found = await ipc.related_items(item.id);

  /** @param {Item} other */
  const row = (other) => el('li', {}, el('button', { type: 'button', class: 'related-item', onclick: () => void shell.openItem(other.id, { focus: true }) },
    el('span', { class: 'related-title', dir: 'auto' }, other.title), el('bdi', { class: 'info-words' }, other.site_name ?? message('row-no-site'))));
  /** @param {string} name @param {Item[]} items @param {HTMLElement} [end] */
  const group = (name, items, end) => (items.length === 0 ? [] : [el('section', { class: 'panel-group', 'aria-label': message(`related-${name}`) }, el('h3', {}, message(`related-${name}`)), el('ul', { class: 'related-list' }, ...items.map(row)), end ?? '')]);

  async function merge() {
    try {
      await ipc.merge_items(item.id, found.twins.map((twin) => twin.id));
      shell.toast(message('did-merge', { count: found.twins.length, title: item.title }), { label: message('undo'), command: 'undo', run: () => shell.keys.run('undo') });
    } catch (error) {
      shell.toast(/** @type {any} */ (error).message);
    }
  }

  return [
    ...group('twins', found.twins, el('p', { class: 'info-words' }, message('related-merge-text'), ' ', el('button', { type: 'button', class: 'button small', onclick: merge }, message('related-merge')))),
    ...group('items', found.related),
    ...group('cites', found.cites),
    ...group('cited-by', found.cited_by),
  ];
}
