// @ts-check
/**
 * A reader's note as it is read: its Markdown, made into HTML by Rust behind the same wall as a page. Until that comes
 * the words stand there as they were written. A press on the note is for who shows it; of its links, this module opens
 * the address in the system's browser, and nothing in a note navigates the window or loads anything.
 */
import { el } from '../dom.js';
import { targetOf } from '../logic/reading-links.js';

/** @typedef {typeof import('../ipc.js')} Ipc */

/** Notes kept as they are shown; more than this is a library being browsed. */
const MOST_KEPT = 2000;

/** What each Markdown is as HTML. @type {Map<string, string>} */
const made = new Map();
/** What is shown where. @type {WeakMap<HTMLElement, string>} */
const shown = new WeakMap();
/** Elements that wait for their HTML, and who wants to know. @type {Map<HTMLElement, () => void>} */
let waiting = new Map();

/**
 * The element that a note of the reader's is shown in.
 *
 * @param {() => void} [edit] Called for a press on its words that selects none.
 * @returns {HTMLElement}
 */
export const noteElement = (edit) => el('div', { class: 'note-words-own', dir: 'auto', onclick: edit && (() => String(getSelection()) === '' && edit()) });

/**
 * Shows a note in an element.
 *
 * @param {Ipc} ipc
 * @param {HTMLElement} element
 * @param {string} note Markdown.
 * @param {() => void} [changed] Called when the words took another form later, and with it another height.
 */
export function showNote(ipc, element, note, changed = () => {}) {
  if (!shown.has(element)) followLinks(ipc, element);
  shown.set(element, note);
  const html = made.get(note);
  if (html !== undefined) {
    fill(element, html);
    return;
  }
  element.textContent = note;
  delete element.dataset.rendered;
  if (waiting.size === 0) queueMicrotask(() => void render(ipc));
  waiting.set(element, changed);
}

/** Asks for all that wait at once. @param {Ipc} ipc */
async function render(ipc) {
  const asked = waiting;
  waiting = new Map();
  const notes = [...new Set([...asked.keys()].map((element) => shown.get(element) ?? ''))];
  // A note that cannot be rendered stays as it was written.
  const answers = await ipc.render_notes(notes).catch(() => []);
  if (made.size > MOST_KEPT) made.clear();
  answers.forEach((html, at) => made.set(notes[at], html));
  const listeners = new Set();
  for (const [element, changed] of asked) {
    const html = made.get(shown.get(element) ?? '');
    if (html === undefined) continue;
    fill(element, html);
    listeners.add(changed);
  }
  for (const changed of listeners) changed();
}

/** @param {HTMLElement} element @param {string} html From Rust. */
function fill(element, html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  element.replaceChildren(template.content);
  element.dataset.rendered = '';
}

/** Every way to follow a link ends here. @param {Ipc} ipc @param {HTMLElement} element */
function followLinks(ipc, element) {
  /** @param {Event} event */
  const follow = (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    const target = targetOf(link.getAttribute('href'));
    if (event.type !== 'click' && event.type !== 'auxclick') return;
    if (target.kind === 'address') ipc.open_external(target.url).catch(console.error);
  };
  for (const type of ['click', 'auxclick', 'contextmenu', 'dragstart']) element.addEventListener(type, follow, { capture: true });
}
