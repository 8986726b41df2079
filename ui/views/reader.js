// @ts-check
import { el } from '../dom.js';

/**
 * The reader pane.
 *
 * @param {typeof import('../ipc.js')} _ipc
 * @param {import('../shell.js').Shell} shell
 * @returns {import('../shell.js').Reader}
 */
export function createReader(_ipc, shell) {
  const element = el('div', { class: 'reader' });
  return {
    element,
    async open(item) {
      element.replaceChildren(el('h1', { tabindex: '-1' }, item.title), el('p', {}, item.excerpt));
      if (shell.narrow()) element.scrollTop = 0;
    },
    close() {
      element.replaceChildren();
    },
    refresh() {},
    commands: {},
  };
}
