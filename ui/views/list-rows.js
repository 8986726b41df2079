// @ts-check
/**
 * The rows of the list that are near the screen: drawn, reused, put in their places. It knows nothing of keys or acts.
 */
import { visibleRows } from '../logic/windowing.js';
import { createRow } from './row.js';

/** Rows in the page at once. */
const MOST_ROWS = 78;

/**
 * @typedef {object} Drawing  What is to be seen.
 * @property {import('../logic/windowing.js').Ruler} ruler
 * @property {number} scrollTop
 * @property {number} viewport  Height of the pane.
 * @property {number} cursor
 * @property {number} passage
 * @property {string | null} openId
 * @property {boolean} search
 * @property {(index: number) => import('../logic/pages.js').Row | undefined} row
 * @property {(id: string) => boolean} chosen
 * @property {(id: string) => string | null} saving
 */

/**
 * @param {import('../shell.js').Shell} shell
 * @param {import('../logic/format.js').Format} format
 * @param {HTMLElement} sizer  Holds the rows.
 */
export function createRows(shell, format, sizer) {
  /** @type {Map<number, import('./row.js').RowView>} */
  const drawn = new Map();
  /** @type {import('./row.js').RowView[]} */
  const spare = [];

  return {
    /** Where a menu for a row opens. @param {number} index @returns {Element | null} */
    menuOf: (index) => drawn.get(index)?.element.querySelector('[data-act="menu"]') ?? null,
    /** Draws the rows on the screen and around it; gives which they are. @param {Drawing} now @returns {{ first: number, end: number }} */
    draw(now) {
      const { ruler, viewport } = now;
      const rowHeight = ruler.total > 0 ? Math.max(1, ruler.height / ruler.total) : 1;
      const overscan = Math.max(0, Math.min(viewport * 2, (MOST_ROWS * rowHeight - viewport) / 2));
      const seen = visibleRows(ruler, now.scrollTop, viewport, overscan);
      const wanted = new Set();
      for (let index = seen.first; index < seen.end; index += 1) wanted.add(index);
      // The row under the cursor stays in the page: `aria-activedescendant` names it.
      if (now.cursor < ruler.total) wanted.add(now.cursor);
      for (const [index, row] of drawn) {
        if (wanted.has(index)) continue;
        drawn.delete(index);
        row.element.remove();
        spare.push(row);
      }
      const at = Date.now();
      for (const index of wanted) {
        let row = drawn.get(index);
        if (!row) {
          row = spare.pop() ?? createRow(shell, format);
          drawn.set(index, row);
          sizer.append(row.element);
        }
        const data = now.row(index);
        const id = data?.item.id;
        row.update(data, {
          index,
          current: id !== undefined && id === now.openId,
          cursor: index === now.cursor,
          passage: index === now.cursor ? now.passage : -1,
          chosen: id !== undefined && now.chosen(id),
          saving: id ? now.saving(id) : null,
          search: now.search,
          now: at,
        });
        row.element.style.transform = `translateY(${ruler.top(index) + seen.shift}px)`;
        row.element.style.blockSize = `${(index + 1 < ruler.total ? ruler.top(index + 1) : ruler.height) - ruler.top(index)}px`;
      }
      // Reading every height after the last write lays the page out once.
      const long = [...drawn.values()].map((row) => row.titleIsLong());
      [...drawn.values()].forEach((row, index) => row.element.classList.toggle('long-title', long[index]));
      return seen;
    },
  };
}
