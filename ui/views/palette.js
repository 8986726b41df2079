// @ts-check
/**
 * The command palette: every verb, place, view, tag and setting by its words, and articles as one types. A combobox
 * with a list; Up and Down move, Enter does it. Each row shows its key, so the palette teaches.
 */
import { el, icon } from '../dom.js';
import { foundEntries, hitsIn, withRecent } from '../logic/palette.js';

/**
 * @typedef {object} Entry
 * @property {string} name  Stable, for the recent ones: `command:archive`, `tag:history`.
 * @property {'item' | 'goto' | 'articles' | 'tags' | 'settings' | 'commands'} group
 * @property {string} icon
 * @property {string} text
 * @property {string} [also]  Words that find it too; not shown.
 * @property {string} [more]  Shown after the text.
 * @property {string} [key]  The key, as a person reads it.
 * @property {() => void} run
 */

/** Rows of a group while something is typed. */
const MOST = 8;

/** Articles offered. */
const ARTICLES = 5;

/** Groups in the order of the list. */
const GROUPS = /** @type {const} */ (['item', 'goto', 'articles', 'tags', 'settings', 'commands']);

/**
 * @param {import('../shell.js').Shell} shell
 * @param {object} hooks
 * @param {() => Entry[]} hooks.entries  All there is now, articles left out.
 * @param {(text: string, limit: number) => Promise<Entry[]>} hooks.articles
 * @param {() => string | null} hooks.title  What the commands of group `item` act on.
 * @param {(text: string) => void} hooks.search  Searches inside the articles.
 * @param {(error: any) => void} hooks.failed
 */
