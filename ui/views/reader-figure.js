// @ts-check
/**
 * An image, large: as big as the window allows, with its caption; a click or Enter on it changes between fitted and its
 * own size. Esc or a click beside it closes.
 */
import { el, iconButton, nameButton } from '../dom.js';

/**
 * @param {import('../shell.js').Shell} shell
 * @param {HTMLElement} area Holds the article; its images with `data-large` open.
 * @param {(image: HTMLImageElement) => { highlighted: boolean, turn: () => Promise<unknown> } | null} highlightOf Whether an
 *   image is highlighted, and how to change that; `null` for one that cannot be.
 * @returns {{ close: () => boolean }}
 */
export function createFigure(shell, area, highlightOf) {
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
      el('div', { class: 'figure-tools' }, highlightButton(image), iconButton(shell, 'x', shell.message('close'), () => dialog.close())),
      el('div', { class: 'figure-large' }, large),
      caption ? el('p', { class: 'figure-caption', dir: 'auto' }, caption) : '',
    );
    dialog.showModal();
    dialog.addEventListener('close', () => image.focus({ preventScroll: true }), { once: true });
  };

  /** @param {HTMLImageElement} image */
  function highlightButton(image) {
    if (!highlightOf(image)) return null;
    const button = iconButton(shell, 'highlighter', '', () => void highlightOf(image)?.turn().then(show));
    const show = () => {
      const on = highlightOf(image)?.highlighted ?? false;
      button.setAttribute('aria-pressed', String(on));
      nameButton(button, shell.message(on ? 'highlight-image-remove' : 'highlight-image'));
    };
    show();
    return button;
  }

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
