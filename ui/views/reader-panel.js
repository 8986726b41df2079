// @ts-check
/**
 * The panel at the reader's end side: one at a time, docked when the text keeps enough room, else over it.
 */
import { el, iconButton } from '../dom.js';

/** @typedef {'' | 'display' | 'notebook'} Name */

/**
 * @param {import('../shell.js').Shell} shell
 * @param {(name: Name) => { element: HTMLElement, action?: HTMLElement }} partsOf `action`: a button for the panel's bar.
 */
export function createPanel(shell, partsOf) {
  const title = el('h2', { class: 'bar-title', tabindex: '-1' });
  const close = iconButton(shell, 'x', shell.message('close'), () => leave());
  const actions = el('span', {});
  const body = el('div', { class: 'panel-scroll' });
  const element = el('aside', { class: 'panel', hidden: true }, el('div', { class: 'bar' }, title, el('span', { class: 'gap' }), actions, close), body);
  /** @type {Name} */
  let name = '';
  let onClose = () => {};

  /** @param {Name} next */
  const toggle = (next) => {
    if (next === name || next === '') {
      name = '';
      element.hidden = true;
      return;
    }
    name = next;
    const words = shell.message(`${next}-title`);
    title.textContent = words;
    element.setAttribute('aria-label', words);
    const parts = partsOf(next);
    actions.replaceChildren(parts.action ?? '');
    body.replaceChildren(parts.element);
    body.scrollTop = 0;
    element.hidden = false;
  };

  function leave() {
    if (name === '') return false;
    onClose();
    toggle('');
    return true;
  }

  // Controls keep the keys to themselves, Escape included.
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  });

  return {
    element,
    toggle,
    focus: () => title.focus({ preventScroll: true }),
    close: leave,
    /** @returns {Name} */
    name: () => name,
    /** @param {() => void} handler Called while the panel is still open. */
    onClose(handler) {
      onClose = handler;
    },
  };
}
