// @ts-check
/**
 * The paragraph marker and the sentence in it: how the arrow keys go through an article. The marker is a bar beside the
 * text, the sentence a wash over it; neither changes the article.
 */
import { el } from '../dom.js';
import { indexOf } from '../logic/reading-position.js';
import { sentencesOf } from '../logic/reading-progress.js';
import { rangeOf } from './reader-geometry.js';
import { paint } from './reader-paint.js';

/** @typedef {import('../logic/reading-text.js').TextMap} TextMap */

/** What the arrows stop at. A list item or quote with paragraphs in it is not a stop; its paragraphs are. */
const STOPS = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, blockquote, pre, figure, .table-box, .formula-box';

/**
 * @param {HTMLElement} scroller
 * @param {HTMLElement} content
 * @param {() => TextMap | null} text
 */
export function createCursor(scroller, content, text) {
  const bar = el('span', { class: 'paragraph-bar', 'data-ui': '', hidden: true });
  let lang = '';
  /** @type {HTMLElement | null} */
  let current = null;
  let sentence = -1;

  const line = () => scroller.getBoundingClientRect().top + (parseFloat(getComputedStyle(scroller).scrollPaddingBlockStart) || 0);

  const stops = () =>
    /** @type {HTMLElement[]} */ ([...content.querySelectorAll(STOPS)].filter((element) => !element.querySelector(STOPS) && !element.closest('[data-ui], .note-popover')));

  const place = () => {
    if (!current) return;
    const article = /** @type {HTMLElement} */ (content.parentElement);
    const box = current.getBoundingClientRect();
    bar.style.insetBlockStart = `${box.top - article.getBoundingClientRect().top}px`;
    bar.style.blockSize = `${box.height}px`;
  };
  new ResizeObserver(place).observe(content);

  /** @param {HTMLElement | null} element */
  const set = (element) => {
    current = element;
    sentence = -1;
    paint('sentence', []);
    bar.hidden = !element;
    if (!element) return;
    content.parentElement?.append(bar);
    place();
    reveal(element.getBoundingClientRect());
  };

  /** @param {DOMRect} box Scrolls as little as shows all of it, or its beginning. */
  function reveal(box) {
    const top = line() + 12;
    const bottom = scroller.getBoundingClientRect().bottom - 56;
    if (box.top < top) scroller.scrollTop += box.top - top;
    else if (box.bottom > bottom) scroller.scrollTop += Math.min(box.bottom - bottom, box.top - top);
  }

  /** @param {1 | -1} step */
  const paragraph = (step) => {
    const all = stops();
    if (all.length === 0) return false;
    const box = scroller.getBoundingClientRect();
    const seen = current && content.contains(current) && visible(current.getBoundingClientRect(), box);
    if (!seen) {
      const top = line() - 1;
      const first = all.find((element) => (step > 0 ? element.getBoundingClientRect().top >= top : element.getBoundingClientRect().bottom > top));
      set(first ?? all[all.length - 1]);
      return true;
    }
    const next = all[all.indexOf(/** @type {HTMLElement} */ (current)) + step];
    if (!next) {
      // Beyond the first and last paragraph the page scrolls, so that head and end are reached too.
      scroller.scrollBy({ top: step * scroller.clientHeight * 0.5 });
      return true;
    }
    // A paragraph longer than the pane is gone through by pages.
    const here = /** @type {HTMLElement} */ (current).getBoundingClientRect();
    if (step > 0 && here.bottom > box.bottom - 24) scroller.scrollTop += Math.min(box.height * 0.8, here.bottom - box.bottom + 56);
    else set(next);
    return true;
  };

  /** @param {1 | -1} step */
  const inSentences = (step) => {
    const map = text();
    if (!map) return false;
    if (!current || !visible(current.getBoundingClientRect(), scroller.getBoundingClientRect())) paragraph(1);
    const range = boundsOf(current);
    if (!range) return false;
    const sentences = sentencesOf(map.text.slice(range.start, range.end), lang);
    const next = sentence < 0 ? (step > 0 ? 0 : -1) : sentence + step;
    if (next < 0 || next >= sentences.length) {
      const before = current;
      paragraph(step);
      if (current === before || !boundsOf(current)) return true;
      const bounds = /** @type {{ start: number, end: number }} */ (boundsOf(current));
      const count = sentencesOf(map.text.slice(bounds.start, bounds.end), lang).length;
      sentence = step > 0 ? 0 : count - 1;
    } else sentence = next;
    showSentence();
    return true;
  };

  function showSentence() {
    const map = text();
    const bounds = boundsOf(current);
    if (!map || !bounds) return;
    const found = sentencesOf(map.text.slice(bounds.start, bounds.end), lang)[sentence];
    if (!found) return;
    const range = rangeOf(map, bounds.start + found.start, bounds.start + found.end);
    if (!range) return;
    paint('sentence', [range]);
    reveal(range.getBoundingClientRect());
  }

  /** The bounds of an element's words in the text. @param {HTMLElement | null} element */
  function boundsOf(element) {
    const map = text();
    if (!element || !map) return null;
    let start = -1;
    let end = -1;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = /** @type {Text | null} */ (walker.nextNode()); node; node = /** @type {Text | null} */ (walker.nextNode())) {
      const at = indexOf(map, /** @type {any} */ (node), 0);
      if (at === null) continue;
      if (start < 0) start = at;
      end = indexOf(map, /** @type {any} */ (node), node.length) ?? end;
    }
    while (end > start && /\s/.test(map.text[end - 1])) end -= 1;
    return end > start ? { start, end } : null;
  }

  return {
    /** @param {string} language */
    begin(language) {
      lang = language;
      set(null);
    },
    end: () => set(null),
    paragraph,
    sentence: inSentences,
    /** What the marker stands at. @returns {HTMLElement | null} */
    element: () => (current && content.contains(current) ? current : null),
    /** The words of the sentence, else of the paragraph. @returns {{ start: number, end: number } | null} UTF-16 units of the text. */
    span() {
      const map = text();
      const bounds = boundsOf(current);
      if (!map || !bounds) return null;
      const found = sentence < 0 ? null : sentencesOf(map.text.slice(bounds.start, bounds.end), lang)[sentence];
      return found ? { start: bounds.start + found.start, end: bounds.start + found.end } : bounds;
    },
    /** Takes the marker away. @returns {boolean} whether there was one */
    leave() {
      const had = current !== null && !bar.hidden;
      set(null);
      return had;
    },
  };
}

/**
 * @param {DOMRect} box
 * @param {DOMRect} pane
 */
function visible(box, pane) {
  return box.bottom > pane.top + 40 && box.top < pane.bottom - 24;
}
