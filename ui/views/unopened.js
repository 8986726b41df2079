// @ts-check
/**
 * The page of a library that cannot be opened: what happened, where the library lies, what to do. There is nothing else
 * in the window then; above all no empty library that looks as if everything were gone.
 */
import { el, icon } from '../dom.js';

/**
 * @param {(id: string, args?: Record<string, string | number>) => string} message
 * @param {{ library: string, error: import('../generated/types').Problem }} state
 * @returns {HTMLElement}
 */
export function unopenedPage(message, { library, error }) {
  return el('main', { class: 'page welcome unopened', 'aria-labelledby': 'unopened-title' },
    el('div', { class: 'welcome-body', role: 'alert' },
      icon('pause', 'welcome-pause'),
      el('h1', { id: 'unopened-title' }, message('unopened-title')),
      el('p', { class: 'welcome-lead', dir: 'auto' }, error.message),
      el('p', { class: 'welcome-lead', dir: 'auto' }, error.what_to_do),
      el('p', { class: 'unopened-folder' }, message('unopened-folder'), ' ', el('bdi', {}, el('code', {}, library)))));
}
