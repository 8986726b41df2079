// @ts-check
/**
 * Draws highlights into the shown page by wrapping their words in `<mark>`, one element a text node, kind and layer.
 * The stored article is never touched: what is wrapped here is unwrapped again, and the text nodes are whole as before.
 * Only text nodes whose highlights changed are redrawn, and of a change that is known to lie in one place only that place
 * is looked at, so that the five hundredth highlight costs as much as the first.
 *
 * The mark is an element because WebKitGTK 2.50 paints no underline for the Custom Highlight API.
 */
import { el } from '../dom.js';
import { cutsOf, segmentsOf } from '../logic/highlight-segments.js';
import { pieceAt } from '../logic/reading-position.js';

/** @typedef {import('../logic/reading-text.js').TextMap} TextMap */
/** @typedef {import('../logic/reading-text.js').Piece} Piece */
/** @typedef {import('../logic/highlight-segments.js').Cut} Cut */

/**
 * @typedef {object} Drawn What is to be seen of a highlight.
 * @property {string} id
 * @property {number} start UTF-16 units of the text.
 * @property {number} end
 * @property {import('../logic/highlight-kinds.js').Color} color
 * @property {string | null} image Hash of the image it is on.
 * @property {string} says What is read out before its words.
 * @property {string} ends What is read out after them.
 * @property {boolean} noted Whether it has a note, in the element `highlight-note-ID`.
 */

/**
 * @typedef {object} Reach The pieces that a change can have touched.
 * @property {number} first
 * @property {number} last
 * @property {number} from UTF-16 units of the text: where they begin and end.
 * @property {number} to
 *
 * @typedef {object} Made
 * @property {string} signature Of the cuts it was made for.
 * @property {Wrapped[]} marks Elements that wrap words.
 * @property {Wrapped[]} foreign Formulas and drawings, marked as a whole.
 * @typedef {{ element: Element, id: string }} Wrapped
 */

const HTML = 'http://www.w3.org/1999/xhtml';

