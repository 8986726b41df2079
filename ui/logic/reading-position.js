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
  let into = offset;
  for (const part of piece.parts ?? []) {
    if (part === node) break;
    into += (part.data ?? '').length;
  }
  if (piece.lead >= 0) return Math.min(end, piece.at + Math.max(0, into - piece.lead));
  let given = 0;
  for (const from of offsetsOf(piece)) {
    if (from >= into) break;
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
  const piece = map.pieces[pieceAt(map, at)];
  return partAt(piece, offsetIn(piece, Math.max(0, at - piece.at)));
}

/**
 * Which piece holds the character at `at` of the text, or what separates it from the next one.
 * @param {TextMap} map With a piece at least.
 * @param {number} at UTF-16 units into the text.
 * @returns {number}
 */
export function pieceAt(map, at) {
  let low = 0;
  let high = map.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (map.pieces[middle].at <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The data of a piece's text node, as it was before it was cut.
 * @param {Piece} piece
 * @returns {string}
 */
export function dataOf(piece) {
  return piece.parts ? piece.parts.map((part) => part.data ?? '').join('') : (piece.node.data ?? '');
}

/**
 * Where in its data a piece has a character.
 * @param {Piece} piece
 * @param {number} given Which of the characters it gave to the text.
 * @returns {number} UTF-16 units, at most the length of the data.
 */
export function offsetIn(piece, given) {
  const { length } = dataOf(piece);
  if (piece.lead >= 0) return Math.min(length, piece.lead + given);
  let left = given;
  for (const from of offsetsOf(piece)) {
    if (left === 0) return from;
    left -= 1;
  }
  return length;
}

/**
 * The text node that holds a character of a piece's data.
 * @param {Piece} piece
 * @param {number} offset UTF-16 units into the data.
 * @returns {{ node: TreeNode, offset: number }}
 */
export function partAt(piece, offset) {
  const parts = piece.parts ?? [piece.node];
  let left = offset;
  for (const part of parts) {
    const { length } = part.data ?? '';
    if (left < length) return { node: part, offset: left };
    left -= length;
  }
  const last = parts[parts.length - 1];
  return { node: last, offset: (last.data ?? '').length };
}

/**
 * The offset in the node of each character the piece gave.
 * @param {Piece} piece
 * @returns {Generator<number>}
 */
function* offsetsOf(piece) {
  const data = dataOf(piece);
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

/** Most texts have no character of two units; then both ways of counting are the same. */
const PAIRS = /[\ud800-\udbff]/;

/**
 * UTF-16 units to characters (Unicode scalar values).
 * @param {string} text
 * @param {number} at UTF-16 units.
 * @returns {number} Characters before `at`.
 */
export function charactersBefore(text, at) {
  if (!PAIRS.test(text)) return Math.min(at, text.length);
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
 * As `unitsFor`, for many places in one walk through the text.
 * @param {string} text
 * @param {number[]} places Characters, in any order.
 * @returns {number[]} UTF-16 units, in the order of `places`.
 */
export function unitsForAll(text, places) {
  if (!PAIRS.test(text)) return places.map((place) => Math.min(place, text.length));
  const found = places.slice();
  let at = 0;
  let characters = 0;
  for (const number of places.map((_, i) => i).sort((a, b) => places[a] - places[b])) {
    for (; characters < places[number] && at < text.length; characters += 1) at += isPair(text, at) ? 2 : 1;
    found[number] = at;
  }
  return found;
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
