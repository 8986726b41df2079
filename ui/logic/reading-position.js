// @ts-check
/**
 * The way between a place in an article's text and a place in the page, and between the two ways of counting: the
 * library counts characters (Unicode scalar values), the browser UTF-16 units. Needs no browser.
 */
import { ENDS_WHITE, WHITE } from './reading-text.js';

/** @typedef {import('./reading-text.js').TreeNode} TreeNode */
/** @typedef {import('./reading-text.js').TextMap} TextMap */
/** @typedef {import('./reading-text.js').Piece} Piece */

/**
 * Where in the text the character at `offset` of a text node lies.
 * @param {TextMap} map
 * @param {TreeNode} node
 * @param {number} offset UTF-16 units into the node's data.
 * @returns {number | null} UTF-16 units into the text; `null` for a node that gave no text.
 */
export function indexOf(map, node, offset) {
  const number = map.index.get(node);
  if (number === undefined) return null;
  const piece = map.pieces[number];
  const end = number + 1 < map.pieces.length ? map.pieces[number + 1].at : map.text.length;
  if (piece.lead >= 0) return Math.min(end, piece.at + Math.max(0, offset - piece.lead));
  let given = 0;
  for (const from of offsetsOf(piece)) {
    if (from >= offset) break;
    given += 1;
  }
  return Math.min(end, piece.at + given);
}

/**
 * Which text node holds the character at `at` of the text.
 * @param {TextMap} map
 * @param {number} at UTF-16 units into the text.
 * @returns {{ node: TreeNode, offset: number } | null} `null` for a text without a character.
 */
export function nodeAt(map, at) {
  if (map.pieces.length === 0) return null;
  let low = 0;
  let high = map.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (map.pieces[middle].at <= at) low = middle;
    else high = middle - 1;
  }
  const piece = map.pieces[low];
  const { length } = piece.node.data ?? '';
  const given = Math.max(0, at - piece.at);
  if (piece.lead >= 0) return { node: piece.node, offset: Math.min(length, piece.lead + given) };
  let left = given;
  for (const from of offsetsOf(piece)) {
    if (left === 0) return { node: piece.node, offset: from };
    left -= 1;
  }
  return { node: piece.node, offset: length };
}

/**
 * The offset in the node of each character the piece gave.
 * @param {Piece} piece
 * @returns {Generator<number>}
 */
function* offsetsOf(piece) {
  const data = piece.node.data ?? '';
  let before = ' ';
  for (let from = 0; from < data.length; ) {
    let to = from;
    while (to < data.length && WHITE.test(data[to])) to += 1;
    if (to === from) {
      yield from;
      before = data[from];
      from += 1;
      continue;
    }
    // White space counts once; folded, it does not follow white space of any kind.
    const single = to === from + 1 && data[from] === ' ' && from > 0;
    if (single || !ENDS_WHITE.test(before)) yield from;
    before = ' ';
    from = to;
  }
}

/**
 * UTF-16 units to characters (Unicode scalar values).
 * @param {string} text
 * @param {number} at UTF-16 units.
 * @returns {number} Characters before `at`.
 */
export function charactersBefore(text, at) {
  let pairs = 0;
  const end = Math.min(at, text.length);
  for (let i = 0; i + 1 < end; i += 1) {
    if (isPair(text, i)) {
      pairs += 1;
      i += 1;
    }
  }
  return end - pairs;
}

/**
 * Characters (Unicode scalar values) to UTF-16 units.
 * @param {string} text
 * @param {number} characters
 * @returns {number} UTF-16 units, at most the length of the text.
 */
export function unitsFor(text, characters) {
  let at = 0;
  for (let left = characters; left > 0 && at < text.length; left -= 1) at += isPair(text, at) ? 2 : 1;
  return at;
}

/**
 * @param {string} text
 * @param {number} at
 */
function isPair(text, at) {
  const high = text.charCodeAt(at);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

/**
 * The bounds of the paragraph around a place: from one empty line to the next.
 * @param {string} text
 * @param {number} at UTF-16 units.
 * @returns {{ start: number, end: number }}
 */
export function paragraphAround(text, at) {
  const before = text.lastIndexOf('\n\n', Math.max(0, at - 1));
  const start = before < 0 ? 0 : Math.min(before + 2, at);
  const after = text.indexOf('\n\n', at);
  return { start, end: after < 0 ? text.length : after };
}
