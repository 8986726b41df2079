// @ts-check
/**
 * Which rows of a long list are on the screen and where they lie. The rows are all of one height, or each of a height
 * its index tells. Nothing here touches the page.
 */

/** Engines stop laying out near 33.5 million pixels, and zoom multiplies: above this the scroll position is mapped. */
export const TALLEST = 15_000_000;

/**
 * @typedef {object} Ruler
 * @property {number} total  Rows.
 * @property {number} height  Of all rows together, in pixels.
 * @property {number} scrollHeight  What the scroller is told: at most `TALLEST`.
 * @property {(index: number) => number} top  Where a row starts, in pixels of `height`.
 * @property {(y: number) => number} indexAt  The row at a place; the nearest one when there is none.
 */

/**
 * Measures a list whose rows all have one height.
 *
 * @param {number} total
 * @param {number} rowHeight
 * @returns {Ruler}
 */
export function evenRuler(total, rowHeight) {
  const height = total * rowHeight;
  return {
    total,
    height,
    scrollHeight: Math.min(height, TALLEST),
    top: (index) => index * rowHeight,
    indexAt: (y) => clamp(Math.floor(y / rowHeight), 0, total - 1),
  };
}

/**
 * Measures a list whose rows differ.
 *
 * @param {number} total
 * @param {(index: number) => number} heightOf
 * @returns {Ruler}
 */
export function unevenRuler(total, heightOf) {
  const tops = new Float64Array(total + 1);
  for (let index = 0; index < total; index += 1) tops[index + 1] = tops[index] + heightOf(index);
  return {
    total,
    height: tops[total],
    scrollHeight: Math.min(tops[total], TALLEST),
    top: (index) => tops[index],
    indexAt(y) {
      let low = 0;
      let high = total - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (tops[middle] <= y) low = middle;
        else high = middle - 1;
      }
      return Math.max(0, low);
    },
  };
}

/**
 * The part of the list that a scroll position shows.
 *
 * @param {Ruler} ruler
 * @param {number} scrollTop  Of the scroller, in pixels of `scrollHeight`.
 * @param {number} viewport  Height of the scroller.
 * @param {number} overscan  Pixels drawn beyond each edge.
 * @returns {{ first: number, end: number, shift: number }}  Rows `first` up to, not with, `end`; `shift` is what to add
 *   to a row's `top` to get its place in the scroller's own pixels.
 */
export function visibleRows(ruler, scrollTop, viewport, overscan) {
  if (ruler.total === 0) return { first: 0, end: 0, shift: 0 };
  const y = mapped(ruler, scrollTop, viewport);
  const first = ruler.indexAt(y - overscan);
  const end = ruler.indexAt(y + viewport + overscan) + 1;
  return { first, end, shift: scrollTop - y };
}

/**
 * Where to scroll so that a row is wholly on the screen: no farther than needed.
 *
 * @param {Ruler} ruler
 * @param {number} index
 * @param {number} scrollTop
 * @param {number} viewport
 * @returns {number}
 */
export function scrollTo(ruler, index, scrollTop, viewport) {
  const y = mapped(ruler, scrollTop, viewport);
  const top = ruler.top(index);
  const bottom = index + 1 < ruler.total ? ruler.top(index + 1) : ruler.height;
  if (top < y) return unmapped(ruler, top, viewport);
  if (bottom > y + viewport) return unmapped(ruler, bottom - viewport, viewport);
  return scrollTop;
}

/**
 * The place in the list that a scroll position shows at its top.
 *
 * @param {Ruler} ruler
 * @param {number} scrollTop
 * @param {number} viewport
 * @returns {number}
 */
export function mapped(ruler, scrollTop, viewport) {
  const reach = ruler.scrollHeight - viewport;
  return ruler.height === ruler.scrollHeight || reach <= 0 ? scrollTop : (scrollTop * (ruler.height - viewport)) / reach;
}

/**
 * The scroll position that shows a place of the list at its top.
 *
 * @param {Ruler} ruler
 * @param {number} y
 * @param {number} viewport
 * @returns {number}
 */
export function unmapped(ruler, y, viewport) {
  const within = clamp(y, 0, Math.max(0, ruler.height - viewport));
  return ruler.height === ruler.scrollHeight
    ? within
    : (within * (ruler.scrollHeight - viewport)) / (ruler.height - viewport);
}

/** @param {number} value @param {number} low @param {number} high */
function clamp(value, low, high) {
  return Math.max(low, Math.min(high, value));
}
