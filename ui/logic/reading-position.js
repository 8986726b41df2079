// @ts-check
/**
 * The text of an article as the library counts it, and the way between a place in that text and a place in the page.
 *
 * The library keeps a reading place as a number of characters (Unicode scalar values) of the plain text: white space
 * folded, blocks separated by an empty line. This module walks the shown article, writes the same text again and
 * remembers which text node each stretch came from. It needs only `nodeType`, `localName`, `data` and the links
 * between nodes, so it runs without a browser. It never changes the page.
 */

/**
 * @typedef {object} TreeNode What is needed of a DOM node.
 * @property {number} nodeType 1 for elements, 3 for text.
 * @property {string} [localName]
 * @property {string} [data]
 * @property {TreeNode | null} firstChild
 * @property {TreeNode | null} nextSibling
 * @property {TreeNode | null} parentNode
 */

/**
 * @typedef {object} Piece What one text node gave to the text.
 * @property {TreeNode} node The text node.
 * @property {number} at Where its first character that is not folded away lies in the text (UTF-16 units).
 * @property {boolean} pre Whether white space is kept as it is.
 */

/**
 * @typedef {object} TextMap
 * @property {string} text The plain text.
 * @property {Piece[]} pieces In the order of the text.
 * @property {Map<TreeNode, number>} index Text node to its place in `pieces`.
 */

const BLOCKS = new Set(
  ('address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td ' +
    'tfoot th thead tr ul').split(' '),
);
// Words of the window among the article's (a code block's buttons), and what the library leaves out of the text.
const SILENT = new Set(['button', 'rp', 'script', 'style', 'template', 'annotation', 'annotation-xml']);

const SPACE = /[ \t\n\r\f]/;

/**
 * Writes the plain text of the tree below `root`.
 * @param {TreeNode} root
 * @param {(element: TreeNode) => boolean} [skip] Elements whose content is not the article's.
 * @returns {TextMap}
 */
export function mapText(root, skip = () => false) {
  /** @type {Piece[]} */
  const pieces = [];
  const index = new Map();
  /** @type {string[]} */
  const parts = [];
  let length = 0;
  let pre = 0;
  // What stands between the last word and the next one.
  let gap = '';

  /** @param {string} text */
  const put = (text) => {
    parts.push(text);
    length += text.length;
  };
  const breakBlock = () => {
    if (length > 0) gap = '\n\n';
  };
  /** @param {TreeNode} node */
  const addText = (node) => {
    let words = node.data ?? '';
    let after = '';
    if (pre === 0) {
      const folded = words.replace(/[ \t\n\r\f]+/g, ' ');
      words = folded.replace(/^ | $/g, '');
      if (folded.startsWith(' ') && gap === '' && length > 0) gap = ' ';
      if (folded.endsWith(' ')) after = ' ';
    }
    if (words === '') return;
    put(gap);
    index.set(node, pieces.length);
    pieces.push({ node, at: length, pre: pre > 0 });
    put(words);
    gap = after;
  };

  /** @type {TreeNode | null} */
  let node = root.firstChild;
  while (node) {
    let descend = false;
    if (node.nodeType === 3) {
      addText(node);
    } else if (node.nodeType === 1) {
      const name = node.localName ?? '';
      if (BLOCKS.has(name)) breakBlock();
      if (name === 'br' && length > 0 && gap !== '\n\n') gap = gap.startsWith('\n') ? gap + '\n' : '\n';
      if (name === 'pre') pre += 1;
      descend = node.firstChild !== null && !SILENT.has(name) && !skip(node);
      if (!descend) leave(node);
    }
    if (descend) {
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode === root ? null : node.parentNode;
      if (node) leave(node);
    }
    node = node ? node.nextSibling : null;
  }
  return { text: parts.join(''), pieces, index };

  /** @param {TreeNode} element */
  function leave(element) {
    if (element.localName === 'pre') pre -= 1;
    if (BLOCKS.has(element.localName ?? '')) breakBlock();
  }
}

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
  let at = piece.at;
  walkPiece(piece, (from, given) => {
    if (from >= offset) return false;
    at = piece.at + given + 1;
    return true;
  });
  const end = number + 1 < map.pieces.length ? map.pieces[number + 1].at : map.text.length;
  return Math.min(at, end);
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
  let offset = (piece.node.data ?? '').length;
  walkPiece(piece, (from, given) => {
    if (piece.at + given < at) return true;
    offset = from;
    return false;
  });
  return { node: piece.node, offset };
}

/**
 * Calls `visit` with the offset in the data and the offset in the piece's text of each character the piece gave, until
 * it returns false.
 * @param {Piece} piece
 * @param {(from: number, given: number) => boolean} visit
 */
function walkPiece(piece, visit) {
  const data = piece.node.data ?? '';
  let given = 0;
  let started = false;
  for (let from = 0; from < data.length; from += 1) {
    if (!piece.pre && SPACE.test(data[from])) {
      if (!started) continue;
      let next = from;
      while (next + 1 < data.length && SPACE.test(data[next + 1])) next += 1;
      if (!visit(from, given)) return;
      given += 1;
      from = next;
      continue;
    }
    started = true;
    if (!visit(from, given)) return;
    given += 1;
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
