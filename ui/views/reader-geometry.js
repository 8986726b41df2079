// @ts-check
/**
 * Where the characters of the article are on the screen, and which character is where.
 *
 * Asks the layout for rectangles of ranges instead of hitting points, because a point can lie under a bar and engines
 * differ in what they answer. Blocks far away may be skipped by the engine; only the block that is asked for is measured.
 */
import { dataOf, indexOf, nodeAt, partAt } from '../logic/reading-position.js';

/** @typedef {import('../logic/reading-text.js').TextMap} TextMap */

/**
 * A range over a stretch of the text.
 * @param {TextMap} map
 * @param {number} start UTF-16 units of the text.
 * @param {number} end
 * @returns {Range | null} `null` when the article has no text.
 */
export function rangeOf(map, start, end) {
  const from = nodeAt(map, start);
  // The end belongs to the character before it, so that a range never reaches into the next block.
  const last = nodeAt(map, Math.max(start, end - 1));
  if (!from || !last) return null;
  const range = document.createRange();
  const lastNode = /** @type {Text} */ (/** @type {unknown} */ (last.node));
  range.setStart(/** @type {Node} */ (/** @type {unknown} */ (from.node)), from.offset);
  range.setEnd(lastNode, Math.min(lastNode.length, last.offset + (end > start ? 1 : 0)));
  return range;
}

/**
 * The rectangle of the line a character stands in, in window coordinates.
 * @param {TextMap} map
 * @param {number} at
 * @returns {DOMRect | null}
 */
export function lineAt(map, at) {
  const rects = rangeOf(map, at, at + 1)?.getClientRects();
  return rects && rects.length > 0 ? rects[0] : null;
}

/**
 * The first character of the first line that ends below a height.
 * @param {TextMap} map
 * @param {HTMLElement} content Holds the article's blocks as children.
 * @param {number} y In window coordinates.
 * @returns {number} UTF-16 units of the text; its length when all lines end above.
 */
export function characterBelow(map, content, y) {
  const blocks = content.children;
  const block = firstWhere(blocks.length, (i) => blocks[i].getBoundingClientRect().bottom > y);
  if (block >= blocks.length) return map.text.length;
  const { pieces } = map;
  const first = firstWhere(pieces.length, (i) => isAtOrAfter(nodeOf(map, i), blocks[block]));
  const after = blocks[block + 1];
  const last = after ? firstWhere(pieces.length, (i) => isAtOrAfter(nodeOf(map, i), after)) : pieces.length;
  const number = first + firstWhere(last - first, (i) => !nodeOf(map, first + i).isConnected || boxOf(pieces[first + i]).bottom > y);
  if (number >= pieces.length) return map.text.length;
  const piece = pieces[number];
  if (boxOf(piece).top >= y) return piece.at;
  const range = document.createRange();
  const offset = firstWhere(dataOf(piece).length, (i) => {
    const { node, offset: from } = partAt(piece, i);
    range.setStart(/** @type {any} */ (node), from);
    range.setEnd(/** @type {any} */ (node), from + 1);
    return range.getBoundingClientRect().bottom > y;
  });
  return indexOf(map, piece.node, offset) ?? piece.at;
}

/**
 * @param {TextMap} map
 * @param {number} number
 * @returns {Text}
 */
function nodeOf(map, number) {
  return /** @type {Text} */ (/** @type {unknown} */ (map.pieces[number].node));
}

/**
 * Whether a node of the text lies in a block or after it. What is not in the page yet comes after what is.
 * @param {Node} node
 * @param {Element} block
 */
function isAtOrAfter(node, block) {
  if (!node.isConnected) return true;
  return (block.compareDocumentPosition(node) & (Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING)) !== 0;
}

/** @param {import('../logic/reading-text.js').Piece} piece */
function boxOf(piece) {
  const last = /** @type {Text} */ (/** @type {unknown} */ (piece.parts?.[piece.parts.length - 1] ?? piece.node));
  const range = document.createRange();
  range.setStart(/** @type {any} */ (piece.node), 0);
  range.setEnd(last, last.length);
  return range.getBoundingClientRect();
}

/**
 * Binary search: the first of `count` places where `test` holds, given that it holds for all after it.
 * @param {number} count
 * @param {(i: number) => boolean} test
 */
function firstWhere(count, test) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
