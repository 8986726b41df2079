// @ts-check
/**
 * The list's pane: its bar with order, density and filter, the search field that takes the bar's place, the bar of a
 * choice, what an empty list says.
 */
import { el, icon, iconButton, nameButton } from '../dom.js';
import { openMenu } from './menu.js';
import { wordmarkElement } from './sidebar.js';

/** @type {readonly import('../generated/types').Sort[]} */
const SORTS = ['newest', 'oldest', 'title', 'shortest', 'longest'];

/** What of a list can be shown, by how far it is read. @type {readonly (import('../generated/types').Reading | '')[]} */
const FILTERS = ['', 'unread', 'reading', 'finished'];

/**
 * @param {import('../shell.js').Shell} shell
 * @param {import('../logic/format.js').Format} format
 * @param {{ list: HTMLElement, search: ReturnType<typeof import('./search.js').createSearch>, searchEmpty: ReturnType<typeof import('./search-empty.js').createSearchEmpty> }} parts
 * @param {{ sort: (sort: import('../generated/types').Sort) => void, sorted: () => string, density: () => void, filter: (reading: import('../generated/types').Reading | '') => void, act: (verb: import('../shell.js').Verb, anchor: Element) => void,
 *   none: () => void, sidebar: () => void, run: (command: string) => void }} hooks
 */
