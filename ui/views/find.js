// @ts-check
/**
 * Finding in the open article: a bar with a field, the number of hits, and the way from one to the next. Marks are laid
 * over the text. The words of a library search come through the same bar.
 */
import { el, icon, iconButton } from '../dom.js';
import { findAll, findQuery, fold, hitFrom, wordsSought } from '../logic/reading-find.js';
import { rangeOf } from './reader-geometry.js';
import { paint } from './reader-paint.js';

/** @typedef {import('../logic/reading-find.js').Span} Span */
/** @typedef {import('../logic/reading-text.js').TextMap} TextMap */

/** More marks than anyone can look at only cost time; counting and stepping go on beyond. */
const MOST_MARKED = 3000;
/** Typing rests this long before a result is spoken. */
const SPEAK_MS = 500;

/**
 * @param {import('../shell.js').Shell} shell
 * @param {() => TextMap | null} text
 * @param {{ show: (at: number) => void, here: () => number, leave: () => void }} reader `here`: the first character in
 *   view; `leave`: gives the focus back.
 */
export function createFind(shell, text, reader) {
  const { message } = shell;
  const input = el('input', { type: 'text', class: 'find-field', 'aria-label': message('find-field'), placeholder: message('find-field'), spellcheck: 'false', autocomplete: 'off' });
  const count = el('span', { class: 'find-count' });
  const passage = el('span', { class: 'find-query', hidden: true });
  const previous = iconButton(shell, 'chevron-up', message('find-previous'), () => step(-1), { command: 'findPrevious' });
  const next = iconButton(shell, 'chevron-down', message('find-next'), () => step(1), { command: 'findNext' });
  const done = iconButton(shell, 'x', message('find-close'), () => close());
  const element = el('div', { class: 'find-bar', role: 'search', hidden: true }, icon('search'), passage, input, count, previous, next, done);

  /** @type {Span[]} */
  let hits = [];
  let current = -1;
  /** The words of a library search; empty when the field's words are sought. */
  let query = '';
  /** @type {{ map: TextMap, folded: import('../logic/reading-find.js').Folded } | null} */
  let known = null;
  let timer = 0;

  const folded = () => {
    const map = text();
    if (!map) return null;
    if (known?.map !== map) known = { map, folded: fold(map.text) };
    return known.folded;
  };

  /** @param {number} from Where to begin looking. */
  const seek = (from) => {
    const where = folded();
    hits = !where ? [] : query ? findQuery(where, query) : findAll(where, input.value);
    current = hitFrom(hits, from);
    mark();
    if (current >= 0) reader.show(hits[current].start);
    speak();
  };

  function mark() {
    const map = text();
    if (!map) return;
    const first = Math.max(0, Math.min(current - MOST_MARKED / 2, hits.length - MOST_MARKED));
    const some = hits.slice(first, first + MOST_MARKED);
    paint('find', /** @type {Range[]} */ (some.map((hit) => rangeOf(map, hit.start, hit.end)).filter(Boolean)));
    markCurrent(map);
  }

  /** @param {TextMap} map */
  function markCurrent(map) {
    const range = current >= 0 ? rangeOf(map, hits[current].start, hits[current].end) : null;
    paint('find-current', range ? [range] : []);
    const sought = query || input.value;
    count.textContent = sought.trim() === '' ? '' : message('find-count', { current: current + 1, total: hits.length });
    element.toggleAttribute('data-none', sought.trim() !== '' && hits.length === 0);
    for (const button of [previous, next]) button.setAttribute('aria-disabled', String(hits.length === 0));
  }

  function speak() {
    clearTimeout(timer);
    timer = window.setTimeout(() => count.textContent && shell.announce(count.textContent), SPEAK_MS);
  }

  /** @param {1 | -1} by */
  function step(by) {
    const map = text();
    if (!map || hits.length === 0) return false;
    current = (current + by + hits.length) % hits.length;
    markCurrent(map);
    reader.show(hits[current].start);
    speak();
    return true;
  }

  function close() {
    if (element.hidden) return false;
    const focused = element.contains(document.activeElement);
    clear();
    if (focused) reader.leave();
    return true;
  }

  function clear() {
    clearTimeout(timer);
    element.hidden = true;
    query = '';
    hits = [];
    current = -1;
    paint('find', []);
    paint('find-current', []);
  }

  input.addEventListener('input', () => seek(current >= 0 ? hits[current].start : reader.here()));
  element.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && event.target === input) step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  return {
    element,
    /** Opens the bar with the selected words, or those sought before. */
    open() {
      const selected = String(getSelection() ?? '').trim();
      const found = !element.hidden && query === '';
      query = '';
      passage.hidden = true;
      input.hidden = false;
      element.hidden = false;
      if (selected && selected.length < 200 && !selected.includes('\n\n')) input.value = selected;
      input.focus();
      input.select();
      if (!found || selected) seek(reader.here());
    },
    /**
     * Marks the words of a library search.
     * @param {string} words
     * @param {number} at Where to begin (UTF-16 units).
     * @returns {boolean} whether any of them is in the text
     */
    query(words, at) {
      query = words;
      passage.hidden = false;
      passage.textContent = wordsSought(words);
      input.hidden = true;
      element.hidden = false;
      seek(at);
      if (hits.length === 0) clear();
      return hits.length > 0;
    },
    step,
    close,
    clear,
    /** The text's nodes are other ones: what was marked in them is marked again. */
    redraw: () => void (element.hidden || mark()),
  };
}
