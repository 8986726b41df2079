// @ts-check
/**
 * Where the reader is in the article: followed while scrolling, kept when the layout changes, stored when reading rests,
 * restored when the article opens again.
 *
 * The place is a character of the text, never a height, so that it means the same in another window, size or typeface.
 */
import { el, icon } from '../dom.js';
import { charactersBefore, nodeAt, unitsFor } from '../logic/reading-position.js';
import { progressAt } from '../logic/reading-progress.js';
import { characterBelow, lineAt } from './reader-geometry.js';

/** @typedef {import('../logic/reading-text.js').TextMap} TextMap */

/** Reading that rested this long is stored. */
const REST_MS = 900;
/** An article that nobody scrolls counts as begun after this long, and one without anything to scroll as read. */
const BEGUN_MS = 10_000;
/** How long the words beside the pause mark stay. */
const MARK_WORDS_MS = 4000;
/** Space between the bar and a line that was jumped to. */
const LEAD = 20;

/**
 * @typedef {object} Place
 * @property {(item: import('../shell.js').Item, position: number | undefined) => void} begin  Shows the article's place;
 *   `position` (characters) overrules the stored one.
 * @property {() => void} end  Stores what is not stored yet and stops following.
 * @property {(change: () => void) => void} keep  Makes a change of layout and brings the line at the top back to where it was.
 * @property {(at: number, where?: 'top' | 'middle') => void} show  Scrolls to a character (UTF-16 units).
 * @property {() => void} toStart
 * @property {() => { at: number, progress: number, atEnd: boolean }} now
 */

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {HTMLElement} scroller
 * @param {HTMLElement} content The article's blocks.
 * @param {() => TextMap | null} text Asked for only when needed: mapping a long article takes longer than showing it.
 * @param {() => boolean} complete Whether all of the article is in the page.
 * @param {(state: { progress: number, down: boolean | null }) => void} onMove `down`: which way it went; `null` when by itself.
 * @returns {Place}
 */
