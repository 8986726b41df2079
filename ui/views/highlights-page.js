// @ts-check
/**
 * All highlights of the library: filtered by color, tag, site and date, searched, opened at their place, exported as
 * they are shown. Those that lost their place are here too.
 */
import { el, icon, iconButton } from '../dom.js';
import { COLORS, kindName } from '../logic/highlight-kinds.js';
import { ALL_HIGHLIGHTS, groupsOf, sinceOf, SPANS } from '../logic/highlight-list.js';
import { openMenu } from './menu.js';
import { noteElement, showNote } from './note-words.js';
import { openTags } from './tags.js';

/**
 * @typedef {import('../generated/types').HighlightQuery} HighlightQuery
 * @typedef {import('../generated/types').ListedHighlight} Listed
 */

/** Highlights asked for at a time. */
const ROWS = 100;

/** How long typing rests before the library is asked, in milliseconds. */
const REST = 120;

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {import('../logic/format.js').Format} format
 * @param {{ close: () => void, tags: () => { name: string, count: number }[], done: (said: string) => Promise<void>, failed: (error: any) => void }} hooks
 *   `tags`: those of the articles. `done`: something changed, in words; the window is brought up to date and Undo offered.
 */
export function createHighlightsPage(ipc, shell, format, hooks) {
  const { message } = shell;
  /** @type {HighlightQuery} */
  let query = { ...ALL_HIGHLIGHTS, limit: ROWS };
  /** @type {Listed[]} */
  let rows = [];
  let total = 0;
  let asked = 0;
  let timer = 0;

  const title = el('h1', { id: 'highlights-title', tabindex: '-1' }, message('highlights'));
  const count = el('span', { class: 'page-count', role: 'status' });
  const text = el('input', { type: 'search', class: 'field', placeholder: message('highlights-find'), 'aria-label': message('highlights-find'), oninput: () => soon({ text: text.value }) });
  const site = el('input', { class: 'field highlights-site', placeholder: message('highlights-site'), 'aria-label': message('highlights-site'), autocomplete: 'off', spellcheck: 'false', oninput: () => soon({ site: site.value.trim() || null }) });
  const tag = el('select', { class: 'field', 'aria-label': message('tags'), onchange: () => set({ tag: tag.value || null }) });
  const span = el('select', { class: 'field', 'aria-label': message('highlights-saved'), onchange: () => set({ saved_after: sinceOf(span.value, Date.now()) }) },
    ...SPANS.map((value) => el('option', { value }, message(`span-${value}`))));
  const chips = [...COLORS.map((color) => ({
    query: { color }, button: chip(kindName(shell, color), el('span', { class: 'swatch', 'data-color': color }), () => set({ color: query.color === color ? null : color })),
    name: () => kindName(shell, color), on: () => query.color === color,
  })), {
    query: { orphaned: true }, button: chip(message('highlights-orphaned'), icon('unlink'), () => set({ orphaned: query.orphaned ? null : true })),
    name: () => message('highlights-orphaned'), on: () => query.orphaned === true,
  }, {
    query: { noted: true }, button: chip(message('notebook-noted'), icon('message-square-text'), () => set({ noted: query.noted ? null : true })),
    name: () => message('notebook-noted'), on: () => query.noted === true,
  }];
  const list = el('div', { class: 'highlights-list' });
  const more = el('button', { type: 'button', class: 'button', hidden: true, onclick: () => load(rows.length).catch(hooks.failed) }, message('highlights-more'));
  const none = el('p', { class: 'page-none', hidden: true });
  const exportButton = el('button', { type: 'button', class: 'button', onclick: () => openMenu(message('export'), ['markdown', 'json', 'csv'].map((form) =>
    ({ text: message(`export-${form}`), run: () => save(/** @type {any} */ (form)).catch(hooks.failed) })), exportButton) }, icon('upload'), message('export'));
  const element = el('section', { class: 'page highlights-page', hidden: true, 'aria-labelledby': 'highlights-title' },
    el('div', { class: 'page-head' }, title, count, el('span', { class: 'gap' }), exportButton, iconButton(shell, 'x', message('close'), () => hooks.close())),
    el('div', { class: 'page-filters' }, el('label', { class: 'page-find' }, icon('search'), text), ...chips.map((one) => one.button), tag, site, span),
    list, none, more);

  /** @param {string} name @param {Node} sign @param {() => void} onclick */
  function chip(name, sign, onclick) {
    return el('button', { type: 'button', class: 'chip', 'aria-pressed': 'false', 'aria-label': name, onclick }, sign, el('span', { class: 'chip-text' }, name));
  }

  /** @param {Partial<HighlightQuery>} change */
  function set(change) {
    query = { ...query, ...change };
    load(0).catch(hooks.failed);
  }
  /** @param {Partial<HighlightQuery>} change */
  function soon(change) {
    query = { ...query, ...change };
    clearTimeout(timer);
    timer = window.setTimeout(() => load(0).catch(hooks.failed), REST);
  }

  /** @param {number} offset  0 begins anew. @param {number} [limit] */
  async function load(offset, limit = ROWS) {
    asked += 1;
    const mine = asked;
    const [found, ...counts] = await Promise.all([ipc.list_highlights({ ...query, offset, limit }),
      ...chips.map((one) => ipc.list_highlights({ ...query, color: null, orphaned: null, noted: null, ...one.query, offset: 0, limit: 0 }))]);
    if (mine !== asked) return;
    rows = offset === 0 ? found.highlights : [...rows, ...found.highlights];
    total = found.total;
    chips.forEach((one, at) => {
      one.button.setAttribute('aria-pressed', String(one.on()));
      one.button.setAttribute('aria-label', message('highlights-chip', { name: one.name(), count: counts[at].total }));
      /** @type {Element} */ (one.button.lastElementChild).textContent = message('highlights-chip', { name: one.name(), count: counts[at].total });
    });
    draw();
  }

  /** All tags there are, as far as is known here. */
  function known() {
    const tags = hooks.tags();
    const names = new Set(tags.map((one) => one.name));
    const others = new Set(rows.flatMap((one) => one.highlight.tags).filter((name) => !names.has(name)));
    return [...tags, ...[...others].map((name) => ({ name, count: 0 }))];
  }

  function draw() {
    tag.replaceChildren(el('option', { value: '' }, message('highlights-any-tag')), ...known().map((one) => el('option', { value: one.name }, `#${one.name}`)));
    tag.value = query.tag ?? '';
    const focused = document.activeElement?.closest('[data-highlight]');
    const at = focused ? [...list.querySelectorAll('[data-highlight]')].indexOf(focused) : -1;
    count.textContent = message('highlights-count', { count: total });
    list.replaceChildren(...groupsOf(rows).map((group) => {
      const first = group[0];
      return el('section', { class: 'highlights-group' },
        el('div', { class: 'highlights-article' }, el('h2', { dir: 'auto' }, first.title), el('bdi', { class: 'highlights-of' }, first.site_name ?? message('row-no-site')),
          el('span', { class: 'highlights-of' }, message('highlights-count', { count: group.length }))),
        el('ul', {}, ...group.map(row)));
    }));
    more.hidden = rows.length >= total;
    exportButton.setAttribute('aria-disabled', String(total === 0));
    none.hidden = total > 0;
    none.textContent = message(filtered() ? 'highlights-none-found' : 'highlights-none');
    // What was under the hand is gone: the next one takes its place.
    if (at >= 0) focusAt(at);
  }

  const filtered = () => Boolean(query.text || query.color || query.tag || query.site || query.saved_after || query.orphaned || query.noted);

  /** @param {Listed} listed */
  function row(listed) {
    const { highlight } = listed;
    const name = kindName(shell, highlight.color);
    const menu = iconButton(shell, 'ellipsis', message('act-menu'), () => openRowMenu(listed, menu), { command: 'itemMenu', class: 'highlights-menu' });
    return el('li', { class: 'highlights-row', 'data-color': highlight.color, 'data-highlight': highlight.id },
      el('button', { type: 'button', class: 'highlights-open', dir: 'auto', onclick: () => open(listed) }, highlight.quote || message('highlights-image')),
      highlight.note ? wordsOf(highlight.note) : null,
      el('p', { class: 'highlights-meta dotted' }, el('span', {}, el('span', { class: 'swatch', 'data-color': highlight.color }), name), el('span', {}, format.dateTime(highlight.created_at)),
        highlight.orphaned ? el('span', { class: 'highlights-lost' }, message('highlights-orphaned')) : null,
        ...highlight.tags.map((one) => el('bdi', {}, `#${one}`))), menu);
  }

  /** @param {string} note */
  function wordsOf(note) {
    const words = noteElement();
    showNote(ipc, words, note);
    return words;
  }

  /** @param {Listed} listed */
  const open = ({ highlight }) => void shell.openItem(highlight.item, { focus: true, highlight: highlight.id });

  /** @param {Listed} listed @param {Element} anchor */
  function openRowMenu(listed, anchor) {
    const { highlight } = listed;
    openMenu(message('highlights-menu'), [
      { text: message('highlights-open'), icon: 'book-open', key: shell.keys.label('open'), run: () => open(listed) },
      { text: message('act-tags'), icon: 'tag', key: shell.keys.label('tags'), run: () => editTags(listed, anchor) },
      ...COLORS.map((color, at) => ({ text: kindName(shell, color), checked: color === highlight.color, separated: at === 0, run: () => void change(() => ipc.change_highlight(highlight.id, { color }), message('did-change-highlight')) })),
      { text: message('highlights-delete'), icon: 'trash-2', key: shell.keys.label('trash'), danger: true, separated: true, run: () => void remove(listed) },
    ], anchor);
  }

  /** @param {() => Promise<unknown>} act @param {string} said */
  const change = (act, said) => act().then(() => hooks.done(said)).catch(hooks.failed);
  /** @param {Listed} listed */
  const remove = ({ highlight }) => change(() => ipc.delete_highlights([highlight.id]), message('did-delete-highlights', { count: 1 }));

  /** @param {Listed} listed @param {Element} anchor */
  function editTags({ highlight }, anchor) {
    let { tags } = highlight;
    openTags(shell, {
      name: message('tags-field-highlight'), each: [tags], known: known(),
      turn: async (add, name) => {
        tags = add ? [...tags, name] : tags.filter((other) => other !== name);
        await ipc.change_highlight(highlight.id, { tags });
        await hooks.done(message('did-change-highlight'));
      },
    }, anchor, hooks.failed);
  }

  /** @param {'markdown' | 'json' | 'csv'} form */
  async function save(form) {
    const whole = await ipc.export_highlights({ ...query, offset: 0, limit: total }, form);
    const path = await ipc.save_text(`${message('highlights-file')}.${{ markdown: 'md', json: 'json', csv: 'csv' }[form]}`, whole);
    if (path) shell.toast(message('export-saved', { path }));
  }

  const openers = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll('.highlights-open')]);
  /** @param {number} at */
  const focusAt = (at) => openers()[Math.max(0, Math.min(openers().length - 1, at))]?.focus();
  const here = () => openers().findIndex((one) => one.parentElement?.contains(document.activeElement));
  /** @param {(listed: Listed, anchor: Element) => void} run */
  const withHere = (run) => () => {
    const id = document.activeElement?.closest('[data-highlight]')?.getAttribute('data-highlight');
    const listed = rows.find((one) => one.highlight.id === id);
    if (!listed) return false;
    run(listed, openers()[here()]);
    return true;
  };

  return {
    element,
    /** What the keys of the list do here. */
    commands: {
      next: () => focusAt(here() + 1),
      previous: () => focusAt(here() < 0 ? 0 : here() - 1),
      first: () => focusAt(0),
      last: () => focusAt(openers().length - 1),
      open: withHere(open),
      tags: withHere((listed, anchor) => editTags(listed, anchor)),
      itemMenu: withHere(openRowMenu),
      trash: withHere((listed) => void remove(listed)),
      search: () => text.focus(),
    },
    open() {
      title.focus({ preventScroll: true });
      this.refresh();
    },
    refresh() {
      load(0, Math.max(ROWS, rows.length)).catch(hooks.failed);
    },
  };
}
