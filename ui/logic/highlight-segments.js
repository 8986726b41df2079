// @ts-check
/**
 * What of an article's text each highlight covers, cut so that it can be drawn in one pass: first into stretches under
 * the same highlights, then into stretches of single text nodes. Needs no browser.
 */
import { dataOf, offsetIn, pieceAt } from './reading-position.js';

/** @typedef {import('./reading-text.js').TextMap} TextMap */

/**
 * @typedef {object} Span A stretch of the text under a highlight.
 * @property {string} id
 * @property {number} start UTF-16 units of the text.
 * @property {number} end
 *
 * @typedef {object} Segment A stretch under the same highlights from end to end.
 * @property {number} start
 * @property {number} end
 * @property {string[]} ids The one that lies on top last.
 *
 * @typedef {object} Cut A stretch of one text node.
 * @property {number} from UTF-16 units of the node's data.
 * @property {number} to
 * @property {string[]} ids The one that lies on top last.
 * @property {boolean} joins Whether the space after the node, up to the next piece, is under them too.
 */

/**
 * Cuts spans that may overlap into segments that do not.
 * @param {Span[]} spans The one that lies on top last. Empty ones are left out.
 * @returns {Segment[]} In the order of the text.
 */
export function segmentsOf(spans) {
  const edges = spans
    .flatMap(({ start, end }, layer) => (end > start ? [{ at: start, layer, opens: true }, { at: end, layer, opens: false }] : []))
    .sort((a, b) => a.at - b.at);
  /** @type {Segment[]} */
  const segments = [];
  /** @type {number[]} */
  let open = [];
  let from = 0;
  for (const edge of edges) {
    if (open.length > 0 && edge.at > from) segments.push({ start: from, end: edge.at, ids: open.map((layer) => spans[layer].id) });
    from = edge.at;
    open = edge.opens ? [...open, edge.layer].sort((a, b) => a - b) : open.filter((layer) => layer !== edge.layer);
  }
  return segments;
}

/**
 * Cuts segments at the bounds of the text nodes.
 * @param {TextMap} map
 * @param {Segment[]} segments As `segmentsOf` gives them.
 * @returns {Map<number, Cut[]>} The cuts of each piece that has any, by the piece's number; both in the order of the text.
 */
export function cutsOf(map, segments) {
  /** @type {Map<number, Cut[]>} */
  const cuts = new Map();
  const { pieces, text } = map;
  if (pieces.length === 0) return cuts;
  for (const { start, end, ids } of segments) {
    for (let number = pieceAt(map, start); number < pieces.length && pieces[number].at < end; number += 1) {
      const piece = pieces[number];
      const next = number + 1 < pieces.length ? pieces[number + 1].at : text.length;
      const inline = text[next - 1] === ' ';
      const goesOn = end > next || (end === next && inline);
      const from = start < piece.at && text[piece.at - 1] === ' ' ? 0 : offsetIn(piece, Math.max(0, start - piece.at));
      const to = goesOn && inline ? dataOf(piece).length : endIn(piece, Math.min(end, next) - piece.at);
      if (to <= from) continue;
      const cut = { from, to, ids, joins: goesOn && inline && end > next };
      const known = cuts.get(number);
      if (known) known.push(cut);
      else cuts.set(number, [cut]);
    }
  }
  return cuts;
}

/**
 * Where in its data a piece's first `given` characters end, without the white space after them.
 * @param {import('./reading-text.js').Piece} piece
 * @param {number} given
 */
function endIn(piece, given) {
  if (given <= 0) return 0;
  const words = dataOf(piece).replace(/[ \t\n\r\f]+$/, '').length;
  return Math.min(words, offsetIn(piece, given - 1) + 1);
}
