// @ts-check
/**
 * The page about the query language, reached from the search field.
 */
import { el, iconButton } from '../dom.js';

/** Each row: what is typed, and the message that explains it. */
const ROWS = /** @type {const} */ ([
  ['words', [['tide gauge', 'words'], ['"north mole"', 'phrase'], ['light*', 'prefix'], ['-storm', 'not'], ['tide or moon', 'or'], ['(tide or moon) -storm', 'brackets']]],
  ['where', [['tag:history', 'tag'], ['site:example.org', 'site'], ['author:marsh', 'author'], ['title:harbor', 'title'], ['in:archive', 'in'], ['lang:de', 'lang']]],
  ['state', [['is:unread', 'is'], ['has:highlight', 'has'], ['color:yellow', 'color'], ['progress:>50', 'progress']]],
  ['size', [['saved:2026-03', 'saved'], ['published:<2020', 'published'], ['read:<2w', 'read'], ['words:>1500', 'long'], ['minutes:<10', 'minutes'], ['sort:oldest', 'sort']]],
]);

/** @param {import('../shell.js').Shell} shell @param {{ search: (text: string) => void }} hooks */
export function createSearchHelp(shell, hooks) {
  const { message } = shell;
  /** @param {string} text */
  const attempt = (text) => {
    element.close();
    hooks.search(text);
  };
  const element = el('dialog', { class: 'dialog search-help', 'aria-labelledby': 'search-help-title' },
    el('div', { class: 'dialog-bar' }, el('h2', { id: 'search-help-title' }, message('search-help')), iconButton(shell, 'x', message('close'), () => element.close())),
    el('div', { class: 'dialog-body' }, el('p', { class: 'search-help-lead' }, message('search-help-lead')),
      el('div', { class: 'search-help-parts' }, ...ROWS.map(([part, rows]) => el('section', {}, el('h3', {}, message(`search-help-${part}`)),
        el('dl', {}, ...rows.map(([text, name]) => el('div', { class: 'search-help-row' },
          el('dt', {}, el('button', { type: 'button', class: 'search-example', 'aria-label': message('search-help-try', { text }), onclick: () => attempt(text) }, text)),
          el('dd', {}, message(`search-help-${name}-text`))))))))));
  element.addEventListener('click', (event) => {
    if (event.target === element) element.close();
  });
  return { element, open: () => element.showModal() };
}
