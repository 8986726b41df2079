// @ts-check
/**
 * Dragging with the pointer: rows to the sidebar, views among themselves. Pointer events, because the system's drag and
 * drop belongs to files held over the window.
 */
import { el } from '../dom.js';

/** How far the pointer goes before a press becomes a drag, in CSS pixels. */
const FAR = 6;

/**
 * Follows a press that may become a drag. A finger scrolls instead.
 *
 * @param {PointerEvent} press
 * @param {object} hooks
 * @param {() => string} hooks.text  What is held, in words.
 * @param {(under: Element | null) => Element | null} hooks.over  The element that would take it; it gets the class
 *   `drop-here`.
 * @param {(target: Element) => void} hooks.drop
 */
export function followDrag(press, hooks) {
  if (press.button !== 0 || press.pointerType === 'touch' || press.ctrlKey || press.metaKey || press.shiftKey) return;
  /** @type {HTMLElement | null} */
  let held = null;
  /** @type {Element | null} */
  let target = null;

  /** @param {Element | null} next */
  const mark = (next) => {
    target?.classList.remove('drop-here');
    target = next;
    target?.classList.add('drop-here');
  };
  const end = () => {
    mark(null);
    held?.remove();
    document.documentElement.classList.remove('dragging');
    for (const [name, handler] of Object.entries(handlers)) window.removeEventListener(name, /** @type {EventListener} */ (handler), { capture: true });
  };
  const handlers = {
    /** @param {PointerEvent} event */
    pointermove(event) {
      if (!held) {
        if (Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < FAR) return;
        held = el('div', { class: 'drag-held', 'aria-hidden': 'true' }, hooks.text());
        document.body.append(held);
        document.documentElement.classList.add('dragging');
      }
      event.preventDefault();
      held.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 12}px)`;
      mark(hooks.over(document.elementFromPoint(event.clientX, event.clientY)));
    },
    pointerup() {
      const [was, to] = [held !== null, target];
      end();
      if (!was) return;
      // The click that follows is the end of the drag, not a press.
      const swallow = (/** @type {Event} */ event) => event.stopPropagation();
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
      if (to) hooks.drop(to);
    },
    pointercancel: end,
    /** @param {KeyboardEvent} event */
    keydown(event) {
      if (event.key !== 'Escape' || !held) return;
      event.stopPropagation();
      event.preventDefault();
      end();
    },
  };
  for (const [name, handler] of Object.entries(handlers)) window.addEventListener(name, /** @type {EventListener} */ (handler), { capture: true });
}
