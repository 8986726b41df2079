// @ts-check
/**
 * What of the article's text is selected, and the keys that select it: the way from the browser's selection to a span
 * of the text and back. Never changes the article.
 */
import { indexOf } from '../logic/reading-position.js';
import { rangeOf } from './reader-geometry.js';

/** @typedef {import('../logic/reading-text.js').TextMap} TextMap */
/** @typedef {import('./highlights.js').Span} Span */

/**
 * @param {HTMLElement} content Holds the article's blocks.
 * @param {() => TextMap | null} text
 */
export function createReaderSelection(content, text) {
  const range = () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const found = selection.getRangeAt(0);
    return found.intersectsNode(content) && content.contains(selection.anchorNode) ? found : null;
  };

  /** What was selected when the focus went elsewhere. @type {Range | null} */
  let held = null;

  return {
    /** Remembers the selection, for `restore`. */
    hold() {
      held = range()?.cloneRange() ?? null;
    },
    /** WebKit takes a selection away when a button gets the focus: this brings it back. */
    restore() {
      if (held && !range()) getSelection()?.setBaseAndExtent(held.startContainer, held.startOffset, held.endContainer, held.endOffset);
    },
    /** The rectangles of the selected lines, in window coordinates. @returns {DOMRect[]} */
    lines: () => [...(range()?.getClientRects() ?? [])].filter((rect) => rect.width > 0),
    /** @returns {boolean} */
    some: () => range() !== null,
    /** @returns {Span | null} Without the white space at its ends; `null` when no words of the article are selected. */
    span() {
      const selected = range();
      const map = selected && text();
      // Finishing the article's text moves nodes; the selection is asked for again.
      const now = map && range();
      return now ? spanOf(map, now) : null;
    },
    /** @param {Span} span */
    select(span) {
      const map = text();
      const wanted = map && rangeOf(map, span.start, span.end);
      if (!wanted) return;
      getSelection()?.setBaseAndExtent(wanted.startContainer, wanted.startOffset, wanted.endContainer, wanted.endOffset);
    },
    /**
     * Moves the end of the selection.
     * @param {'left' | 'right'} way
     * @param {'word' | 'character'} by
     */
    extend(way, by) {
      /** @type {any} */ (getSelection())?.modify('extend', way, by);
    },
    clear: () => getSelection()?.removeAllRanges(),
  };
}

/**
 * @param {TextMap} map
 * @param {Range} range
 * @returns {Span | null}
 */
function spanOf(map, range) {
  let start = place(map, range, range.startContainer, range.startOffset, 'start');
  let end = place(map, range, range.endContainer, range.endOffset, 'end');
  while (start < end && /\s/.test(map.text[start])) start += 1;
  while (end > start && /\s/.test(map.text[end - 1])) end -= 1;
  return end > start ? { start, end } : null;
}

/**
 * @param {TextMap} map
 * @param {Range} range
 * @param {Node} container
 * @param {number} offset
 * @param {'start' | 'end'} edge
 * @returns {number}
 */
function place(map, range, container, offset, edge) {
  const exact = indexOf(map, /** @type {any} */ (container), offset);
  if (exact !== null) return exact;
  // The edge lies in an element, or in white space that gave no text: the first piece behind it tells where.
  let low = 0;
  let high = map.pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = /** @type {Node} */ (/** @type {unknown} */ (map.pieces[middle].node));
    const before = node.isConnected && (edge === 'start' ? range.comparePoint(node, 0) < 0 : range.comparePoint(node, 0) <= 0);
    if (before) low = middle + 1;
    else high = middle;
  }
  return low < map.pieces.length ? map.pieces[low].at : map.text.length;
}
