// @ts-check
/**
 * The count at the end of a row of the sidebar. The row's own name says it already, so it is for the eye alone.
 */
import { el } from '../dom.js';

/**
 * @param {import('../logic/format.js').Format} format
 * @param {number} count
 * @returns {HTMLElement | null} Nothing for none.
 */
export const sidebarCount = (format, count) => (count > 0 ? el('span', { class: 'sidebar-count', 'aria-hidden': 'true' }, format.number(count)) : null);
