// @ts-check
/**
 * The text of an article as the library counts it.
 *
 * The library keeps a reading place as a number of characters (Unicode scalar values) of the plain text that the
 * extractor made: blocks separated by an empty line, items and rows on lines of their own, cells by a tab, code as it
 * is. This module walks the shown article, writes the same text again and remembers which text node each stretch came
 * from. It needs only `nodeType`, `localName`, `data` and the links
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
 * @property {number} lead White space at its start that gave nothing; -1 when its white space is folded unevenly and
 *   the offsets have to be counted.
 * @property {TreeNode[]} [parts] The text nodes it was cut into, in order, while highlights are drawn in it; the first
 *   is `node`. Together they hold its data.
 */

/**
 * @typedef {object} TextMap
 * @property {string} text The plain text.
 * @property {Piece[]} pieces In the order of the text.
 * @property {Map<TreeNode, number>} index Text node, or part of one, to its place in `pieces`.
 */

// What separates two pieces of text; the strongest one asked for wins. As in the article crate's `write::text`.
const NONE = 0;
const SPACE = 1;
const TAB = 2;
const LINE = 3;
const BLANK = 4;

/** @type {Map<string, number>} What the edges of a block ask for. */
const EDGES = new Map([
  ...'address article aside blockquote details div dl figcaption figure footer h1 h2 h3 h4 h5 h6 header hr ol p pre section summary table ul'
    .split(' ')
    .map((name) => /** @type {const} */ ([name, BLANK])),
  ...'caption dd dt li tbody tfoot thead tr'.split(' ').map((name) => /** @type {const} */ ([name, LINE])),
  ['td', TAB],
  ['th', TAB],
]);
/** @type {Map<string, number>} The strongest separator that counts inside. */
const INSIDES = new Map([['li', LINE], ['dt', LINE], ['dd', LINE], ['pre', LINE], ['td', SPACE], ['th', SPACE]]);
const FORMULA_TOKENS = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);

/** White space of HTML. */
export const WHITE = /[ \t\n\r\f]/;
/** Words that are one space apart go together. */
const WORDS = /[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*/g;
/** A text in which a character of the node is not simply a character of the text. */
const UNEVEN = /[\t\n\r\f]| {2}/;
/** White space of Unicode, after which no other is written. */
export const ENDS_WHITE = /[\s\u0085]$/;

/**
 * Writes the plain text of the tree below `root`, the content of an article as it was stored.
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
  let separator = NONE;
  let pendingSpace = false;
  // Nothing but white space since the start of the block.
  let atSpace = true;
  let preformatted = 0;
  let formula = 0;
  let token = 0;
  /** @type {number[]} */
  const inside = [BLANK];

  const ends = (/** @type {string} */ tail) => {
    const last = parts[parts.length - 1] ?? '';
    return last.length >= tail.length ? last.endsWith(tail) : (parts[parts.length - 2] ?? '').slice(-1) + last === tail;
  };
  const write = (/** @type {string} */ text) => {
    parts.push(text);
    length += text.length;
  };
  const space = () => {
    if (separator === NONE && !ENDS_WHITE.test(parts[parts.length - 1] ?? '')) write(' ');
  };
  /** Writes what separates the next words from those before. */
  const separate = () => {
    const wanted = separator;
    separator = NONE;
    if (length === 0 || wanted === NONE) return;
    if (wanted === SPACE) space();
    else if (wanted === TAB) write('\t');
    else {
      if (!ends('\n')) write('\n');
      if (wanted === BLANK && !ends('\n\n')) write('\n');
    }
  };
  const edge = (/** @type {number} */ wanted) => {
    pendingSpace = false;
    atSpace = true;
    separator = Math.max(separator, wanted);
  };
  const flush = () => {
    if (pendingSpace && !atSpace) {
      space();
      atSpace = true;
    }
    pendingSpace = false;
  };
  const words = (/** @type {string} */ value) => {
    flush();
    separate();
    write(value);
    atSpace = false;
  };
  /** @param {TreeNode} node @param {number} lead */
  const begin = (node, lead) => {
    index.set(node, pieces.length);
    pieces.push({ node, at: length, lead });
  };

  /** @param {TreeNode} node */
  function text(node) {
    const data = node.data ?? '';
    if (data === '') return;
    if (preformatted > 0 && formula === 0) {
      separate();
      begin(node, 0);
      write(data);
      atSpace = false;
      return;
    }
    const loose = formula > 0 && token === 0;
    const lead = data.search(/[^ \t\n\r\f]/);
    if (lead > 0 || lead < 0) pendingSpace = pendingSpace || (!loose && !atSpace);
    if (lead < 0) return;
    const core = data.slice(lead).replace(/[ \t\n\r\f]+$/, '');
    if (!loose) flush();
    separate();
    if (loose || !UNEVEN.test(core)) {
      begin(node, loose && UNEVEN.test(core) ? -1 : lead);
      words(core);
    } else {
      begin(node, -1);
      for (const [word] of core.matchAll(WORDS)) {
        words(word);
        pendingSpace = true;
      }
      pendingSpace = false;
    }
    if (!loose && lead + core.length < data.length) pendingSpace = true;
  }

  /** @param {string} name */
  function enter(name) {
    const around = inside[inside.length - 1];
    if (formula > 0) {
      if (FORMULA_TOKENS.has(name)) {
        token += 1;
        atSpace = true;
        pendingSpace = false;
      }
      inside.push(around);
      return;
    }
    const asks = EDGES.get(name);
    if (name === 'br') {
      pendingSpace = false;
      atSpace = true;
      if (separator < LINE && around >= LINE) {
        if (length > 0) write('\n');
      } else separator = Math.max(separator, around);
    } else if (name === 'hr') edge(around);
    else if (asks !== undefined) edge(Math.min(asks, around));
    else if (preformatted === 0) flush();
    if (name === 'pre') preformatted += 1;
    if (name === 'math') formula += 1;
    const most = INSIDES.get(name);
    inside.push(most === undefined ? around : most === SPACE ? SPACE : Math.min(most, around));
  }

  /** @param {string} name */
  function leave(name) {
    inside.pop();
    if (formula > 0) {
      if (FORMULA_TOKENS.has(name)) {
        token -= 1;
        pendingSpace = false;
      }
      if (name === 'math') {
        formula -= 1;
        atSpace = false;
        pendingSpace = false;
      }
      return;
    }
    const asks = EDGES.get(name);
    if (asks !== undefined && name !== 'hr') edge(Math.min(asks, inside[inside.length - 1]));
    if (name === 'pre') preformatted -= 1;
  }

  /** @type {TreeNode | null} */
  let node = root.firstChild;
  while (node) {
    if (node.nodeType === 3) text(node);
    if (node.nodeType === 1) {
      enter(node.localName ?? '');
      if (node.firstChild && !skip(node)) {
        node = node.firstChild;
        continue;
      }
      leave(node.localName ?? '');
    }
    while (node && !node.nextSibling) {
      node = node.parentNode === root ? null : node.parentNode;
      if (node) leave(node.localName ?? '');
    }
    node = node ? node.nextSibling : null;
  }
  return { text: parts.join('').trimEnd(), pieces, index };
}