export function createListPane(shell, format, parts, hooks) {
  const { message } = shell;
  const heading = el('h2', { class: 'bar-title', id: 'list-title' });
  const count = el('span', { class: 'bar-count', 'aria-hidden': 'true' });
  const sortButton = iconButton(shell, 'arrow-down-wide-narrow', message('sort'), () => chooseSort(), { class: 'list-sort' });
  const densityButton = iconButton(shell, 'rows-3', message('density'), () => hooks.density(), { class: 'list-density' });
  const filterButton = iconButton(shell, 'list-filter', message('filter'), chooseFilter, { class: 'list-filter' });
  const filterChip = el('button', { type: 'button', class: 'chip', hidden: true, onclick: () => hooks.filter('') });
  const bar = el('div', { class: 'bar list-bar', 'data-tauri-drag-region': true },
    iconButton(shell, 'menu', message('command-toggleSidebar'), () => hooks.sidebar(), { command: 'toggleSidebar', class: 'list-menu' }),
    wordmarkElement(message('app-name')), heading, count, filterChip, el('span', { class: 'gap' }),
    iconButton(shell, 'search', message('search'), () => hooks.run('search'), { command: 'search', class: 'list-search' }),
    iconButton(shell, 'plus', message('add'), () => hooks.run('add'), { command: 'add', class: 'list-add' }),
    filterButton, sortButton, densityButton);

  const chosenText = el('h2', { class: 'bar-title' });
  const chosenTools = el('div', { class: 'chosen-tools' });
  const chosenBar = el('div', { class: 'bar chosen-bar', role: 'toolbar', 'aria-label': message('chosen-bar'), hidden: true },
    iconButton(shell, 'x', message('command-chooseNone'), () => hooks.none(), { command: 'chooseNone' }), chosenText, el('span', { class: 'gap' }),
    iconButton(shell, 'copy-check', message('command-chooseAll'), () => hooks.run('chooseAll'), { command: 'chooseAll' }), chosenTools);
  const searchBar = el('div', { class: 'bar search-bar', hidden: true }, parts.search.element);
  const found = el('strong');
  const searchSort = el('button', { type: 'button', class: 'button quiet small', onclick: () => chooseSort(searchSort) });
  const searchLine = el('div', { class: 'search-line', hidden: true }, found, el('span', { class: 'gap' }), searchSort,
    el('button', { type: 'button', class: 'button small', onclick: () => hooks.run('saveView') }, icon('bookmark-plus'), message('command-saveView')));
  const empty = el('div', { class: 'list-empty', hidden: true });
  const element = el('div', { class: 'list-pane' }, bar, searchBar, chosenBar, parts.search.under, searchLine, parts.list, parts.searchEmpty.element, empty);
  let toolsFor = '';
  /** @type {string} */
  let filter = '';

  /** @param {Element} [anchor] */
  function chooseSort(anchor = sortButton) {
    const now = hooks.sorted();
    // Only words can match better or worse.
    const sorts = anchor === searchSort ? [...SORTS, /** @type {const} */ ('relevance')] : SORTS;
    openMenu(message('sort'), sorts.map((sort) => ({ text: message(`sort-${sort}`), checked: sort === now, run: () => hooks.sort(sort) })), anchor);
  }
  function chooseFilter() {
    openMenu(message('filter'), FILTERS.map((reading) => ({ text: message(`filter-${reading || 'all'}`), checked: reading === filter, run: () => hooks.filter(reading) })), filterButton);
  }

  /** @param {boolean} trash */
  function setTools(trash) {
    if (toolsFor === String(trash)) return;
    toolsFor = String(trash);
    const tools = /** @type {[import('../shell.js').Verb, string, string][]} */ (trash
      ? [['restore', 'archive-restore', ''], ['delete', 'trash-2', '']]
      : [['archive', 'archive', 'archive'], ['later', 'clock', 'later'], ['favorite', 'star', 'favorite'], ['tags', 'tag', 'tags'], ['trash', 'trash-2', 'trash']]);
    chosenTools.replaceChildren(...tools.map(([verb, name, command]) => {
      const button = el('button', { type: 'button', class: 'icon-button', onclick: () => hooks.act(verb, button) }, icon(name));
      nameButton(button, message(`act-${verb}`), command);
      return button;
    }));
  }

  return {
    element,
    /**
     * @param {{ title: string, total: number, known: boolean, chosen: number, searching: boolean, query: import('../generated/types').Query,
     *   offers: string[], trash: boolean, view: string, later: number, filter: string }} state
     */
    update(state) {
      heading.textContent = state.title;
      count.textContent = state.total > 0 ? format.number(state.total) : '';
      parts.list.setAttribute('aria-label', state.title);
      const choosing = state.chosen > 0;
      setTools(state.trash);
      bar.hidden = choosing || state.searching;
      chosenBar.hidden = !choosing;
      searchBar.hidden = choosing || !state.searching;
      parts.search.element.hidden = !state.searching;
      parts.search.under.hidden = choosing || !state.searching;
      filter = state.filter;
      filterChip.hidden = filter === '';
      filterChip.replaceChildren(...(filter ? [message(`filter-${filter}`), icon('x')] : []));
      filterChip.setAttribute('aria-label', message('filter-off'));
      chosenText.textContent = message('chosen', { count: state.chosen });
      const asked = state.searching && state.query.text.trim() !== '';
      parts.search.offer(asked && state.total > 0 ? state.offers : []);
      searchLine.hidden = !asked || !state.known;
      found.textContent = message('found', { count: state.total });
      searchSort.replaceChildren(message(`sort-${hooks.sorted()}`), icon('chevron-down'));
      const nothing = state.known && state.total === 0;
      empty.hidden = !nothing || asked;
      parts.searchEmpty.element.hidden = !nothing || !asked;
      if (nothing && asked) parts.searchEmpty.update(state.query);
      parts.list.hidden = nothing;
      if (!nothing || asked) return;
      const view = state.view.replace('_', '-');
      const words = state.filter ? 'empty-filter' : view === 'inbox' && state.later > 0 ? 'empty-inbox-later' : `empty-${view}`;
      empty.replaceChildren(el('p', {}, message(words, { count: state.later })), state.filter
        ? el('button', { type: 'button', class: 'button', onclick: () => hooks.filter('') }, message('filter-off'))
        : view === 'inbox' ? el('button', { type: 'button', class: 'button', onclick: () => hooks.run('add') }, message('add')) : '');
    },
  };
}
