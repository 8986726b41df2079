// @ts-check
/**
 * Notes on highlights, in the margin beside the line when there is room; else a sign follows the highlight and opens the
 * note in place. A note is read and written in the same spot; nothing here touches the article's words.
 */
import { el, icon, iconButton } from '../dom.js';
import { kindName } from '../logic/highlight-kinds.js';
import { stack } from '../logic/highlight-margin.js';
import { switchOf } from '../logic/reading-display.js';
import { holdsOwnValues } from './display-apply.js';
import { whenWords } from './highlight-words.js';
import { noteField } from './note-field.js';
import { noteElement, showNote } from './note-words.js';

/** Room a note needs beside the text, and what is kept free between two, in rem. */
const ROOM = 18;
const GAP = 1;

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {object} parts
 * @param {HTMLElement} parts.article
 * @param {HTMLElement} parts.content
 * @param {HTMLElement} parts.scroller
 * @param {import('./highlights.js').Highlights} parts.highlights
 * @param {ReturnType<typeof import('./display-apply.js').createDisplay>} parts.display
 */
export function createMarginNotes(ipc, shell, { article, content, scroller, highlights, display }) {
  const { message } = shell;
  const column = el('div', { class: 'margin-notes', 'data-ui': '' });
  /** @type {Map<string, { element: HTMLElement, words: HTMLElement, meta: HTMLElement, edit: HTMLElement, field: HTMLTextAreaElement | null, shown: string }>} */
  const cards = new Map();
  /** @type {Map<string, HTMLElement>} */
  const signs = new Map();
  /** The note that is open in place, where there is no room in the margin. */
  let opened = '';
  let frame = 0;

  /** @param {string} id */
  const cardOf = (id) => {
    const known = cards.get(id);
    if (known) return known;
    const words = noteElement(() => edit(id));
    const meta = el('span', { class: 'note-meta dotted' });
    const pencil = iconButton(shell, 'pencil', message('note-edit'), () => edit(id), { class: 'note-pencil' });
    const element = el('aside', { class: 'margin-note', id: `highlight-note-${id}` }, words, el('div', { class: 'note-foot' }, meta, pencil));
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || opened !== id) return;
      shut();
      event.preventDefault();
      event.stopPropagation();
    });
    element.addEventListener('pointerdown', () => highlights.setCurrent(id));
    const card = { element, words, meta, edit: pencil, field: null, shown: '' };
    cards.set(id, card);
    column.append(element);
    return card;
  };

  function show() {
    const noted = highlights.marks().highlights.filter(({ id, note }) => highlights.spanOf(id) && (note !== null || cards.get(id)?.field));
    const ids = new Set(noted.map(({ id }) => id));
    let changed = false;
    for (const [id, card] of cards) {
      if (ids.has(id)) continue;
      card.element.remove();
      cards.delete(id);
      changed = true;
    }
    for (const { id, color, note, updated_at } of noted) {
      const card = cardOf(id);
      card.element.toggleAttribute('data-current', highlights.current() === id);
      const shown = JSON.stringify([color, note, updated_at]);
      if (card.shown === shown) continue;
      card.shown = shown;
      changed = true;
      const on = message('note-on', { kind: kindName(shell, color) });
      card.element.dataset.color = color;
      card.element.setAttribute('aria-label', on);
      showNote(ipc, card.words, note ?? '', place);
      card.meta.replaceChildren(el('span', {}, on), el('span', {}, whenWords(shell, updated_at)));
    }
    if (cards.size > 0 && !column.isConnected) article.append(column);
    // A highlight changes no line of the text: where nothing changed here, everything stands where it should.
    if (changed) place();
    else setSigns(column.hasAttribute('data-aside'));
  }

  /** Sets the notes beside their lines. Reads all places first, so that the page is laid out once. */
  function place() {
    cancelAnimationFrame(frame);
    frame = 0;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const rtl = article.dir === 'rtl';
    const [pane, box] = [scroller.getBoundingClientRect(), article.getBoundingClientRect()];
    const free = rtl ? box.left - pane.left : pane.left + scroller.clientWidth - box.right;
    const aside = free >= ROOM * rem && switchOf('margin_notes', display.get('margin_notes'));
    column.toggleAttribute('data-aside', aside);
    if (aside) opened = '';
    setSigns(aside);
    const beside = highlights.marks().highlights.flatMap(({ id }) => {
      const card = cards.get(id);
      const rects = card ? lineRects(highlights.elementsOf(id)) : [];
      if (!card || rects.length === 0) return [];
      return [{ card, id, first: rects[0], last: /** @type {DOMRect} */ (rects.at(-1)), height: card.element.offsetHeight }];
    });
    const tops = stack(beside.map(({ first, height }) => ({ top: first.top - box.top, height })), GAP * rem);
    const shown = new Set(beside.map(({ card }) => card));
    for (const card of cards.values()) card.element.hidden = !shown.has(card);
    beside.forEach(({ card, id, last }, i) => {
      card.element.hidden = !aside && opened !== id;
      card.element.style.insetBlockStart = `${Math.round(aside ? tops[i] : last.bottom - box.top + 6)}px`;
    });
  }

  /** @param {boolean} aside */
  function setSigns(aside) {
    for (const [id, sign] of signs) {
      if (!aside && cards.has(id) && sign.isConnected) continue;
      sign.remove();
      signs.delete(id);
    }
    if (aside) return;
    for (const [id] of cards) {
      const last = highlights.elementsOf(id).at(-1);
      const known = signs.get(id);
      if (!last?.isConnected) continue;
      const after = last.closest('math, svg') ?? last;
      if (known && after.nextSibling === known) continue;
      const sign = known ?? signOf(id);
      signs.set(id, sign);
      after.after(sign);
    }
  }

  /** @param {string} id */
  function signOf(id) {
    const color = highlights.find(id)?.color ?? 'yellow';
    return el('button', {
      type: 'button', class: 'highlight-sign', 'data-ui': '', 'aria-label': message('note-on', { kind: kindName(shell, color) }),
      onclick: () => open(id),
    }, icon('message-square-text'));
  }

  /** @param {string} id */
  function open(id) {
    if (opened === id) {
      shut();
      return;
    }
    opened = id;
    highlights.setCurrent(id);
    place();
    cards.get(id)?.edit.focus({ preventScroll: true });
  }

  /** @returns {boolean} Whether a note was open in place. */
  function shut() {
    if (!opened) return false;
    const sign = signs.get(opened);
    const focused = column.contains(document.activeElement);
    opened = '';
    place();
    if (focused) sign?.focus({ preventScroll: true });
    return true;
  }

  /** Opens the note of a highlight for writing. @param {string} id */
  function edit(id) {
    const highlight = highlights.find(id);
    if (!highlight || !highlights.spanOf(id)) return;
    const card = cardOf(id);
    if (card.field) {
      card.field.focus({ preventScroll: true });
      return;
    }
    const kind = kindName(shell, highlight.color);
    const field = noteField({
      value: highlight.note ?? '',
      label: message('note-on', { kind }),
      placeholder: message('note-placeholder'),
      save: (note) => void highlights.change(id, { note }),
      done: (byKey) => {
        card.field = null;
        field.replaceWith(card.words);
        if (!highlights.find(id)?.note && opened === id) opened = '';
        card.shown = '';
        show();
        if (byKey) scroller.focus({ preventScroll: true });
      },
    });
    card.field = field;
    card.words.replaceWith(field);
    highlights.setCurrent(id);
    opened = id;
    show();
    // A note that is not to be seen yet takes no focus.
    place();
    field.focus({ preventScroll: true });
    card.element.scrollIntoView({ block: 'nearest' });
  }

  new ResizeObserver(() => {
    if (cards.size > 0 && frame === 0) frame = requestAnimationFrame(place);
  }).observe(content);
  new ResizeObserver(() => cards.size > 0 && place()).observe(scroller);
  column.addEventListener('input', place);
  shell.settings.on((key) => (key === 'margin_notes' || holdsOwnValues(key)) && cards.size > 0 && place());
  highlights.on(show);
  document.addEventListener('pointerdown', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (opened && !column.hasAttribute('data-aside') && !target?.closest('.margin-note, .highlight-sign')) shut();
  });

  return {
    edit,
    close: shut,
    end() {
      opened = '';
      cards.clear();
      signs.clear();
      column.replaceChildren();
      column.remove();
    },
  };
}

/** The lines a highlight stands in; empty while it is not in the page. @param {Element[]} elements */
function lineRects(elements) {
  const first = elements[0]?.getClientRects()[0];
  const last = [...(elements.at(-1)?.getClientRects() ?? [])].at(-1);
  return first && last && elements[0].isConnected ? [first, last] : [];
}
