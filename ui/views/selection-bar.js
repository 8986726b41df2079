// @ts-check
/**
 * The bar at a selection or at a highlight: the four kinds, note, quotation, tags, search, delete. It comes by itself
 * and never takes the focus; Alt+F10 or Tab goes into it, Esc takes it away and keeps the selection.
 */
import { el, iconButton, nameButton } from '../dom.js';
import { COLORS, kindName } from '../logic/highlight-kinds.js';
import { swatch } from './highlight-words.js';
import { rove } from './reader-bar.js';

/** A selection made by keys rests this long before the bar comes, in milliseconds. */
const REST_MS = 300;
/** Between the bar and the line, in pixels. */
const GAP = 8;

/**
 * @typedef {import('./highlights.js').Highlights} Highlights
 * @typedef {'note' | 'copyQuote' | 'tag' | 'search' | 'delete' | 'more' | 'attach'} BarAct
 */

/**
 * @param {import('../shell.js').Shell} shell
 * @param {object} parts
 * @param {HTMLElement} parts.article
 * @param {HTMLElement} parts.scroller
 * @param {ReturnType<typeof import('./reader-selection.js').createReaderSelection>} parts.selection
 * @param {Highlights} parts.highlights
 * @param {(color: import('../logic/highlight-kinds.js').Color) => void} parts.kind
 * @param {(act: BarAct, button: HTMLElement) => void} parts.act
 */
export function createSelectionBar(shell, { article, scroller, selection, highlights, kind, act }) {
  const { message } = shell;
  /** What it stands at: the selection, a highlight's id, or nothing. @type {'' | 'selection' | { id: string }} */
  let at = '';
  let timer = 0;
  let pressed = false;

  const swatches = COLORS.map((color, i) => {
    const button = el('button', { type: 'button', class: 'icon-button', 'data-kind': color, onclick: () => kind(color) }, swatch(color));
    nameButton(button, kindName(shell, color), `highlight${i + 1}`);
    return button;
  });
  /** @param {string} sign @param {string} text @param {BarAct} name @param {string} [command] */
  const tool = (sign, text, name, command) => {
    const button = iconButton(shell, sign, message(text), () => act(name, button), { command });
    button.dataset.act = name;
    return button;
  };
  const more = tool('ellipsis', 'act-menu', 'more');
  const remove = tool('trash-2', 'highlight-delete', 'delete', 'deleteHighlight');
  const search = tool('search', 'selection-search', 'search');
  const attach = el('button', { type: 'button', class: 'button small', 'data-act': 'attach', hidden: true, onclick: () => act('attach', attach) }, message('selection-attach'));
  let offered = false;
  const element = el(
    'div',
    { class: 'selection-bar', role: 'toolbar', 'data-ui': '', hidden: true },
    attach,
    ...swatches,
    el('span', { class: 'bar-rule', 'aria-hidden': 'true' }),
    tool('message-square-text', 'selection-note', 'note', 'noteHighlight'),
    tool('quote', 'selection-copy', 'copyQuote', 'copyQuote'),
    tool('tag', 'tags', 'tag'),
    search,
    remove,
    more,
  );
  rove(element);
  swatches[0].tabIndex = 0;

  function place() {
    const lines = at === 'selection' ? selection.lines() : at ? highlights.elementsOf(at.id).flatMap((shown) => [...shown.getClientRects()]) : [];
    if (lines.length === 0) {
      hide();
      return;
    }
    const [first, last] = [lines[0], lines[lines.length - 1]];
    const [box, pane] = [article.getBoundingClientRect(), scroller.getBoundingClientRect()];
    const top = pane.top + (parseFloat(getComputedStyle(scroller).scrollPaddingBlockStart) || 0);
    const { offsetWidth: width, offsetHeight: height } = element;
    const above = first.top - GAP - height;
    const below = Math.min(last.bottom + GAP, pane.bottom - height - GAP);
    const y = above >= top ? above : Math.max(below, top + GAP);
    const middle = (Math.max(first.left, box.left) + Math.min(first.right, box.right)) / 2;
    const x = Math.max(pane.left + GAP, Math.min(middle - width / 2, pane.left + scroller.clientWidth - width - GAP));
    element.style.insetBlockStart = `${Math.round(y - box.top)}px`;
    element.style.insetInlineStart = `${Math.round(article.dir === 'rtl' ? box.right - x - width : x - box.left)}px`;
  }

  /** @param {'selection' | { id: string }} next */
  function show(next) {
    clearTimeout(timer);
    at = next;
    const highlight = typeof at === 'object' ? highlights.find(at.id) : undefined;
    element.setAttribute('aria-label', message(highlight ? 'selection-bar-highlight' : 'selection-bar'));
    swatches.forEach((button, i) => {
      nameButton(button, kindName(shell, COLORS[i]), `highlight${i + 1}`);
      if (highlight) button.setAttribute('aria-pressed', String(highlight.color === COLORS[i]));
      else button.removeAttribute('aria-pressed');
    });
    attach.hidden = !offered || highlight !== undefined;
    remove.hidden = !highlight;
    search.hidden = highlight?.quote === '';
    if (at === 'selection') selection.hold();
    if (!element.isConnected) article.append(element);
    element.hidden = false;
    place();
  }

  /** @returns {boolean} Whether it was there. */
  function hide() {
    clearTimeout(timer);
    if (element.hidden) return false;
    const selected = at === 'selection';
    const focused = element.contains(document.activeElement);
    at = '';
    element.hidden = true;
    if (focused) {
      scroller.focus({ preventScroll: true });
      if (selected) selection.restore();
    }
    return true;
  }

  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    if (selection.some()) {
      if (!pressed) timer = window.setTimeout(() => selection.some() && show('selection'), REST_MS);
    } else if (at === 'selection' && !element.contains(document.activeElement)) hide();
  });
  element.addEventListener('focusin', () => at === 'selection' && selection.restore());
  // A press on the bar must not take the selection away.
  element.addEventListener('pointerdown', (event) => event.preventDefault());
  element.addEventListener('mousedown', (event) => event.preventDefault());
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && element.contains(event.target)) return;
    pressed = true;
    hide();
  });
  document.addEventListener('pointerup', () => {
    if (!pressed) return;
    pressed = false;
    // The engine settles the selection after this event.
    timer = window.setTimeout(() => selection.some() && show('selection'));
  });
  document.addEventListener('keydown', (event) => {
    const focused = document.activeElement;
    const inside = element.contains(focused);
    // Elsewhere in the window, as in the notebook, Tab goes on there.
    if (focused !== document.body && !scroller.contains(focused)) return;
    if (event.key === 'Tab' && !event.shiftKey && !element.hidden && !inside && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      enter();
    }
  });
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    hide();
  });
  new ResizeObserver(() => !element.hidden && place()).observe(article);
  highlights.on(() => {
    if (at && at !== 'selection' && !highlights.find(at.id)) hide();
  });

  function enter() {
    if (element.hidden) return false;
    const first = /** @type {HTMLElement} */ (element.querySelector('[tabindex="0"]:not([hidden])') ?? swatches[0]);
    first.focus({ preventScroll: true });
    return true;
  }

  return {
    /** @param {boolean} on Whether a selection can be attached to a lost highlight. */
    offerAttach(on) {
      offered = on;
      attach.hidden = !on || at !== 'selection';
    },
    /** @param {string} id */
    showHighlight: (id) => show({ id }),
    hide,
    /** Moves the focus into it. @returns {boolean} whether it is there */
    enter,
    shown: () => !element.hidden,
  };
}
