// @ts-check
/**
 * All tags: renamed, merged, colored, deleted. Everything here is one act and can be undone.
 */
import { el, icon, iconButton } from '../dom.js';
import { COLORS } from '../logic/highlight-kinds.js';
import { matches } from '../logic/palette.js';
import { mostUsed } from '../logic/tag-tree.js';
import { openMenu } from './menu.js';

/**
 * @typedef {import('../generated/types').Tag} Tag
 */

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {{ close: () => void, show: (tag: string) => void, done: (said: string) => Promise<void>, failed: (error: any) => void }} hooks
 *   `show`: the articles of a tag. `done`: one act was made; the window is brought up to date and Undo offered.
 */
export function createTagsPage(ipc, shell, hooks) {
  const { message } = shell;
  /** @type {Tag[]} */
  let tags = [];
  /** @type {Set<string>} */
  const chosen = new Set();
  /** The tag whose name is being changed. */
  let renaming = '';

  const title = el('h1', { id: 'tags-title', tabindex: '-1' }, message('tags'));
  const count = el('span', { class: 'page-count', role: 'status' });
  const find = el('input', { type: 'search', class: 'field', placeholder: message('tags-find'), 'aria-label': message('tags-find'), oninput: () => draw() });
  const merge = el('button', { type: 'button', class: 'button', onclick: () => mergeMenu() }, icon('git-merge'), message('tags-merge'));
  const remove = el('button', { type: 'button', class: 'button danger', onclick: () => void removeAll([...chosen]) }, icon('trash-2'), message('tags-delete'));
  const tools = el('div', { class: 'tags-tools' }, merge, remove);
  const list = el('ul', { class: 'tag-rows', 'aria-labelledby': 'tags-title' });
  const none = el('p', { class: 'page-none', hidden: true }, message('tags-none'));
  const element = el('section', { class: 'page tags-page', hidden: true, 'aria-labelledby': 'tags-title' },
    el('div', { class: 'page-head' }, title, count, el('span', { class: 'gap' }), iconButton(shell, 'x', message('close'), () => hooks.close())),
    el('div', { class: 'page-filters' }, el('label', { class: 'page-find' }, icon('search'), find), tools), list, none);

  function draw() {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement?.closest('[data-tag-row]'))?.dataset.tagRow;
    const at = rowElements().findIndex((row) => row.dataset.tagRow === focused);
    count.textContent = message('tags-count', { count: tags.length });
    for (const name of chosen) if (!tags.some((tag) => tag.name === name)) chosen.delete(name);
    merge.setAttribute('aria-disabled', String(chosen.size < 2));
    tools.hidden = chosen.size === 0;
    remove.lastChild?.replaceWith(message('tags-delete-some', { count: chosen.size }));
    list.replaceChildren(...tags.filter((tag) => matches(tag.name, find.value)).map((tag) => (tag.name === renaming ? renameRow(tag) : row(tag))));
    none.hidden = tags.length > 0;
    if (renaming) {
      const field = list.querySelector('input');
      field?.focus();
      field?.select();
    } else if (focused) focusAt(at);
  }

  /** @param {Tag} tag */
  function row(tag) {
    const here = chosen.has(tag.name);
    const menu = iconButton(shell, 'ellipsis', message('tags-menu', { tag: tag.name }), () => rowMenu(tag, menu), { command: 'itemMenu' });
    const color = el('button', { type: 'button', class: 'tag-color', 'aria-label': message('tags-color', { tag: tag.name }), onclick: () => colorMenu(tag, color) },
      tag.color ? el('span', { class: 'swatch', 'data-color': tag.color }) : icon('hash'));
    return el('li', { class: `tag-row${here ? ' chosen' : ''}`, 'data-tag-row': tag.name },
      el('button', { type: 'button', class: 'row-check', role: 'checkbox', 'aria-checked': String(here), 'aria-label': message('tags-choose', { tag: tag.name }), onclick: () => choose(tag.name) }, icon(here ? 'square-check' : 'square')),
      color,
      el('button', { type: 'button', class: 'tag-open', onclick: () => hooks.show(tag.name) }, el('bdi', {}, tag.name)),
      el('span', { class: 'tag-counts dotted' }, el('span', {}, message('articles', { count: tag.items })), tag.highlights > 0 ? el('span', {}, message('highlights-count', { count: tag.highlights })) : null),
      iconButton(shell, 'pencil', message('tags-rename', { tag: tag.name }), () => rename(tag.name)), menu);
  }

  /** @param {Tag} tag */
  function renameRow(tag) {
    const said = el('span', { class: 'tag-said', role: 'status' });
    const field = el('input', { class: 'field', value: tag.name, 'aria-label': message('tags-rename', { tag: tag.name }), autocomplete: 'off', spellcheck: 'false' });
    const other = () => tags.find((one) => one.name.toLowerCase() === field.value.trim().toLowerCase() && one.name !== tag.name);
    field.addEventListener('input', () => { said.textContent = other() ? message('tags-will-merge', { tag: other()?.name ?? '' }) : ''; });
    /** @param {boolean} keep  Whether the tag gets the name that is written. */
    const end = (keep) => {
      const name = field.value.trim();
      renaming = '';
      if (!keep || name === '' || name === tag.name) redrawAt(tag.name);
      else {
        const merged = other() !== undefined;
        change(() => ipc.rename_tag(tag.name, name), message(merged ? 'did-merge-tag' : 'did-rename-tag', { tag: tag.name, name })).then(() => redrawAt(name));
      }
    };
    field.addEventListener('keydown', (event) => {
      if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
      event.preventDefault();
      event.stopPropagation();
      end(event.key === 'Enter');
    });
    return el('li', { class: 'tag-row renaming', 'data-tag-row': tag.name }, icon('pencil'), field, said,
      iconButton(shell, 'check', message('tags-rename', { tag: tag.name }), () => end(true)), iconButton(shell, 'x', message('cancel'), () => end(false)));
  }

  /** @param {string} name */
  function rename(name) {
    renaming = name;
    draw();
  }
  /** @param {string} name */
  function redrawAt(name) {
    draw();
    /** @type {HTMLElement | null | undefined} */ (rowElements().find((row) => row.dataset.tagRow === name)?.querySelector('.tag-open'))?.focus();
  }
  /** @param {string} name */
  function choose(name) {
    if (!chosen.delete(name)) chosen.add(name);
    draw();
  }

  /** @param {() => Promise<unknown>} act @param {string} said */
  async function change(act, said) {
    try {
      await act();
      await hooks.done(said);
    } catch (error) {
      hooks.failed(error);
    }
  }
  /** @param {string[]} names */
  const removeAll = (names) => change(() => ipc.delete_tags(names), message('did-delete-tag', { count: names.length, tag: names[0] }));

  /** @param {Tag} tag @param {Element} anchor */
  const colorMenu = (tag, anchor) => openMenu(message('tags-color', { tag: tag.name }), [null, ...COLORS].map((color) => ({
    text: message(color ? `color-${color}` : 'color-none'), checked: (tag.color ?? null) === color,
    run: () => void change(() => ipc.color_tag(tag.name, color), message('did-color-tag', { tag: tag.name })),
  })), anchor);

  /** @param {Tag} tag @param {Element} anchor */
  function rowMenu(tag, anchor) {
    openMenu(message('tags-menu', { tag: tag.name }), [
      { text: message('tags-show'), icon: 'book-open', key: shell.keys.label('open'), run: () => hooks.show(tag.name) },
      { text: message('tags-rename', { tag: tag.name }), icon: 'pencil', run: () => rename(tag.name) },
      { text: message('tags-color', { tag: tag.name }), icon: 'palette', run: () => colorMenu(tag, anchor) },
      { text: message(chosen.has(tag.name) ? 'tags-unchoose' : 'act-choose'), icon: 'square-check', key: shell.keys.label('choose'), run: () => choose(tag.name) },
      ...(chosen.size > 1 ? [{ text: message('tags-merge'), icon: 'git-merge', run: mergeMenu }] : []),
      { text: message('tags-delete'), icon: 'trash-2', key: shell.keys.label('trash'), danger: true, separated: true, run: () => void removeAll([tag.name]) },
    ], anchor);
  }

  /** Asks which of the chosen tags takes in the others. */
  function mergeMenu() {
    const all = tags.filter((tag) => chosen.has(tag.name));
    if (all.length < 2) return;
    const most = mostUsed(all);
    const anchor = tools.checkVisibility() ? merge : element;
    openMenu(message('tags-merge-into'), [...all].sort((a, b) => Number(b.name === most) - Number(a.name === most)).map((into) => ({
      text: into.name, icon: 'hash',
      run: () => {
        const others = all.filter((tag) => tag !== into).map((tag) => tag.name);
        chosen.clear();
        change(() => ipc.merge_tags(others, into.name), message('did-merge-tags', { count: all.length, tag: into.name })).then(() => redrawAt(into.name));
      },
    })), anchor);
  }

  const rowElements = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[data-tag-row]')]);
  /** @param {number} at */
  const focusAt = (at) => /** @type {HTMLElement | null} */ (rowElements()[Math.max(0, Math.min(rowElements().length - 1, at))]?.querySelector('.tag-open'))?.focus();
  const here = () => rowElements().findIndex((row) => row.contains(document.activeElement));
  /** @param {(tag: Tag, row: HTMLElement) => void} run */
  const withHere = (run) => () => {
    const row = rowElements()[here()];
    const tag = tags.find((one) => one.name === row?.dataset.tagRow);
    if (!tag) return false;
    run(tag, row);
    return true;
  };

  return {
    element,
    /** What the keys of the list do here. */
    commands: {
      next: () => focusAt(here() + 1),
      previous: () => focusAt(here() < 0 ? 0 : here() - 1),
      first: () => focusAt(0),
      last: () => focusAt(rowElements().length - 1),
      open: withHere((tag) => hooks.show(tag.name)),
      choose: withHere((tag) => choose(tag.name)),
      chooseNone: () => {
        chosen.clear();
        draw();
      },
      itemMenu: withHere((tag, row) => rowMenu(tag, row.lastElementChild ?? row)),
      trash: withHere((tag) => void removeAll(chosen.size > 0 ? [...chosen] : [tag.name])),
      search: () => find.focus(),
    },
    open() {
      chosen.clear();
      renaming = '';
      title.focus({ preventScroll: true });
      this.refresh();
    },
    refresh() {
      ipc.get_tags().then((found) => {
        tags = found;
        // A name that is being written must not be begun again.
        if (!renaming) draw();
      }, hooks.failed);
    },
  };
}
