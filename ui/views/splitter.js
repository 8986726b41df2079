// @ts-check
/**
 * A bar between two panes: dragged, or moved with the arrow keys. The width is kept.
 */
import { el } from '../dom.js';

/**
 * @param {import('../shell.js').Shell} shell
 * @param {{ name: string, setting: string, property: string, least: number, most: number, usual: number }} what  Widths
 *   in pixels at 100 %; `property` is the custom property of the root element that holds the width.
 * @returns {HTMLElement}
 */
export function createSplitter(shell, what) {
  const root = document.documentElement;
  let width = within(Number(shell.settings.get(what.setting)) || what.usual);
  const element = el('div', {
    role: 'separator', class: 'splitter', tabindex: '0', 'aria-orientation': 'vertical', 'aria-label': what.name,
    'aria-valuemin': String(what.least), 'aria-valuemax': String(what.most),
  });

  /** @param {number} value */
  function within(value) {
    return Math.max(what.least, Math.min(what.most, Math.round(value)));
  }
  /** @param {number} next */
  function apply(next) {
    width = within(next);
    root.style.setProperty(what.property, `${width / 16}rem`);
    element.setAttribute('aria-valuenow', String(width));
  }
  const keep = () => shell.settings.set(what.setting, String(width));
  const rtl = () => (root.dir === 'rtl' ? -1 : 1);

  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    element.setPointerCapture(event.pointerId);
    const from = event.clientX;
    const before = width;
    const scale = parseFloat(getComputedStyle(root).fontSize) / 16;
    const drag = (/** @type {PointerEvent} */ move) => apply(before + (rtl() * (move.clientX - from)) / scale);
    element.addEventListener('pointermove', drag);
    element.addEventListener('lostpointercapture', () => {
      element.removeEventListener('pointermove', drag);
      keep();
    }, { once: true });
  });
  element.addEventListener('dblclick', () => {
    apply(what.usual);
    keep();
  });
  element.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -16 * rtl(), ArrowRight: 16 * rtl(), Home: -9999, End: 9999 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    apply(width + step);
    keep();
  });
  apply(width);
  return element;
}
