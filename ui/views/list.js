// @ts-check
/**
 * The list: the rows of a view, a tag or a search. It draws only the rows near the screen and keeps the cursor, the
 * choice and the place when the library changes under it. It acts on nothing: opening and archiving are the shell's.
 */
import { el } from '../dom.js';
import { createChoice } from '../logic/choice.js';
import { createPages } from '../logic/pages.js';
import { hasWords } from '../logic/query-text.js';
import { evenRuler, mapped, scrollTo, unevenRuler, unmapped } from '../logic/windowing.js';
import { createRows } from './list-rows.js';

/**
 * @typedef {import('../generated/types').Query} Query
 * @typedef {import('../generated/types').Item} Item
 *
 * @typedef {object} ListHooks
 * @property {(item: Item, options: import('../shell.js').OpenOptions) => void} open
 * @property {(act: string, item: Item, anchor: Element) => void} act  A button of a row.
 * @property {(id: string) => string | null} saving  The step of a save that is running for an item.
 * @property {(press: PointerEvent, ids: string[], item: Item) => void} drag  A press on a row that may become a drag.
 * @property {() => void} changed  Total, choice or cursor changed.
 * @property {(error: any) => void} failed
 */

/** Heights in rem: comfortable, compact, a search result without passages, and each passage of it. */
const ROW = 7.375;
const COMPACT = 2.75;
const HIT = 4.75;
const PASSAGE = 3.25;

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {import('../logic/format.js').Format} format
 * @param {ListHooks} hooks
 */
