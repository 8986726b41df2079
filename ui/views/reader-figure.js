// @ts-check
/**
 * An image, large: as big as the window allows, with its caption; a click or Enter on it changes between fitted and its
 * own size. Esc or a click beside it closes.
 */
import { el, iconButton } from '../dom.js';

/**
 * @param {import('../shell.js').Shell} shell
 * @param {HTMLElement} area Holds the article; its images with `data-large` open.
 * @returns {{ close: () => boolean }}
 */
export function createFigure(shell, area) {
  const dialog = el('dialog', { class: 'figure-dialog' });
  area.append(dialog);

  /** @param {HTMLImageElement} image */
  const open = (image) => {
    const caption = image.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? '';
    const large = el('img', { src: image.currentSrc || image.src, alt: image.alt, tabindex: '0', draggable: 'false' });
    const turn = () => dialog.toggleAttribute('data-own-size');
    large.addEventListener('click', turn);
    large.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      turn();
    });
    dialog.removeAttribute('data-own-size');
    dialog.setAttribute('aria-label', image.alt || caption || shell.message('reader-image'));
    dialog.replaceChildren(
      iconButton(shell, 'x', shell.message('close'), () => dialog.close(), { class: 'figure-close' }),
      el('div', { class: 'figure-large' }, large),
      caption ? el('p', { class: 'figure-caption', dir: 'auto' }, caption) : '',
    );
    dialog.showModal();
    dialog.addEventListener('close', () => image.focus({ preventScroll: true }), { once: true });
  };

  area.addEventListener('click', (event) => {
    const image = event.target instanceof Element ? largeImage(event.target) : null;
    if (image) {
      event.preventDefault();
      event.stopPropagation();
      open(image);
    } else if (event.target === dialog || (event.target instanceof Element && event.target.classList.contains('figure-large'))) dialog.close();
  });
  area.addEventListener('keydown', (event) => {
    const image = event.target instanceof HTMLImageElement ? largeImage(event.target) : null;
    if (!image || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    event.stopPropagation();
    open(image);
  });

  return {
    close() {
      if (!dialog.open) return false;
      dialog.close();
      return true;
    },
  };
}

/** @param {Element} target @returns {HTMLImageElement | null} The image that a click or Enter there opens. */
function largeImage(target) {
  if (target instanceof HTMLImageElement && 'large' in target.dataset) return target;
  return target.closest('a[data-figure]')?.querySelector('img') ?? null;
}
