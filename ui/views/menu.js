// @ts-check
/**
 * Menus: a list of commands at a button. Arrows move, Enter runs, Esc and a press elsewhere close, focus goes back.
 */
import { el, icon } from '../dom.js';

/**
 * @typedef {object} MenuItem
 * @property {string} text
 * @property {string} [icon]
 * @property {string} [key]  Shown at the end.
 * @property {boolean} [checked]  Makes it a choice of one among the menu.
 * @property {boolean} [danger]
 * @property {boolean} [separated]  A line above.
 * @property {() => void} run
 */

/**
 * Opens a menu at an element.
 *
 * @param {string} name  What the menu is of.
 * @param {MenuItem[]} items
 * @param {Element} anchor
 */
export function openMenu(name, items, anchor) {
  const back = document.activeElement;
  const menu = el('div', { role: 'menu', class: 'menu', popover: 'auto', 'aria-label': name });
  const buttons = items.map((item) => el('button', {
    type: 'button',
    role: item.checked === undefined ? 'menuitem' : 'menuitemradio',
    class: `menu-item${item.danger ? ' danger' : ''}${item.separated ? ' separated' : ''}`,
    tabindex: '-1',
    'aria-checked': item.checked === undefined ? null : String(item.checked),
    onclick: () => {
      menu.hidePopover();
      item.run();
    },
  },
  item.checked === undefined ? (item.icon ? icon(item.icon) : null) : icon('check', item.checked ? '' : 'blank'),
  el('span', { class: 'menu-text' }, item.text),
  item.key ? el('kbd', { class: 'key' }, item.key) : null));
  menu.append(...buttons);

  menu.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) {
      if (event.key === 'Tab') menu.hidePopover();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    buttons[(to + buttons.length) % buttons.length].focus();
  });
  menu.addEventListener('toggle', (event) => {
    if (/** @type {ToggleEvent} */ (event).newState !== 'closed') return;
    if (anchor instanceof HTMLButtonElement) anchor.removeAttribute('aria-expanded');
    if (menu.contains(document.activeElement) || document.activeElement === document.body) {
      /** @type {HTMLElement | null} */ (back)?.focus?.({ preventScroll: true });
    }
    menu.remove();
  });
  document.body.append(menu);
  menu.showPopover();
  if (anchor instanceof HTMLButtonElement) anchor.setAttribute('aria-expanded', 'true');
  placeAt(menu, anchor);
  (buttons.find((button) => button.getAttribute('aria-checked') === 'true') ?? buttons[0])?.focus();
}

/**
 * Puts a floating element below its anchor, or above when there is no room, inside the window.
 *
 * @param {HTMLElement} floating
 * @param {Element} anchor
 */
export function placeAt(floating, anchor) {
  // A button that is not shown just now (rows hide theirs while several are chosen) has no place: what holds it has.
  let shown = anchor;
  while (shown.getBoundingClientRect().width === 0 && shown.parentElement) shown = shown.parentElement;
  const at = shown.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = floating;
  const rtl = document.documentElement.dir === 'rtl';
  const gap = 4;
  const below = at.bottom + gap + height <= window.innerHeight - 8;
  const top = below ? at.bottom + gap : Math.max(8, at.top - gap - height);
  // Aligned at the anchor's start, unless that would leave the window at its end.
  const start = rtl ? at.right - width : at.left;
  const left = Math.max(8, Math.min(start, window.innerWidth - width - 8));
  floating.style.insetBlockStart = `${top}px`;
  floating.style.insetInlineStart = `${rtl ? window.innerWidth - left - width : left}px`;
}
