// @ts-check
/**
 * The sidebar: where items lie, saved views, tags, and the seal of the whole library at its foot.
 */
import { el, icon, iconButton, keyHint } from '../dom.js';
import { sidebarCount } from './sidebar-count.js';
import { createSidebarTags } from './sidebar-tags.js';
import { createSidebarViews } from './sidebar-views.js';

/**
 * @typedef {import('../generated/types').View} View
 * @typedef {import('../generated/types').SavedView} SavedView
 * @typedef {import('../generated/types').Counts & { highlights: number, tags: TagCount[] }} Counts
 * @typedef {import('./sidebar-tags.js').TagCount} TagCount
 * @typedef {{ view: View, tag: string | null, saved?: import('../generated/types').SavedView | null }} Target  `saved`: a saved view,
 *   whose query takes the place of the others.
 */

/** @type {readonly ({ icon: string, count: keyof Counts } & ({ view: View } | { page: string }))[]} */
const PLACES = [
  { view: 'inbox', icon: 'inbox', count: 'inbox' },
  { view: 'later', icon: 'clock', count: 'later' },
  { view: 'archive', icon: 'archive', count: 'archive' },
  { view: 'favorites', icon: 'star', count: 'favorites' },
  { page: 'highlights', icon: 'highlighter', count: 'highlights' },
  { view: 'trash', icon: 'trash-2', count: 'trash' },
  { view: 'needs_attention', icon: 'triangle-alert', count: 'needs_attention' },
];

/**
 * @param {import('../shell.js').Shell} shell
 * @param {import('../logic/format.js').Format} format
 * @param {{ go: (target: Target) => void, page: (name: string) => void, rename: (view: SavedView) => void, order: (ids: string[]) => void,
 *   remove: (view: SavedView) => void, search: () => void, add: () => void, palette: () => void, close: () => void,
 *   showSaves: () => void }} hooks
 */
