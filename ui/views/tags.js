// @ts-check
/**
 * The tag editor: a field with the known tags below. Enter adds or takes away, for one thing or several; what is on some
 * of them says on how many. A suggestion states its reason.
 */
import { el, icon } from '../dom.js';
import { hitsIn } from '../logic/palette.js';
import { suggestTags } from '../logic/tags.js';
import { placeAt } from './menu.js';

/**
 * Opens the editor at an element.
 *
 * @param {import('../shell.js').Shell} shell
 * @param {object} subject
 * @param {string} subject.name  What is tagged, in words.
 * @param {string[][]} subject.each  The tags of each thing.
 * @param {{ name: string, count: number }[]} subject.known  All tags of the library.
 * @param {() => Promise<{ name: string, reason: string }[]>} [subject.suggest]
 * @param {(add: boolean, tag: string) => Promise<void>} subject.turn
 * @param {Element} anchor
 * @param {(error: any) => void} failed
 */
export function openTags(shell, subject, anchor, failed) {
  const { message } = shell;
  const back = document.activeElement;
  const total = subject.each.length;
  /** On how many of the things each tag is. @type {Map<string, number>} */
  const on = new Map();
  for (const tags of subject.each) for (const tag of tags) on.set(tag, (on.get(tag) ?? 0) + 1);
  let current = 0;
  /** @type {import('../logic/tags.js').Suggestion[]} */
  let shown = [];
  /** @type {{ name: string, reason: string }[]} */
  let suggested = [];

  const list = el('ul', { role: 'listbox', id: 'tags-list', class: 'tags-list', 'aria-label': message('tags') });
  const field = el('input', {
    class: 'tags-input', role: 'combobox', 'aria-expanded': 'true', 'aria-controls': 'tags-list', 'aria-autocomplete': 'list',
    'aria-label': subject.name, placeholder: message('tags-placeholder'), autocomplete: 'off', spellcheck: 'false',
  });
  const reasons = el('div', { class: 'tags-suggested', hidden: true });
  const element = el('div', { class: 'tags-editor', popover: 'auto' }, el('div', { class: 'tags-field' }, icon('tag'), field), list, reasons);

  function show() {
    shown = suggestTags(field.value, subject.known, on);
    current = Math.max(0, Math.min(current, shown.length - 1));
    list.replaceChildren(...shown.map((tag, at) => {
      const count = on.get(tag.name) ?? 0;
      return el('li', {
        role: 'option', id: `tag-${at}`, class: `tags-option${at === current ? ' cursor' : ''}`, 'aria-selected': String(count === total),
        onmousedown: (/** @type {Event} */ event) => event.preventDefault(),
        onclick: () => turn(tag.name),
      }, icon(tag.isNew ? 'plus' : count === 0 ? 'square' : count === total ? 'square-check' : 'square-minus'),
      tag.isNew ? el('span', { class: 'tags-name' }, message('tags-new', { tag: tag.name })) : el('bdi', { class: 'tags-name' }, ...marked(tag.name)),
      el('span', { class: 'tags-count' }, count > 0 && total > 1 ? message(count === total ? 'tags-on-all' : 'tags-on', { count, total }) : tag.isNew ? '' : String(tag.count)));
    }));
    if (shown.length > 0) field.setAttribute('aria-activedescendant', `tag-${current}`);
    else field.removeAttribute('aria-activedescendant');
    list.children[current]?.scrollIntoView({ block: 'nearest' });
    const offered = suggested.filter((tag) => !on.has(tag.name)).slice(0, 3);
    reasons.hidden = offered.length === 0;
    reasons.replaceChildren(...offered.map((tag) => el('button', { type: 'button', class: 'tags-suggestion', onclick: () => turn(tag.name) },
      icon('plus'), el('span', {}, el('b', {}, message('tags-suggested', { tag: tag.name })), ' ', el('span', {}, tag.reason)))));
  }

  /** @param {string} name */
  function marked(name) {
    /** @type {(Node | string)[]} */
    const parts = [];
    let from = 0;
    for (const [start, end] of hitsIn(name, field.value.replace(/^#/, ''))) {
      parts.push(name.slice(from, start), el('b', {}, name.slice(start, end)));
      from = end;
    }
    return [...parts, name.slice(from)];
  }

  /** @param {string} name */
  async function turn(name) {
    const add = (on.get(name) ?? 0) < total;
    try {
      await subject.turn(add, name);
      if (add) on.set(name, total);
      else on.delete(name);
      field.value = '';
      show();
      field.focus();
    } catch (error) {
      failed(error);
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
    } else if (event.key === 'Enter' && shown[current]) turn(shown[current].name);
    else if (event.key === 'Backspace' && field.value === '' && on.size > 0) turn([...on.keys()].pop() ?? '');
    // On to the suggestions, where there are any.
    else if (event.key === 'Tab' && reasons.hidden) element.hidePopover();
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
  subject.suggest?.().then((tags) => {
    suggested = tags;
    show();
    placeAt(element, anchor);
  }).catch(failed);
}