export function createPalette(shell, hooks) {
  const { message, settings } = shell;
  /** @type {Entry[]} */
  let all = [];
  /** @type {Entry[]} */
  let shown = [];
  /** @type {Entry[]} */
  let articles = [];
  let current = 0;
  let asked = 0;

  const list = el('div', { role: 'listbox', id: 'palette-list', class: 'palette-list', 'aria-label': message('palette') });
  const field = el('input', {
    class: 'palette-input', role: 'combobox', 'aria-expanded': 'true', 'aria-controls': 'palette-list', 'aria-autocomplete': 'list',
    'aria-label': message('palette'), placeholder: message('palette-placeholder'), autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false',
  });
  const none = el('p', { class: 'palette-none', hidden: true }, message('palette-none'));
  const element = el('dialog', { class: 'dialog palette', 'aria-label': message('palette') },
    el('div', { class: 'palette-field' }, icon('search'), field, el('kbd', { class: 'key', 'aria-hidden': 'true' }, shell.keys.name('Escape'))),
    list, none,
    el('div', { class: 'palette-foot', 'aria-hidden': 'true' },
      el('kbd', { class: 'key' }, '↑'), el('kbd', { class: 'key' }, '↓'), el('span', {}, message('palette-move')),
      el('kbd', { class: 'key' }, 'Enter'), el('span', {}, message('palette-do'))));

  /** @returns {string[]} */
  const recent = () => {
    try {
      const stored = JSON.parse(settings.get('palette_recent', '[]'));
      return Array.isArray(stored) ? stored.filter((name) => typeof name === 'string') : [];
    } catch {
      return [];
    }
  };

  function find() {
    const typed = field.value.trim();
    if (typed === '') {
      const names = recent();
      const last = names.flatMap((name) => all.find((entry) => entry.name === name) ?? []);
      const others = all.filter((entry) => !names.includes(entry.name) && entry.group !== 'tags' && entry.group !== 'settings');
      draw([['palette-recent', last], ...groupsOf(others)]);
      return;
    }
    /** @type {Entry} */
    const inside = { name: 'search', group: 'articles', icon: 'text-search', text: message('palette-search', { text: typed }), key: shell.keys.label('search'), run: () => hooks.search(typed) };
    draw(groupsOf([...foundEntries(all, typed), ...articles, inside], MOST));
  }

  /** @param {Entry[]} entries @param {number} [most] @returns {[string, Entry[]][]} */
  const groupsOf = (entries, most = Infinity) => GROUPS.map((group) => {
    const own = entries.filter((entry) => entry.group === group);
    // The last article row leads on to the search: it stays.
    return [`palette-${group}`, group === 'articles' ? own : own.slice(0, most)];
  });

  /** @param {[string, Entry[]][]} groups */
  function draw(groups) {
    shown = groups.flatMap(([, entries]) => entries);
    current = Math.max(0, Math.min(current, shown.length - 1));
    let at = 0;
    const title = hooks.title();
    list.replaceChildren(...groups.filter(([, entries]) => entries.length > 0).map(([name, entries]) => {
      const id = `palette-group-${name}`;
      const heading = name === 'palette-item' ? message(title === null ? 'palette-item-several' : 'palette-item', { title: title ?? '' }) : message(name);
      return el('div', { role: 'group', 'aria-labelledby': id }, el('div', { class: 'palette-group', id }, heading), ...entries.map((entry) => option(entry, at++)));
    }));
    none.hidden = shown.length > 0;
    mark();
  }

  /** @param {Entry} entry @param {number} index */
  function option(entry, index) {
    const text = el('bdi', { class: `palette-text${entry.group === 'articles' && entry.name !== 'search' ? ' of-article' : ''}` });
    let from = 0;
    for (const [start, end] of entry.name === 'search' ? [] : hitsIn(entry.text, field.value)) {
      text.append(entry.text.slice(from, start), el('b', {}, entry.text.slice(start, end)));
      from = end;
    }
    text.append(entry.text.slice(from));
    return el('div', {
      role: 'option', id: `palette-${index}`, class: 'palette-option', 'data-name': entry.name,
      onmousemove: () => {
        if (current === index) return;
        current = index;
        mark();
      },
      onmousedown: (/** @type {Event} */ event) => event.preventDefault(),
      onclick: () => run(entry),
    }, icon(entry.icon), text, entry.more ? el('bdi', { class: 'palette-more' }, entry.more) : null,
    el('span', { class: 'gap' }), entry.key ? el('kbd', { class: 'key' }, entry.key) : null);
  }

  function mark() {
    for (const node of list.querySelectorAll('.palette-option')) {
      const here = node.id === `palette-${current}`;
      node.setAttribute('aria-selected', String(here));
      if (here) node.scrollIntoView({ block: 'nearest' });
    }
    if (current === 0) list.scrollTop = 0;
    if (shown.length > 0) field.setAttribute('aria-activedescendant', `palette-${current}`);
    else field.removeAttribute('aria-activedescendant');
  }

  /** @param {Entry} entry */
  function run(entry) {
    // Focus goes back first, so that the command finds the window as it was.
    element.close();
    if (all.includes(entry)) settings.set('palette_recent', JSON.stringify(withRecent(recent(), entry.name)));
    entry.run();
  }

  field.addEventListener('input', () => {
    current = 0;
    asked += 1;
    const mine = asked;
    const typed = field.value.trim();
    if (typed === '') articles = [];
    else {
      hooks.articles(typed, ARTICLES).then((found) => {
        if (mine !== asked || !element.open) return;
        articles = found;
        find();
      }, hooks.failed);
    }
    find();
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && shown.length > 0) {
      current = Math.abs(step) === 1 ? (current + step + shown.length) % shown.length : Math.max(0, Math.min(shown.length - 1, current + step));
      mark();
    } else if (event.key === 'Enter') {
      if (shown[current]) run(shown[current]);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  element.addEventListener('click', (event) => {
    if (event.target === element) element.close();
  });

  return {
    element,
    open() {
      all = hooks.entries();
      articles = [];
      field.value = '';
      current = 0;
      find();
      element.showModal();
      field.focus();
      list.scrollTop = 0;
    },
  };
}