export function createSidebar(shell, format, hooks) {
  const { message } = shell;
  /** Where the window is: a list, a page by name, the search. @type {Target | string | null} */
  let current = null;
  /** @type {Counts | null} */
  let counts = null;

  const wordmark = wordmarkElement(message('app-name'));
  const searchButton = el('button', { type: 'button', class: 'sidebar-search', onclick: () => hooks.search() },
    icon('search'), el('span', {}, message('search')), keyHint(shell, 'search'));
  const places = el('ul', { class: 'sidebar-list' });
  const views = createSidebarViews(shell, format, {
    go: (view) => hooks.go({ view: 'all', tag: null, saved: view }), rename: hooks.rename, order: hooks.order, remove: hooks.remove,
  });
  const tags = createSidebarTags(shell, format, { go: (tag) => hooks.go({ view: 'all', tag }), page: () => hooks.page('tags'), drawn: () => mark() });
  const sealIcon = icon('badge-check');
  const sealMain = el('span', { class: 'foot-main' });
  const sealMore = el('span', { class: 'foot-more dotted' });
  const foot = el('button', { type: 'button', class: 'sidebar-foot', onclick: () => hooks.go({ view: 'needs_attention', tag: null }) },
    sealIcon, el('span', { class: 'foot-lines' }, sealMain, sealMore));
  const saving = el('button', { type: 'button', class: 'sidebar-foot sidebar-saving', hidden: true, onclick: () => hooks.showSaves() });
  const body = el('div', { class: 'sidebar-body' }, places, views.element, tags.element);
  const element = el('div', { class: 'sidebar' },
    el('div', { class: 'bar', 'data-tauri-drag-region': true }, wordmark, el('span', { class: 'gap' }),
      iconButton(shell, 'plus', message('add'), () => hooks.add(), { command: 'add', class: 'sidebar-add' }),
      iconButton(shell, 'panel-left', message('command-toggleSidebar'), () => hooks.close(), { command: 'toggleSidebar' })),
    searchButton, body,
    el('div', { class: 'sidebar-end' },
      el('button', { type: 'button', class: 'sidebar-item', tabindex: '-1', 'data-palette': '', onclick: () => hooks.palette() }, icon('keyboard'), el('span', { class: 'sidebar-name' }, message('palette')), keyHint(shell, 'palette')),
      pageItem('history', 'history', message('history'), 0), pageItem('settings', 'settings', message('settings'), 0)),
    saving, foot);

  /** One tab stop for all the buttons: arrows move among them. */
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Home' && event.key !== 'End') return;
    if (!(event.target instanceof HTMLElement) || !event.target.matches('.sidebar-item')) return;
    const all = [...element.querySelectorAll('.sidebar-item')];
    const at = all.indexOf(event.target);
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : at + (event.key === 'ArrowDown' ? 1 : -1);
    const next = all[Math.max(0, Math.min(all.length - 1, to))];
    if (next instanceof HTMLElement) next.focus();
    event.preventDefault();
    event.stopPropagation();
  });

  /** @param {string} page @param {string} iconName @param {string} name @param {number} count */
  function pageItem(page, iconName, name, count) {
    return el('button', {
      type: 'button', class: 'sidebar-item', tabindex: '-1', 'data-page': page, 'aria-label': count > 0 ? message('sidebar-highlights', { name, count }) : name, onclick: () => hooks.page(page),
    }, icon(iconName), el('span', { class: 'sidebar-name' }, name), sidebarCount(format, count));
  }

  /**
   * @param {Target} target
   * @param {string} iconName
   * @param {string} name
   * @param {number} count
   */
  const item = (target, iconName, name, count) => el('li', {},
    el('button', {
      type: 'button',
      class: 'sidebar-item',
      tabindex: '-1',
      'data-view': target.view,
      'data-tag': target.tag,
      'aria-label': message('sidebar-item', { name, count }),
      onclick: () => hooks.go(target),
    }, icon(iconName), el('bdi', { class: 'sidebar-name' }, name),
    sidebarCount(format, count)));

  function mark() {
    for (const button of element.querySelectorAll('.sidebar-item')) {
      if (!(button instanceof HTMLElement)) continue;
      const here = current !== null && (typeof current === 'string'
        ? button.dataset.page === current
        : current.saved ? button.dataset.saved === current.saved.id : button.dataset.view === current.view && (button.dataset.tag ?? null) === current.tag);
      if (here) button.setAttribute('aria-current', 'page');
      else button.removeAttribute('aria-current');
      button.tabIndex = here ? 0 : -1;
    }
    if (!element.querySelector('.sidebar-item[tabindex="0"]')) element.querySelector('.sidebar-item')?.setAttribute('tabindex', '0');
    searchButton.classList.toggle('current', current === 'search');
  }

  return {
    element,
    /** @param {Counts} next @param {SavedView[]} saved */
    setCounts(next, saved) {
      counts = next;
      const focused = document.activeElement instanceof HTMLElement && element.contains(document.activeElement) ? { ...document.activeElement.dataset } : null;
      places.replaceChildren(...PLACES.map((place) => ('page' in place
        ? el('li', {}, pageItem(place.page, place.icon, message(place.page), Number(next[place.count] ?? 0)))
        : item({ view: place.view, tag: null }, place.icon, message(`view-${place.view.replace('_', '-')}`), Number(next[place.count])))));
      tags.set(next.tags);
      views.set(saved);
      const empty = next.complete + next.needs_attention === 0;
      sealIcon.firstElementChild?.setAttribute('href', empty ? '#i-hard-drive' : '#i-badge-check');
      sealMain.textContent = empty ? message('foot-local') : message('foot-complete', { count: next.complete });
      sealMore.replaceChildren(...(empty
        ? [el('span', {}, message('foot-no-account'))]
        : [el('span', {}, message('foot-attention', { count: next.needs_attention })), el('span', {}, format.size(next.size))]));
      mark();
      if (focused) {
        const again = [...element.querySelectorAll('.sidebar-item')].find((button) => button instanceof HTMLElement && ['view', 'tag', 'saved', 'page'].every((key) => button.dataset[key] === focused[key]));
        if (again instanceof HTMLElement) again.focus();
      }
    },
    /** Shows where the window is. @param {Target | string | null} target */
    setCurrent(target) {
      current = target;
      mark();
    },
    /** @param {number} left  Saves that still run. */
    setSaving(left) {
      saving.hidden = left === 0;
      saving.replaceChildren(icon('loader', 'spins'), el('span', {}, message('foot-saving', { count: left })));
    },
    counts: () => counts,
    views: views.views,
    viewMenu: views.menu,
    /** Where what is dropped on an element goes. @param {Element} target @returns {import('../acts.js').Destination} */
    destination(target) {
      const { tag, view } = /** @type {HTMLElement} */ (target).dataset;
      return tag ? { tag } : view === 'favorites' ? { favorite: true } : { place: /** @type {import('../generated/types').Place} */ (view) };
    },
    /** What of the sidebar takes a dropped item. @param {Element | null} under */
    dropTarget: (under) => under?.closest('.sidebar-item:is([data-tag], [data-view="inbox"], [data-view="later"], [data-view="archive"], [data-view="favorites"], [data-view="trash"])') ?? null,
    focus() {
      /** @type {HTMLElement | null} */ (element.querySelector('.sidebar-item[tabindex="0"]'))?.focus();
    },
  };
}

/**
 * The name as drawn letters.
 *
 * @param {string} name
 * @returns {HTMLElement}
 */
export function wordmarkElement(name) {
  const svg = icon('wordmark-name', 'wordmark');
  const pause = /** @type {SVGUseElement} */ (svg.firstElementChild).cloneNode();
  /** @type {Element} */ (pause).setAttribute('href', '#i-wordmark-pause');
  /** @type {Element} */ (pause).setAttribute('class', 'pause');
  svg.append(pause);
  return el('span', { class: 'wordmark-box', role: 'img', 'aria-label': name }, svg);
}
