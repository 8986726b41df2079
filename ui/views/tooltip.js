// @ts-check
/**
 * Tooltips for whatever has `data-tip`: after half a second under the pointer, and at once on keyboard focus. Esc
 * dismisses them. They repeat a button's name and add its key; no fact stands in a tooltip alone.
 */
import { el } from '../dom.js';
import { placeAt } from './menu.js';

/** How long the pointer rests first, in milliseconds. */
const REST = 500;

/**
 * Starts showing tooltips.
 *
 * @param {import('../shell.js').Keys} keys
 */
export function startTooltips(keys) {
  const tip = el('div', { class: 'tooltip', popover: 'manual', role: 'tooltip', 'aria-hidden': 'true' });
  document.body.append(tip);
  /** @type {number | undefined} */
  let timer;
  /** @type {HTMLElement | null} */
  let shownFor = null;

  /** @param {HTMLElement} target */
  function show(target) {
    if (!target.isConnected || !target.dataset.tip) return;
    hide();
    shownFor = target;
    const key = target.dataset.tipCommand ? keys.label(target.dataset.tipCommand) : '';
    tip.replaceChildren(target.dataset.tip, key ? el('kbd', { class: 'key' }, key) : '');
    tip.showPopover();
    placeAt(tip, target);
  }
  function hide() {
    clearTimeout(timer);
    shownFor = null;
    if (tip.matches(':popover-open')) tip.hidePopover();
  }
  /** @param {Event} event */
  const targetOf = (event) => (event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest('[data-tip]')) : null);

  document.addEventListener('pointerover', (event) => {
    const target = targetOf(event);
    if (event.target instanceof Node && tip.contains(event.target)) return;
    if (target === shownFor) return;
    hide();
    if (target) timer = window.setTimeout(show, REST, target);
  });
  document.addEventListener('focusin', (event) => {
    const target = targetOf(event);
    hide();
    // Not at once: the focus may come from a menu that is just closing, and no popover opens meanwhile.
    if (target?.matches(':focus-visible')) timer = window.setTimeout(show, 0, target);
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('pointerdown', hide);
  document.addEventListener('scroll', hide, { capture: true, passive: true });
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !shownFor) return;
    hide();
    event.preventDefault();
  });
}
