// @ts-check
/**
 * What the small buttons in an article do: copy or wrap code, copy a formula, fetch a missing image again. And what
 * happens to an image that does not come.
 */
import { setIcon } from '../dom.js';
import { copyText } from './reader-copy.js';
import { missingImage } from './reader-text.js';

/**
 * @param {HTMLElement} area
 * @param {import('../shell.js').Shell} shell
 * @param {() => import('../shell.js').Item | null} item
 */
export function actOnParts(area, shell, item) {
  area.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest('button[data-act]')) : null;
    if (!button) return;
    const code = button.closest('.code-box');
    const open = item();
    if (button.dataset.act === 'copy-code') {
      copyText(shell, code?.querySelector('pre')?.textContent ?? '', shell.message('reader-code-copied'));
      confirm(button);
    } else if (button.dataset.act === 'wrap-code') {
      const wrapped = code?.toggleAttribute('data-wrap') ?? false;
      button.setAttribute('aria-pressed', String(wrapped));
    } else if (button.dataset.act === 'copy-formula') {
      copyText(shell, button.dataset.source ?? '');
      confirm(button);
    } else if (button.dataset.act === 'save-again' && open) {
      shell.saveAgain(open.id);
    }
  });

  // An image the library no longer has: say so in its place. `error` does not bubble.
  area.addEventListener(
    'error',
    (event) => {
      if (event.target instanceof HTMLImageElement && event.target.closest('.article-text')) {
        event.target.replaceWith(missingImage(event.target, shell.message('reader-image-lost'), shell));
      }
    },
    true,
  );

  // Keys that scroll a box of its own must not move the reader along its paragraphs.
  area.addEventListener('keydown', (event) => {
    if (!(event.target instanceof HTMLElement)) return;
    const box = event.target.matches('.code-box pre, .table-box, .formula-scroll') ? event.target : null;
    if (!box) return;
    const along = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const down = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if ((along && box.scrollWidth > box.clientWidth) || (down && box.scrollHeight > box.clientHeight + 1)) event.stopPropagation();
  });
}

/** @param {HTMLElement} button */
function confirm(button) {
  const sign = button.querySelector('svg');
  if (!sign) return;
  setIcon(sign, 'check');
  window.setTimeout(() => setIcon(sign, 'copy'), 1500);
}
