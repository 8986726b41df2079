// @ts-check
/**
 * The rows of the list that are near the screen: drawn, reused, put in their places. It knows nothing of keys or acts.
 */
import { visibleRows } from '../logic/windowing.js';
import { createRow } from './row.js';

/** Rows in the page at once. */
const MOST_ROWS = 78;

/** Rows off the screen that are filled in one frame; the others follow in the next ones, so that a fling stays smooth. */
const AHEAD = 3;

/**
 * @typedef {object} Drawing  What is to be seen.
 * @property {import('../logic/windowing.js').Ruler} ruler
 * @property {number} scrollTop
 * @property {number} viewport  Height of the pane.
 * @property {number} width  Of the rows, in units of the interface's size: titles wrap anew when it changes.
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
  /** @typedef {{ view: import('./row.js').RowView, data: unknown, state: string, place: string, width: number }} Drawn */
  /** @type {Map<number, Drawn>} */
  const drawn = new Map();
  /** @type {Drawn[]} */
  const spare = [];

  return {
    /** Where a menu for a row opens. @param {number} index @returns {Element | null} */
    menuOf: (index) => drawn.get(index)?.view.element.querySelector('[data-act="menu"]') ?? null,
    /**
     * Draws the rows on the screen, and some of those around it; what is drawn as it should be is not touched. Gives which
     * rows there should be, and whether some of them wait for another turn.
     *
     * @param {Drawing} now
     * @returns {{ first: number, end: number, more: boolean }}
     */
    draw(now) {
      const { ruler, viewport } = now;
      const rowHeight = ruler.total > 0 ? Math.max(1, ruler.height / ruler.total) : 1;
      const overscan = Math.max(0, Math.min(viewport * 2, (MOST_ROWS * rowHeight - viewport) / 2));
      const seen = visibleRows(ruler, now.scrollTop, viewport, overscan);
      const screen = visibleRows(ruler, now.scrollTop, viewport, 0);
      const wanted = new Set();
      for (let index = screen.first; index < screen.end; index += 1) wanted.add(index);
      // The row under the cursor stays in the page: `aria-activedescendant` names it.
      if (now.cursor < ruler.total) wanted.add(now.cursor);
      let ahead = AHEAD;
      let more = false;
      const nearest = Math.max(screen.first - seen.first, seen.end - screen.end);
      for (let step = 0; step < nearest; step += 1) {
        for (const index of [screen.end + step, screen.first - 1 - step]) {
          if (index < seen.first || index >= seen.end || wanted.has(index)) continue;
          if (!drawn.has(index) && ahead-- <= 0) more = true;
          else wanted.add(index);
        }
      }
      for (const [index, row] of drawn) {
        if (wanted.has(index)) continue;
        drawn.delete(index);
        row.view.element.remove();
        spare.push(row);
      }
      const at = Date.now();
      /** @type {Drawn[]} */
      const filled = [];
      for (const index of wanted) {
        let row = drawn.get(index);
        if (!row) {
          row = spare.pop() ?? { view: createRow(shell, format), data: null, state: '', place: '', width: 0 };
          drawn.set(index, row);
          sizer.append(row.view.element);
        }
        const data = now.row(index);
        const id = data?.item.id;
        const state = {
          index,
          current: id !== undefined && id === now.openId,
          cursor: index === now.cursor,
          passage: index === now.cursor ? now.passage : -1,
          chosen: id !== undefined && now.chosen(id),
          saving: id ? now.saving(id) : null,
          search: now.search,
          // Ages are told in minutes at the finest.
          now: at - (at % 60_000),
        };
        const key = JSON.stringify(state);
        if (row.data !== data || row.state !== key) {
          Object.assign(row, { data, state: key });
          row.view.update(data, { ...state, now: at });
          filled.push(row);
        } else if (row.width !== now.width) filled.push(row);
        row.width = now.width;
        const top = ruler.top(index);
        const place = `translateY(${top + seen.shift}px) ${(index + 1 < ruler.total ? ruler.top(index + 1) : ruler.height) - top}px`;
        if (row.place === place) continue;
        row.place = place;
        [row.view.element.style.transform, row.view.element.style.blockSize] = place.split(' ');
      }
      // Reading every height after the last write lays the page out once.
      const long = filled.map((row) => row.view.titleIsLong());
      filled.forEach((row, index) => row.view.element.classList.toggle('long-title', long[index]));
      return { first: seen.first, end: seen.end, more };
    },
  };
}