export function createList(ipc, shell, format, hooks) {
  const sizer = el('div', { role: 'rowgroup', class: 'list-sizer' });
  const element = el('div', { role: 'grid', class: 'list-scroll', id: 'list-grid', tabindex: '0', 'aria-multiselectable': 'true' }, sizer);

  /** @type {Query} */
  let query = { view: 'inbox', tag: null, text: '', sort: 'newest', offset: 0, limit: 0 };
  let cursor = 0;
  let passage = -1;
  /** @type {string | null} */
  let cursorId = null;
  /** @type {string | null} */
  let openId = null;
  let ruler = evenRuler(0, 1);
  let rem = 16;
  let drawing = false;
  // Set by a new query, until its first answer: what is on the screen stays till then, so that typing does not flicker.
  let fromStart = true;
  const choice = createChoice();
  const rows = createRows(shell, format, sizer);

  const searching = () => pages.search();
  const fetchRows = async (/** @type {number} */ offset, /** @type {number} */ limit) => {
    const asked = { ...query, offset, limit };
    if (!hasWords(query.text)) {
      const list = await ipc.list_items(asked);
      return { rows: list.items.map((item) => ({ item, passages: [] })), total: list.total, search: false };
    }
    const hits = await ipc.search_items(asked);
    return { rows: hits.hits, total: hits.total, search: true };
  };
  const pages = createPages(fetchRows, rowsCame, hooks.failed);

  function measure() {
    rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const compact = document.documentElement.dataset.density === 'compact';
    ruler = searching()
      ? unevenRuler(pages.total(), (index) => Math.round((HIT + PASSAGE * (pages.row(index)?.passages.length ?? 1)) * rem))
      : evenRuler(pages.total(), Math.round((compact ? COMPACT : ROW) * rem));
    sizer.style.blockSize = `${ruler.scrollHeight}px`;
    element.classList.toggle('compact', compact && !searching());
    element.classList.toggle('hits', searching());
    element.setAttribute('aria-rowcount', String(ruler.total));
  }

  function rowsCame() {
    if (fromStart) {
      fromStart = false;
      cursor = 0;
      cursorId = pages.row(0)?.item.id ?? null;
      passage = pages.search() ? 0 : -1;
      element.scrollTop = 0;
    }
    measure();
    draw();
    hooks.changed();
  }

  function drawSoon() {
    if (drawing) return;
    drawing = true;
    requestAnimationFrame(() => {
      drawing = false;
      draw();
    });
  }

  function draw() {
    const seen = rows.draw({
      ruler, scrollTop: element.scrollTop, viewport: element.clientHeight, width: element.clientWidth / rem, cursor, passage, openId, search: searching(), row: pages.row, chosen: choice.has, saving: hooks.saving,
    });
    element.classList.toggle('choosing', choice.size() > 0);
    if (ruler.total > 0) element.setAttribute('aria-activedescendant', `row-${cursor}`);
    else element.removeAttribute('aria-activedescendant');
    pages.want(seen.first, seen.end).catch(hooks.failed);
    if (seen.more) drawSoon();
  }

  /** @param {number} index @param {number} [atPassage] */
  function moveTo(index, atPassage = -1) {
    if (ruler.total === 0) return;
    cursor = Math.max(0, Math.min(ruler.total - 1, index));
    cursorId = pages.row(cursor)?.item.id ?? null;
    passage = atPassage;
    element.scrollTop = scrollTo(ruler, cursor, element.scrollTop, element.clientHeight);
    draw();
    hooks.changed();
  }

  /** @param {1 | -1} step */
  function move(step) {
    const found = pages.row(cursor)?.passages.length ?? 0;
    const next = passage + step;
    if (searching() && next >= 0 && next < found) moveTo(cursor, next);
    else {
      const index = cursor + step;
      const last = (pages.row(index)?.passages.length ?? 0) - 1;
      if (index >= 0 && index < ruler.total) moveTo(index, searching() && last >= 0 ? (step === 1 ? 0 : last) : -1);
    }
  }

  /** The place of the first row on the screen, to come back to after a change. */
  function anchor() {
    const y = mapped(ruler, element.scrollTop, element.clientHeight);
    const index = ruler.indexAt(y);
    return { id: pages.row(index)?.item.id, offset: y - ruler.top(index), index };
  }

  async function refresh() {
    const before = anchor();
    const onScreen = Math.ceil(element.clientHeight / Math.max(1, ruler.height / Math.max(1, ruler.total)));
    if (!(await pages.refresh(Math.max(0, before.index - 20), before.index + onScreen + 20))) return;
    const moved = before.id && element.scrollTop > 0 ? pages.indexOf(before.id) : -1;
    if (moved >= 0) element.scrollTop = unmapped(ruler, ruler.top(moved) + before.offset, element.clientHeight);
    const at = cursorId ? pages.indexOf(cursorId) : -1;
    if (at >= 0) cursor = at;
    cursor = Math.max(0, Math.min(cursor, ruler.total - 1));
    // The row under the cursor left the list: the one that took its place is next.
    if (at < 0) passage = -1;
    cursorId = pages.row(cursor)?.item.id ?? cursorId;
    draw();
    hooks.changed();
  }

  /** @param {number} index @param {boolean} focus */
  function openAt(index, focus) {
    const row = pages.row(index);
    if (!row) return;
    const place = row.passages[Math.max(0, passage)];
    hooks.open(row.item, { focus, ...(searching() ? { query: query.text, position: place?.position, from: place?.from } : {}) });
  }

  /** @param {number} index */
  async function extendTo(index) {
    const from = choice.anchor(cursor);
    const target = Math.max(0, Math.min(ruler.total - 1, index));
    const stretch = await pages.range(Math.min(from, target), Math.max(from, target) + 1);
    choice.extend(stretch.map((row) => row.item.id));
    moveTo(target);
  }

  element.addEventListener('scroll', drawSoon, { passive: true });
  new ResizeObserver(() => {
    measure();
    drawSoon();
  }).observe(element);

  element.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    const rowElement = /** @type {HTMLElement | null} */ (target.closest('.row'));
    const index = Number(rowElement?.dataset.index);
    const row = rowElement ? pages.row(index) : undefined;
    if (!row) return;
    element.focus({ preventScroll: true });
    const act = target.closest('[data-act]');
    const name = act instanceof HTMLElement ? act.dataset.act : undefined;
    if (event.shiftKey) extendTo(index).catch(hooks.failed);
    else if (name === 'choose' || event.ctrlKey || event.metaKey) {
      choice.toggle(row.item.id, index);
      moveTo(index);
    } else if (act && name) hooks.act(name, row.item, act);
    else {
      const at = target.closest('[data-passage]');
      moveTo(index, at instanceof HTMLElement ? Number(at.dataset.passage) : -1);
      openAt(index, false);
    }
  });
  element.addEventListener('pointerdown', (event) => {
    const rowElement = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.row'));
    const item = rowElement && pages.row(Number(rowElement.dataset.index))?.item;
    if (!item || /** @type {Element} */ (event.target).closest('[data-act]')) return;
    // One of the chosen drags them all.
    hooks.drag(event, choice.has(item.id) ? choice.ids() : [item.id], item);
  });
  element.addEventListener('contextmenu', (event) => {
    const rowElement = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.row'));
    const row = rowElement && pages.row(Number(rowElement.dataset.index));
    event.preventDefault();
    if (row && rowElement) hooks.act('menu', row.item, rowElement.querySelector('[data-act="menu"]') ?? rowElement);
  });

  return {
    element,
    query: () => query,
    total: () => pages.total(),
    known: () => pages.known(),
    /** The first rows, as far as they are here. @param {number} count @returns {Item[]} */
    head: (count) => Array.from({ length: Math.min(count, ruler.total) }, (_, index) => pages.row(index)?.item).filter((item) => item !== undefined),
    chosen: () => choice.size(),
    /** Shows another list, from its start. @param {Partial<Query>} next */
    async show(next) {
      query = { ...query, ...next };
      choice.clear();
      fromStart = true;
      await pages.refresh(0, Math.ceil(element.clientHeight / (COMPACT * rem)));
    },
    refresh,
    /** Draws again: sizes or savings changed. */
    redraw() {
      measure();
      draw();
    },
    focus: () => element.focus({ preventScroll: true }),
    move,
    first: () => moveTo(0),
    last: () => moveTo(ruler.total - 1),
    openCursor: () => openAt(cursor, true),
    toggle() {
      const id = pages.row(cursor)?.item.id;
      if (id) choice.toggle(id, cursor);
      moveTo(cursor, passage);
    },
    extend: (/** @type {1 | -1} */ step) => extendTo(cursor + step),
    async chooseAll() {
      choice.set((await pages.range(0, ruler.total)).map((row) => row.item.id));
      draw();
      hooks.changed();
    },
    chooseNone() {
      choice.clear();
      draw();
      hooks.changed();
    },
    /** What a command acts on: the chosen rows, else the one under the cursor. @returns {string[]} */
    targets() {
      const under = pages.row(cursor)?.item.id;
      return choice.size() > 0 ? choice.ids() : under ? [under] : [];
    },
    /** @param {string} id @returns {Item | undefined} */
    item: (id) => pages.row(pages.indexOf(id))?.item,
    /** Where a menu for the cursor's row opens. */
    cursorElement: () => rows.menuOf(cursor) ?? element,
    /** Marks the row that the reader shows. @param {string | null} id */
    setOpen(id) {
      openId = id;
      const at = id ? pages.indexOf(id) : -1;
      if (at >= 0 && at !== cursor) moveTo(at);
      else draw();
    },
    /** @param {string} id @returns {import('../shell.js').Place | null} */
    place(id) {
      const index = pages.indexOf(id);
      return index < 0 ? null : { index, total: ruler.total };
    },
    /** The item beside another, or under the cursor when that one left the list. @param {string} id @param {number} step */
    async beside(id, step) {
      const at = pages.indexOf(id);
      const index = at < 0 ? cursor : at + step;
      if (index < 0 || index >= ruler.total) return undefined;
      return (await pages.range(index, index + 1))[0]?.item;
    },
  };
}
