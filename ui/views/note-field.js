// @ts-check
/**
 * Writing a note: a field that grows with its words and stores them by itself, on every rest and when it is left, so
 * that no crash costs more than a second of writing. Esc brings back what stood there before.
 */
import { el } from '../dom.js';

/** Writing rests this long before it is stored, in milliseconds. */
const REST_MS = 600;

/**
 * @param {object} note
 * @param {string} note.value Markdown.
 * @param {string} note.label What it is a note on.
 * @param {string} note.placeholder
 * @param {(text: string) => void} note.save Called only with words that were not saved yet.
 * @param {(byKey: boolean) => void} note.done The field was left; `byKey`: the focus has nowhere else to go.
 * @returns {HTMLTextAreaElement} To be focused once it is in the page.
 */
export function noteField({ value, label, placeholder, save, done }) {
  const field = el('textarea', { class: 'note-field', 'aria-label': label, placeholder, rows: '1', dir: 'auto', spellcheck: 'true' });
  field.value = value;
  let saved = value;
  let open = true;
  let timer = 0;

  const grow = () => {
    field.style.blockSize = 'auto';
    field.style.blockSize = `${field.scrollHeight}px`;
  };
  const store = () => {
    clearTimeout(timer);
    if (field.value === saved) return;
    saved = field.value;
    save(saved);
  };
  const hidden = () => document.visibilityState === 'hidden' && store();
  /** @param {boolean} byKey */
  const leave = (byKey) => {
    if (!open) return;
    open = false;
    store();
    window.removeEventListener('pagehide', store);
    document.removeEventListener('visibilitychange', hidden);
    done(byKey);
  };

  field.addEventListener('input', () => {
    grow();
    clearTimeout(timer);
    timer = window.setTimeout(store, REST_MS);
  });
  field.addEventListener('focus', grow);
  field.addEventListener('blur', () => leave(false));
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') field.value = value;
    else if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    leave(true);
  });
  window.addEventListener('pagehide', store);
  document.addEventListener('visibilitychange', hidden);
  return field;
}