export function createHighlightDrawing() {
  /** What is drawn in each piece. @type {Map<Piece, Made>} */
  const drawn = new Map();
  /** What each element says and shows; asking the elements takes longer. @type {WeakMap<Element, string>} */
  const states = new WeakMap();
  /** @type {TextMap | null} */
  let map = null;
  /** @type {Wrapped[]} */
  let images = [];
  /** @type {Map<string, Element[]>} */
  let byId = new Map();
  let current = '';

  /** @param {Piece} piece */
  function restore(piece) {
    const known = drawn.get(piece);
    if (!known) return;
    drawn.delete(piece);
    for (const { element } of known.marks) element.replaceWith(...element.childNodes);
    for (const { element } of known.foreign) unmark(element);
    const [first, ...rest] = /** @type {any[]} */ (piece.parts ?? [piece.node]);
    if (rest.length > 0) first.appendData(rest.map((part) => part.data).join(''));
    for (const part of rest) {
      map?.index.delete(part);
      part.remove();
    }
    delete piece.parts;
  }

  /**
   * @param {number} number
   * @param {Cut[]} cuts
   * @param {string} signature
   * @param {Map<string, Drawn>} look
   */
  function cut(number, cuts, signature, look) {
    const { pieces, index } = /** @type {TextMap} */ (map);
    const piece = pieces[number];
    /** @type {Text} */
    const node = /** @type {any} */ (piece.node);
    /** @type {Made} */
    const made = { signature, marks: [], foreign: [] };
    drawn.set(piece, made);
    const foreign = foreignRoot(node);
    if (foreign) {
      const id = /** @type {string} */ (cuts[0].ids.at(-1));
      mark(foreign, look.get(id));
      made.foreign.push({ element: foreign, id });
      return;
    }
    // From the end, so that the offsets before stay true.
    /** @type {Text[]} */
    const parts = [];
    /** @type {{ part: Text, cut: Cut }[]} */
    const covered = [];
    for (const one of [...cuts].reverse()) {
      if (one.to < node.length) parts.unshift(node.splitText(one.to));
      const part = one.from > 0 ? node.splitText(one.from) : node;
      if (part !== node) parts.unshift(part);
      covered.unshift({ part, cut: one });
    }
    parts.unshift(node);
    if (parts.length > 1) {
      piece.parts = /** @type {any} */ (parts);
      for (const part of parts) index.set(/** @type {any} */ (part), number);
    }
    for (const { part, cut: one } of covered) {
      made.marks.push(...wrap(part, one.ids, look));
      if (one.joins) for (const space of spacesAfter(part, pieces[number + 1])) made.marks.push(...wrap(space, one.ids, look));
    }
  }

  /**
   * Which elements show each highlight, and what is said before the first and after the last of them.
   * @param {Map<string, Drawn>} look Those that are to be looked at.
   */
  function settle(look) {
    const { pieces } = /** @type {TextMap} */ (map);
    for (const [id, { start, end }] of look) {
      /** @type {Set<Element>} A formula stands for several pieces. */
      const found = new Set();
      for (let number = start < end ? pieceAt(/** @type {TextMap} */ (map), start) : pieces.length; number < pieces.length && pieces[number].at < end; number += 1) {
        const known = drawn.get(pieces[number]);
        for (const one of known?.marks ?? []) if (one.id === id) found.add(one.element);
        for (const one of known?.foreign ?? []) if (one.id === id) found.add(one.element);
      }
      byId.set(id, [...found]);
    }
    for (const { element, id } of images) if (look.has(id)) byId.set(id, [element]);
    for (const id of look.keys()) say(id, look);
  }

  /** @param {string} id @param {Map<string, Drawn>} look */
  function say(id, look) {
    const shown = /** @type {Drawn} */ (look.get(id));
    const elements = byId.get(id) ?? [];
    elements.forEach((element, at) => {
      const says = at === 0 ? shown.says : '';
      const ends = at === elements.length - 1 ? shown.ends : '';
      const details = at === 0 && shown.noted ? `highlight-note-${id}` : '';
      const state = [says, ends, details, shown.color, id === current].join('\n');
      if (states.get(element) === state) return;
      states.set(element, state);
      set(element, 'data-says', says);
      set(element, 'data-ends', ends);
      set(element, 'aria-details', details);
      set(element, 'data-color', shown.color);
      element.toggleAttribute('data-current', id === current);
    });
  }

  /** Draws anew the pieces whose cuts are others. @param {Iterable<number>} numbers @param {Drawn[]} highlights @param {Map<string, Drawn>} look */
  function redraw(numbers, highlights, look) {
    const { pieces } = /** @type {TextMap} */ (map);
    const cuts = cutsOf(/** @type {TextMap} */ (map), segmentsOf(highlights));
    /** @type {{ number: number, of: Cut[], signature: string }[]} */
    const others = [];
    for (const number of numbers) {
      const of = cuts.get(number);
      const signature = of && signatureOf(of);
      if (drawn.get(pieces[number])?.signature === signature) continue;
      restore(pieces[number]);
      if (of) others.push({ number, of, signature: /** @type {string} */ (signature) });
    }
    for (const { number, of, signature } of others) cut(number, of, signature, look);
  }

  /** @param {Element} element @param {boolean} on */
  function turn(element, on) {
    states.delete(element);
    element.toggleAttribute('data-current', on);
  }

  /** @param {Element} element */
  function unmark(element) {
    states.delete(element);
    for (const name of ['data-highlight', 'data-color', 'data-says', 'data-ends', 'data-current', 'aria-details']) element.removeAttribute(name);
  }

  return {
    /**
     * Shows these highlights, in place of those shown before.
     * @param {TextMap} nextMap Of the article in the page, or of one that is about to be put into it.
     * @param {Drawn[]} highlights The one that lies on top last.
     * @param {(hash: string) => Element | null} imageOf The article's image with this hash.
     */
    draw(nextMap, highlights, imageOf) {
      map = nextMap;
      const look = new Map(highlights.map((highlight) => [highlight.id, highlight]));
      redraw(map.pieces.keys(), highlights, look);
      for (const { element } of images) unmark(element);
      images = highlights.flatMap((highlight) => {
        const element = highlight.image && imageOf(highlight.image);
        if (!element) return [];
        mark(element, highlight);
        return [{ element, id: highlight.id }];
      });
      byId.clear();
      settle(look);
    },
    /**
     * What a change between two places of the text can have touched.
     * @param {TextMap} of
     * @param {number} start UTF-16 units of the text.
     * @param {number} end
     * @returns {Reach | null} `null` when another text is drawn: all of it is to be drawn anew.
     */
    reach(of, start, end) {
      if (of !== map || of.pieces.length === 0) return null;
      // The white space before a piece is drawn with the piece that comes first.
      const first = Math.max(0, pieceAt(of, start) - 1);
      const last = Math.min(of.pieces.length - 1, pieceAt(of, end) + 1);
      return { first, last, from: of.pieces[first].at, to: of.pieces[last + 1]?.at ?? of.text.length };
    },
    /**
     * Draws what a change touched.
     * @param {Drawn[]} highlights All that have words within the reach, the one that lies on top last.
     * @param {Reach} reach
     * @param {string[]} changed The highlights that were made, changed or taken away. None is of an image.
     */
    drawPart(highlights, { first, last }, changed) {
      const look = new Map(highlights.map((highlight) => [highlight.id, highlight]));
      for (const id of changed) byId.delete(id);
      redraw(Array.from({ length: last - first + 1 }, (_, at) => first + at), highlights, look);
      settle(look);
    },
    /** Forgets what was drawn: the page is about to be another. */
    forget() {
      drawn.clear();
      byId.clear();
      images = [];
      map = null;
      current = '';
    },
    /** @param {string} id Empty for none. */
    setCurrent(id) {
      for (const element of byId.get(current) ?? []) turn(element, false);
      current = id;
      for (const element of byId.get(current) ?? []) turn(element, true);
    },
    /** @param {string} id @returns {Element[]} What shows it, in the order of the text. */
    elementsOf: (id) => byId.get(id) ?? [],
  };
}

