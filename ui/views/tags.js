// @ts-check
/**
 * The tag editor: a field with the known tags below. Enter adds or takes away, for one article or several; what is on
 * some of them says on how many.
 */
import { el, icon, setIcon } from '../dom.js';
import { suggestTags } from '../logic/tags.js';
import { placeAt } from './menu.js';

/**
 * Opens the editor at an element.
 *
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {import('../generated/types').Item[]} items
 * @param {import('../generated/types').TagCount[]} known
 * @param {Element} anchor
 * @param {{ done: (verb: 'tag' | 'untag', tag: string) => Promise<void>, failed: (error: any) => void }} hooks
 */
export function openTags(ipc, shell, items, known, anchor, hooks) {
  const { message } = shell;
  const back = document.activeElement;
  const ids = items.map((item) => item.id);
  /** On how many of the items each tag is. @type {Map<string, number>} */
  const on = new Map();
  for (const item of items) for (const tag of item.tags) on.set(tag, (on.get(tag) ?? 0) + 1);
  let current = 0;
  /** @type {import('../logic/tags.js').Suggestion[]} */
  let shown = [];

  const list = el('ul', { role: 'listbox', id: 'tags-list', class: 'tags-list', 'aria-label': message('tags') });
  const field = el('input', {
    class: 'tags-input', role: 'combobox', 'aria-expanded': 'true', 'aria-controls': 'tags-list', 'aria-autocomplete': 'list',
    'aria-label': message('tags-field', { count: items.length, title: items[0]?.title ?? '' }), placeholder: message('tags-placeholder'), autocomplete: 'off', spellcheck: 'false',
  });
  const element = el('div', { class: 'tags-editor', popover: 'auto' }, el('div', { class: 'tags-field' }, icon('tag'), field), list);

  function show() {
    shown = suggestTags(field.value, known, on);
    current = Math.max(0, Math.min(current, shown.length - 1));
    list.replaceChildren(...shown.map((tag, at) => {
      const count = on.get(tag.name) ?? 0;
      const sign = icon('square');
      setIcon(sign, tag.isNew ? 'plus' : count === 0 ? 'square' : count === items.length ? 'square-check' : 'square-minus');
      return el('li', {
        role: 'option', id: `tag-${at}`, class: `tags-option${at === current ? ' cursor' : ''}`, 'aria-selected': String(count === items.length && count > 0),
        onmousedown: (/** @type {Event} */ event) => event.preventDefault(),
        onclick: () => turn(tag),
      }, sign, tag.isNew ? el('span', { class: 'tags-name' }, message('tags-new', { tag: tag.name })) : el('bdi', { class: 'tags-name' }, tag.name),
      el('span', { class: 'tags-count' }, count > 0 && items.length > 1 ? message('tags-on', { count, total: items.length }) : tag.isNew ? '' : String(tag.count)));
    }));
    if (shown.length > 0) field.setAttribute('aria-activedescendant', `tag-${current}`);
    else field.removeAttribute('aria-activedescendant');
    list.children[current]?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {{ name: string }} tag */
  async function turn(tag) {
    const add = (on.get(tag.name) ?? 0) < items.length;
    try {
      await (add ? ipc.tag_items(ids, [tag.name]) : ipc.untag_items(ids, [tag.name]));
      if (add) on.set(tag.name, items.length);
      else on.delete(tag.name);
      field.value = '';
      show();
      await hooks.done(add ? 'tag' : 'untag', tag.name);
    } catch (error) {
      hooks.failed(error);
    }
  }

  field.addEventListener('input', () => {
    current = 0;
    show();
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      current = (current + (event.key === 'ArrowDown' ? 1 : -1) + shown.length) % Math.max(1, shown.length);
      show();
    } else if (event.key === 'Enter' && shown[current]) turn(shown[current]);
    else if (event.key === 'Backspace' && field.value === '' && on.size > 0) turn({ name: [...on.keys()].pop() ?? '' });
    else if (event.key === 'Tab') element.hidePopover();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  element.addEventListener('toggle', (event) => {
    if (/** @type {ToggleEvent} */ (event).newState !== 'closed') return;
    element.remove();
    if (document.activeElement === document.body) /** @type {HTMLElement | null} */ (back)?.focus?.({ preventScroll: true });
  });
  document.body.append(element);
  show();
  element.showPopover();
  placeAt(element, anchor);
  field.focus();
}
