// @ts-check
/**
 * The list's pane: its bar, the search field that takes the bar's place, the bar of a choice, what an empty list says.
 */
import { el, icon, iconButton, nameButton } from '../dom.js';
import { openMenu } from './menu.js';
import { wordmarkElement } from './sidebar.js';

/** @type {readonly import('../generated/types').Sort[]} */
const SORTS = ['newest', 'oldest', 'title', 'shortest', 'longest'];

/**
 * @param {import('../shell.js').Shell} shell
 * @param {import('../logic/format.js').Format} format
 * @param {{ list: HTMLElement, search: HTMLElement }} parts
 * @param {{ sort: (sort: import('../generated/types').Sort) => void, act: (verb: import('../shell.js').Verb, anchor: Element) => void,
 *   none: () => void, sidebar: () => void, run: (command: string) => void }} hooks
 */
export function createListPane(shell, format, parts, hooks) {
  const { message, settings } = shell;
  const heading = el('h2', { class: 'bar-title', id: 'list-title' });
  const count = el('span', { class: 'bar-count', 'aria-hidden': 'true' });
  const sortButton = iconButton(shell, 'arrow-down-wide-narrow', message('sort'), chooseSort, { class: 'list-sort' });
  const densityButton = iconButton(shell, 'rows-3', message('density'), () =>
    settings.set('density', settings.get('density', 'comfortable') === 'compact' ? 'comfortable' : 'compact'), { class: 'list-density' });
  const bar = el('div', { class: 'bar list-bar', 'data-tauri-drag-region': true },
    iconButton(shell, 'menu', message('command-toggleSidebar'), () => hooks.sidebar(), { command: 'toggleSidebar', class: 'list-menu' }),
    wordmarkElement(message('app-name')), heading, count, el('span', { class: 'gap' }),
    iconButton(shell, 'search', message('search'), () => hooks.run('search'), { command: 'search', class: 'list-search' }),
    iconButton(shell, 'plus', message('add'), () => hooks.run('add'), { command: 'add', class: 'list-add' }),
    sortButton, densityButton);

  const chosenText = el('h2', { class: 'bar-title' });
  const chosenTools = el('div', { class: 'chosen-tools' });
  const chosenBar = el('div', { class: 'bar chosen-bar', role: 'toolbar', 'aria-label': message('chosen-bar'), hidden: true },
    iconButton(shell, 'x', message('command-chooseNone'), () => hooks.none(), { command: 'chooseNone' }), chosenText, el('span', { class: 'gap' }), chosenTools);
  const searchBar = el('div', { class: 'bar search-bar', hidden: true }, parts.search);
  const searchLine = el('div', { class: 'search-line', hidden: true });
  const empty = el('div', { class: 'list-empty', hidden: true });
  const element = el('div', { class: 'list-pane' }, bar, searchBar, chosenBar, searchLine, parts.list, empty);
  let toolsFor = '';

  function chooseSort() {
    const now = settings.get('sort', 'newest');
    openMenu(message('sort'), SORTS.map((sort) => ({ text: message(`sort-${sort}`), checked: sort === now, run: () => hooks.sort(sort) })), sortButton);
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
     * @param {{ title: string, total: number, known: boolean, chosen: number, searching: boolean, query: string, notes: string[],
     *   trash: boolean, view: string, later: number }} state
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
      parts.search.hidden = !state.searching;
      chosenText.textContent = message('chosen', { count: state.chosen });
      const asked = state.searching && state.query.trim() !== '';
      searchLine.hidden = !asked || !state.known;
      searchLine.replaceChildren(el('strong', {}, message('found', { count: state.total })), ...state.notes.map((note) => el('span', { class: 'search-note' }, note)));
      const nothing = state.known && state.total === 0;
      empty.hidden = !nothing;
      parts.list.hidden = nothing;
      if (!nothing) return;
      const view = state.view.replace('_', '-');
      empty.replaceChildren(...(asked
        ? [el('p', {}, message('empty-search', { query: state.query.trim() })), el('p', { class: 'empty-more' }, message('empty-search-more'))]
        : [el('p', {}, message(view === 'inbox' && state.later > 0 ? 'empty-inbox-later' : `empty-${view}`, { count: state.later })),
          view === 'inbox' ? el('button', { type: 'button', class: 'button', onclick: () => hooks.run('add') }, message('add')) : null].filter((node) => node !== null)));
    },
  };
}