/** @param {Cut[]} cuts */
function signatureOf(cuts) {
  return cuts.map((one) => `${one.from}-${one.to}${one.joins ? '+' : ''}:${one.ids.join(',')}`).join(';');
}

/**
 * Wraps a text node, the highlight on top innermost.
 * @param {Text} node
 * @param {string[]} ids
 * @param {Map<string, Drawn>} look
 * @returns {Wrapped[]}
 */
function wrap(node, ids, look) {
  return ids.map((id, layer) => {
    const element = el('mark', { class: layer < ids.length - 1 ? 'highlight under' : 'highlight' });
    mark(element, look.get(id));
    node.replaceWith(element);
    element.append(node);
    return { element, id };
  });
}

/** @param {Element} element @param {Drawn | undefined} highlight */
function mark(element, highlight) {
  if (!highlight) return;
  element.setAttribute('data-highlight', highlight.id);
  element.setAttribute('data-color', highlight.color);
}

/** @param {Element} element @param {string} name @param {string} value Empty takes it away. */
function set(element, name, value) {
  if (value === '') element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/**
 * The formula or drawing a text node stands in: no HTML element may be put in there, so all of it is marked.
 * @param {Node} node
 * @returns {Element | null}
 */
function foreignRoot(node) {
  let root = null;
  for (let element = node.parentElement; element && element.namespaceURI !== HTML; element = element.parentElement) root = element;
  return root;
}

/**
 * The text nodes of white space alone between a node and the next piece: they gave no text of their own.
 * @param {Text} node
 * @param {Piece | undefined} next
 * @returns {Text[]}
 */
function spacesAfter(node, next) {
  /** @type {Text[]} */
  const spaces = [];
  if (!next) return spaces;
  const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  for (let other = walker.nextNode(); other && other !== /** @type {any} */ (next.node); other = walker.nextNode()) {
    if (/^[ \t\n\r\f]+$/.test(/** @type {Text} */ (other).data)) spaces.push(/** @type {Text} */ (other));
    else if (/\S/.test(/** @type {Text} */ (other).data)) break;
  }
  return spaces;
}
