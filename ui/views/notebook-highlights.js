// @ts-check
/**
 * The notebook's first tab: the reader's own note on the article, its highlights in the order of the text, and those
 * that lost their place, which are never thrown away here by themselves.
 */
import { el, icon, iconButton } from '../dom.js';
import { closestPassage } from '../logic/highlight-closest.js';
import { COLORS, kindName } from '../logic/highlight-kinds.js';
import { quoteWords, swatch, whenWords } from './highlight-words.js';
import { noteField } from './note-field.js';
import { noteElement, showNote } from './note-words.js';
import { copyText } from './reader-copy.js';

/**
 * @typedef {import('../ipc.js').Highlight} Highlight
 * @typedef {'' | 'notes' | import('../logic/highlight-kinds.js').Color} Filter
 */

/** A passage less alike than this is none. */
export const LEAST_LIKE = 0.4;

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {object} parts
 * @param {() => import('../shell.js').Item | null} parts.item
 * @param {() => import('../logic/reading-text.js').TextMap | null} parts.text
 * @param {import('./highlights.js').Highlights} parts.highlights
 * @param {(id: string) => void} parts.go
 * @param {(id: string) => void} parts.find
 */
export function createNotebookHighlights(ipc, shell, { item, text, highlights, go, find }) {
  const { message } = shell;
  const filters = el('div', { class: 'notebook-filters', role: 'group', 'aria-label': message('notebook-filter') });
  const own = el('section', { class: 'notebook-own', 'aria-label': message('notebook-own') });
  const list = el('ol', { class: 'notebook-list', 'aria-label': message('notebook-highlights') });
  const none = el('p', { class: 'info-words notebook-none' }, message('notebook-none'));
  const lost = el('section', { class: 'notebook-lost', hidden: true });
  const element = el('div', { class: 'notebook-marks' }, filters, own, list, none, lost);
  /** @type {Filter} */
  let filter = '';
  let of = '';
  let lostOpen = true;
  let shownCurrent = '';
  /** The rows, by their highlights' ids. @type {Map<string, { of: Highlight, kind: string, row: HTMLLIElement }>} */
  const rows = new Map();
  /** Of what a note is being written: a highlight's id, `own`, or nothing. */
  let writing = '';

  function show() {
    const open = item();
    if (open?.id !== of) {
      of = open?.id ?? '';
      filter = '';
      writing = '';
      rows.clear();
    }
    const all = highlights.marks().highlights;
    const placed = all.filter(({ orphaned }) => !orphaned);
    showFilters(placed);
    if (writing !== 'own') showOwn();
    const shown = placed.filter((highlight) => filter === '' || (filter === 'notes' ? highlight.note !== null : highlight.color === filter));
    setRows(shown);
    none.hidden = placed.length > 0;
    showLost(all.filter(({ orphaned }) => orphaned));
    if (highlights.current() !== shownCurrent) list.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
    shownCurrent = highlights.current();
  }

  /**
   * Rows that did not change stay where they are: a press that began on one is to end on it.
   * @param {Highlight[]} shown
   */
  function setRows(shown) {
    const wanted = shown.map((highlight) => {
      const known = rows.get(highlight.id);
      const kind = kindName(shell, highlight.color);
      const same = known?.kind === kind && (known.of === highlight || JSON.stringify(known.of) === JSON.stringify(highlight));
      // What is being written in stays as it is, too.
      const row = known && (same || highlight.id === writing) ? known.row : entry(highlight);
      rows.set(highlight.id, { of: same || !known || row !== known.row ? highlight : known.of, kind, row });
      row.toggleAttribute('data-current', highlights.current() === highlight.id);
      return row;
    });
    for (const row of [...list.children]) if (!wanted.includes(/** @type {HTMLLIElement} */ (row))) row.remove();
    let next = list.firstElementChild;
    for (const row of wanted) {
      if (row === next) next = next.nextElementSibling;
      else list.insertBefore(row, next);
    }
  }

  /** @param {Highlight[]} placed */
  function showFilters(placed) {
    const noted = placed.filter(({ note }) => note !== null).length;
    /** @type {{ name: Filter, count: number, words: string, sign: Node | null }[]} */
    const choices = [
      { name: '', count: placed.length, words: message('notebook-all'), sign: null },
      ...COLORS.map((color) => {
        const count = placed.filter((highlight) => highlight.color === color).length;
        return { name: color, count, words: message('notebook-kind', { kind: kindName(shell, color), count }), sign: swatch(color) };
      }),
      { name: 'notes', count: noted, words: message('notebook-noted'), sign: icon('message-square-text') },
    ];
    if (!choices.some(({ name, count }) => name === filter && count > 0)) filter = '';
    const focused = /** @type {HTMLElement | null} */ (filters.contains(document.activeElement) ? document.activeElement : null)?.dataset.filter;
    filters.hidden = placed.length < 2;
    filters.replaceChildren(
      ...choices.filter(({ count }) => count > 0).map(({ name, words, sign }) =>
        el('button', {
          type: 'button', class: 'filter-chip', 'aria-pressed': String(filter === name), 'data-filter': name,
          onclick: () => {
            filter = name;
            show();
          },
        }, sign, el('span', {}, words))),
    );
    if (focused !== undefined) /** @type {HTMLElement | null} */ (filters.querySelector(`[data-filter="${focused}"]`))?.focus();
  }

  function showOwn() {
    const { note } = highlights.marks();
    own.replaceChildren(
      note === null
        ? el('button', { type: 'button', class: 'button quiet small', onclick: writeOwn }, icon('pencil'), message('notebook-own-write'))
        : wordsOf(note, writeOwn),
      note === null ? '' : el('div', { class: 'note-foot' }, el('span', { class: 'note-meta' }, message('notebook-own')), iconButton(shell, 'pencil', message('note-edit'), writeOwn, { class: 'note-pencil' })),
    );
  }

  /** A note as it is read; a press on its words writes in it. @param {string} note @param {() => void} [edit] */
  function wordsOf(note, edit) {
    const words = noteElement(edit);
    showNote(ipc, words, note);
    return words;
  }

  function writeOwn() {
    const id = of;
    write('own', own, own.firstElementChild, highlights.marks().note ?? '', message('notebook-own'), (note) => void highlights.noteItem(id, note));
  }

  /**
   * @param {string} name
   * @param {HTMLElement} holder
   * @param {Element | null} words Gives its place to the field.
   * @param {string} value
   * @param {string} label
   * @param {(note: string) => void} save
   */
  function write(name, holder, words, value, label, save) {
    writing = name;
    const field = noteField({
      value,
      label,
      placeholder: message('note-placeholder'),
      save,
      done: (byKey) => {
        writing = '';
        rows.delete(name);
        show();
        if (byKey) /** @type {HTMLElement | null} */ ((name === 'own' ? own : list.querySelector(`[data-id="${CSS.escape(name)}"]`))?.querySelector('button'))?.focus();
      },
    });
    if (words) words.replaceWith(field);
    else holder.append(field);
    field.focus();
  }

  /** @param {Highlight} highlight */
  function entry(highlight) {
    const { id, color, quote, note, tags, updated_at, image } = highlight;
    const noteWords = note === null ? null : wordsOf(note, () => writeNote());
    const row = el(
      'li',
      { class: 'notebook-entry', 'data-id': id, 'data-color': color },
      el('button', { type: 'button', class: 'notebook-quote', dir: 'auto', 'aria-label': message('notebook-go', { quote }), onclick: () => go(id) }, quote || message(image ? 'notebook-image' : 'notebook-go-empty')),
      noteWords,
      el('div', { class: 'notebook-foot' },
        el('span', { class: 'note-meta dotted' }, el('span', { class: 'notebook-kind' }, swatch(color), kindName(shell, color)), el('span', {}, whenWords(shell, updated_at)), ...tags.map((tag) => el('bdi', {}, `#${tag}`))),
        el('span', { class: 'notebook-acts' },
          iconButton(shell, 'message-square-text', message('selection-note'), () => writeNote()),
          iconButton(shell, 'quote', message('selection-copy'), () => copy(highlight)),
          iconButton(shell, 'trash-2', message('highlight-delete'), () => void highlights.remove([id])))),
    );
    const writeNote = () => write(id, row, noteWords, note ?? '', message('note-on', { kind: kindName(shell, color) }), (written) => void highlights.change(id, { note: written }));
    return row;
  }

  /** @param {Highlight} highlight */
  function copy(highlight) {
    const open = item();
    if (open) copyText(shell, quoteWords(highlight.quote, open), message('quote-copied'));
  }

  /** @param {Highlight[]} all */
  function showLost(all) {
    lost.hidden = all.length === 0;
    if (all.length === 0) {
      lost.replaceChildren();
      return;
    }
    const words = text()?.text ?? '';
    const body = el('ol', { id: 'notebook-lost', hidden: !lostOpen }, ...all.map((highlight) => lostEntry(highlight, words)));
    const why = el('p', { class: 'info-words', hidden: !lostOpen }, message('lost-why'));
    const turn = el('button', {
      type: 'button', class: 'notebook-lost-title', 'aria-expanded': String(lostOpen), 'aria-controls': 'notebook-lost',
      onclick: () => {
        lostOpen = !lostOpen;
        body.hidden = !lostOpen;
        why.hidden = !lostOpen;
        turn.setAttribute('aria-expanded', String(lostOpen));
      },
    }, icon('unlink'), el('span', {}, message('lost-title', { count: all.length })), icon('chevron-down'));
    lost.replaceChildren(el('h3', {}, turn), why, body);
  }

  /** @param {Highlight} highlight @param {string} words */
  function lostEntry(highlight, words) {
    const { id, color, quote, note } = highlight;
    const closest = closestPassage(words, quote);
    const like = closest && closest.likeness >= LEAST_LIKE ? Math.min(99, Math.round(closest.likeness * 100)) : 0;
    return el(
      'li',
      { class: 'notebook-entry', 'data-id': id, 'data-color': color },
      el('p', { class: 'notebook-words', dir: 'auto' }, quote || message('notebook-image')),
      note === null ? null : wordsOf(note),
      el('p', { class: 'note-meta' }, like > 0 ? message('lost-closest', { percent: like }) : message('lost-no-passage')),
      el('div', { class: 'notebook-lost-acts' },
        el('button', { type: 'button', class: 'button small', onclick: () => find(id) }, message(like > 0 ? 'lost-show' : 'lost-attach')),
        el('button', { type: 'button', class: 'button quiet small', onclick: () => void highlights.keepAsNote(highlight) }, message('lost-keep')),
        iconButton(shell, 'quote', message('selection-copy'), () => copy(highlight)),
        iconButton(shell, 'trash-2', message('highlight-delete'), () => void highlights.remove([id]))),
    );
  }

  highlights.on(() => element.isConnected && show());
  return { element, show };
}