export function createPlace(ipc, shell, scroller, content, text, complete, onMove) {
  let open = false;
  let id = '';
  let dirty = false;
  let last = { at: 0, offset: 0, progress: 0, top: 0 };
  /** The measures the place was looked at in. */
  let shape = '';
  let restTimer = 0;
  let begunTimer = 0;
  let frame = 0;

  const barHeight = () => parseFloat(getComputedStyle(scroller).scrollPaddingBlockStart) || 0;
  const line = () => scroller.getBoundingClientRect().top + barHeight();
  const room = () => scroller.scrollHeight - scroller.clientHeight;
  const shapeNow = () => `${content.offsetWidth} ${scroller.clientHeight}`;

  const look = () => {
    const top = scroller.scrollTop;
    shape = shapeNow();
    const map = open && top >= 2 ? text() : null;
    if (!map) {
      last = { at: 0, offset: 0, progress: 0, top };
      return;
    }
    const at = characterBelow(map, content, line());
    const box = scroller.getBoundingClientRect();
    // The line being read moves from the top of the pane to its bottom as the article goes by, so that the first screen
    // is 0 and the last line 1.
    const reading = characterBelow(map, content, box.top + (top / Math.max(1, room())) * box.height);
    last = {
      at,
      offset: (lineAt(map, at)?.top ?? line()) - line(),
      progress: progressAt(reading, map.text.length, textEnds(box)),
      top,
    };
  };

  /** @param {DOMRect} box Whether the last line of the text has come into view. */
  function textEnds(box) {
    if (!complete()) return false;
    const bottom = content.getBoundingClientRect().bottom;
    return bottom <= box.bottom || scroller.scrollTop >= room() - 2;
  }

  const store = () => {
    clearTimeout(restTimer);
    if (!open || !dirty) return;
    dirty = false;
    const position = last.at > 0 ? charactersBefore(/** @type {TextMap} */ (text()).text, last.at) : 0;
    ipc.set_progress(id, position, last.progress).catch((error) => shell.toast(error.message));
  };

  scroller.addEventListener('scroll', () => {
    if (!open || frame) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      // Text that became shorter was scrolled by the engine, not by the reader.
      if (shape !== shapeNow()) {
        settle();
        return;
      }
      const before = last.top;
      if (Math.abs(scroller.scrollTop - before) < 1) return;
      look();
      dirty = true;
      clearTimeout(restTimer);
      restTimer = window.setTimeout(store, REST_MS);
      onMove({ progress: last.progress, down: last.top > before });
    });
  }, { passive: true });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') store();
  });
  window.addEventListener('pagehide', store);

  // A wider window, another size, an image whose height nobody knew, a face that arrived late: the line at the top stays.
  // Not every engine does this by itself.
  new ResizeObserver(() => settle()).observe(content);
  document.fonts.addEventListener('loadingdone', () => settle());

  function settle() {
    shape = shapeNow();
    const map = open && last.at > 0 ? text() : null;
    const rect = map && lineAt(map, last.at);
    if (!rect) return;
    scroller.scrollTop += rect.top - line() - last.offset;
    last.top = scroller.scrollTop;
  }

  /** @type {Place['show']} */
  function show(at, where = 'top') {
    const map = text();
    if (!map) return;
    showInBox(map, at);
    const rect = lineAt(map, at);
    if (!rect) return;
    const target = where === 'top' ? line() + LEAD : line() + (scroller.clientHeight - barHeight()) / 3;
    scroller.scrollTop += rect.top - target;
    look();
    onMove({ progress: last.progress, down: null });
  }

  /** A long table scrolls by itself. @param {TextMap} map @param {number} at */
  function showInBox(map, at) {
    const node = /** @type {Node | undefined} */ (/** @type {unknown} */ (nodeAt(map, at)?.node));
    const box = node?.parentElement?.closest('.table-box');
    const rect = box && box.scrollHeight > box.clientHeight ? lineAt(map, at) : null;
    if (!box || !rect) return;
    const around = box.getBoundingClientRect();
    if (rect.top < around.top + LEAD || rect.bottom > around.bottom) box.scrollTop += rect.top - around.top - around.height / 3;
  }

  return {
    begin(item, position) {
      open = true;
      id = item.id;
      dirty = false;
      last = { at: 0, offset: 0, progress: 0, top: 0 };
      scroller.scrollTop = 0;
      const stored = storedPosition(item);
      const map = (position ?? stored) > 0 ? text() : null;
      if (map && position !== undefined) show(unitsFor(map.text, position), 'middle');
      else if (map) {
        const at = unitsFor(map.text, stored);
        show(at);
        markPause(at);
      }
      onMove({ progress: last.progress, down: null });
      clearTimeout(begunTimer);
      begunTimer = window.setTimeout(() => {
        if (!open) return;
        dirty = true;
        if (room() <= 2) last.progress = 1;
        store();
      }, BEGUN_MS);
    },
    end() {
      clearTimeout(begunTimer);
      store();
      open = false;
    },
    keep(change) {
      look();
      change();
      settle();
    },
    show,
    toStart() {
      scroller.scrollTop = 0;
    },
    now: () => ({ at: last.at, progress: last.progress, atEnd: complete() && scroller.scrollTop >= room() - 4 }),
  };

  /** @param {number} at Sets the semicolon in the margin of the line where reading stopped. */
  function markPause(at) {
    const map = text();
    if (!map) return;
    const words = el('span', { class: 'pause-words' }, shell.message('reader-paused-here'));
    const mark = el('span', { class: 'pause-mark', 'data-ui': '', role: 'note' }, words, icon('pause', 'pause-sign'));
    const article = /** @type {HTMLElement} */ (content.parentElement);
    article.querySelector('.pause-mark')?.remove();
    article.append(mark);
    const place = () => {
      const rect = mark.isConnected ? lineAt(map, at) : null;
      if (rect) mark.style.insetBlockStart = `${rect.top - article.getBoundingClientRect().top}px`;
      else following.disconnect();
    };
    const following = new ResizeObserver(place);
    following.observe(content);
    place();
    window.setTimeout(() => mark.classList.add('quiet'), MARK_WORDS_MS);
  }
}

/**
 * Where an article is to be opened: where reading stopped, but at the beginning once it was read to the end.
 * @param {import('../shell.js').Item} item
 * @returns {number} Characters.
 */
export function storedPosition(item) {
  return item.progress >= 1 ? 0 : item.position;
}
