// @ts-check
/**
 * The toast: one short message at the bottom with at most one action. It stays while it is pointed at or has the focus.
 * The same words are spoken by the one polite live region of the window.
 */
import { el } from '../dom.js';

/** How long a toast stays, in milliseconds. */
const STAYS = 8000;

/**
 * @param {() => import('../shell.js').Keys} keys
 * @param {(text: string) => void} announce
 */
export function createToast(keys, announce) {
  const element = el('div', { class: 'toast-place' });
  /** @type {number | undefined} */
  let timer;
  /** @type {Element | null} */
  let back = null;

  const hide = () => {
    clearTimeout(timer);
    if (element.contains(document.activeElement)) /** @type {HTMLElement | null} */ (back)?.focus?.({ preventScroll: true });
    element.replaceChildren();
  };
  const start = () => {
    clearTimeout(timer);
    if (element.firstChild) timer = window.setTimeout(hide, STAYS);
  };
  const hold = () => clearTimeout(timer);
  element.addEventListener('pointerenter', hold);
  element.addEventListener('focusin', hold);
  element.addEventListener('pointerleave', start);
  element.addEventListener('focusout', start);

  return {
    element,
    hide,
    visible: () => element.firstChild !== null,
    /** @param {string} text @param {import('../shell.js').ToastAction} [action] */
    show(text, action) {
      const key = action?.command ? keys().label(action.command) : '';
      element.replaceChildren(el('div', { class: 'toast' },
        el('span', { class: 'toast-text', dir: 'auto' }, text),
        action ? el('button', {
          type: 'button',
          class: 'toast-action',
          onclick: () => {
            hide();
            action.run();
          },
        }, action.label, key ? el('kbd', { class: 'key' }, key) : null) : null));
      announce(text);
      start();
    },
    /** Moves the focus to the action. @returns {boolean} whether there is one */
    focus() {
      const button = element.querySelector('button');
      if (!button) return false;
      if (!element.contains(document.activeElement)) back = document.activeElement;
      button.focus();
      return true;
    },
  };
}
