// @ts-check
/**
 * The saved views in the sidebar: shown, renamed, put in another order, deleted. The first nine have a key each.
 */
import { el, icon, keyHint } from '../dom.js';
import { sidebarCount } from './sidebar-count.js';
import { followDrag } from './drag.js';
import { openMenu } from './menu.js';

/**
 * @typedef {import('../generated/types').SavedView} SavedView
 */

/**
 * @param {import('../shell.js').Shell} shell
 * @param {import('../logic/format.js').Format} format
 * @param {{ go: (view: SavedView) => void, rename: (view: SavedView) => void, order: (ids: string[]) => void, remove: (view: SavedView) => void }} hooks
 */
export function createSidebarViews(shell, format, hooks) {
  const { message } = shell;
  const list = el('ul', { class: 'sidebar-list', 'aria-labelledby': 'sidebar-views' });
  const element = el('div', { hidden: true }, el('h2', { class: 'sidebar-group', id: 'sidebar-views' }, message('views')), list);
  /** @type {SavedView[]} */
  let views = [];

  /** @param {SavedView} view @param {1 | -1} step */
  function move(view, step) {
    const ids = views.map((one) => one.id);
    const at = ids.indexOf(view.id);
    const to = at + step;
    if (to < 0 || to >= ids.length) return;
    [ids[at], ids[to]] = [ids[to], ids[at]];
    hooks.order(ids);
  }

  /** @param {SavedView} view @param {Element} anchor */
  function menu(view, anchor) {
    const at = views.indexOf(view);
    openMenu(message('view-menu', { name: view.name }), [
      { text: message('open'), icon: 'book-open', key: shell.keys.label('open'), run: () => hooks.go(view) },
      { text: message('view-rename'), icon: 'pencil', run: () => hooks.rename(view) },
      ...(at > 0 ? [{ text: message('view-up'), icon: 'chevron-up', run: () => move(view, -1) }] : []),
      ...(at < views.length - 1 ? [{ text: message('view-down'), icon: 'chevron-down', run: () => move(view, 1) }] : []),
      { text: message('view-delete'), icon: 'trash-2', danger: true, separated: true, run: () => hooks.remove(view) },
    ], anchor);
  }

  /** @param {SavedView} view @param {number} at */
  function item(view, at) {
    const button = el('button', {
      type: 'button', class: 'sidebar-item', tabindex: '-1', 'data-saved': view.id,
      'aria-label': message('sidebar-item', { name: view.name, count: view.count }), onclick: () => hooks.go(view),
      oncontextmenu: (/** @type {Event} */ event) => {
        event.preventDefault();
        menu(view, button);
      },
    }, icon('layers'), el('bdi', { class: 'sidebar-name' }, view.name),
    at < 9 ? keyHint(shell, `view${at + 1}`) : null, sidebarCount(format, view.count));
    button.addEventListener('keydown', (event) => {
      if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) move(view, event.key === 'ArrowUp' ? -1 : 1);
      else if (event.key === 'F2') hooks.rename(view);
      else if (event.key === 'Delete') hooks.remove(view);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    button.addEventListener('pointerdown', (event) => followDrag(event, {
      text: () => view.name,
      over: (under) => under?.closest('[data-saved]') ?? null,
      drop: (target) => {
        const ids = views.map((one) => one.id).filter((id) => id !== view.id);
        const to = views.findIndex((one) => one.id === /** @type {HTMLElement} */ (target).dataset.saved);
        ids.splice(to, 0, view.id);
        hooks.order(ids);
      },
    }));
    return el('li', {}, button);
  }

  return {
    element,
    /** @param {SavedView[]} next */
    set(next) {
      views = next;
      element.hidden = views.length === 0;
      list.replaceChildren(...views.map(item));
    },
    views: () => views,
    /** The menu of the view that has the focus. @returns {boolean} whether one has */
    menu() {
      const focused = document.activeElement?.closest('[data-saved]');
      const view = views.find((one) => one.id === focused?.getAttribute('data-saved'));
      if (!focused || !view) return false;
      menu(view, focused);
      return true;
    },
  };
}
