// @ts-check
/**
 * The seal: whether an item opens without a network, by icon and in words.
 */
import { el, icon } from '../dom.js';

/** The icon of each seal. */
export const SEAL_ICONS = /** @type {const} */ ({
  complete: 'badge-check',
  images_missing: 'badge-alert',
  text_only: 'badge-minus',
  failed: 'badge-x',
});

/**
 * The seal's words.
 *
 * @param {import('../shell.js').Shell} shell
 * @param {Pick<import('../generated/types').Item, 'seal' | 'images_missing'>} item
 * @returns {string}
 */
export function sealText(shell, item) {
  return shell.message(`seal-${item.seal.replace('_', '-')}`, { count: item.images_missing });
}

/**
 * The seal as an element: icon and words.
 *
 * @param {import('../shell.js').Shell} shell
 * @param {Pick<import('../generated/types').Item, 'seal' | 'images_missing'>} item
 * @returns {HTMLElement}
 */
export function sealElement(shell, item) {
  return el('span', { class: 'seal', 'data-seal': item.seal }, icon(SEAL_ICONS[item.seal]), el('span', {}, sealText(shell, item)));
}
