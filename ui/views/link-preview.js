// @ts-check
/**
 * What a link to a saved article leads to, before it is followed: title, site, seal and first words. Comes when the
 * pointer rests on the link or the keyboard's focus is on it; goes with either, with Esc, and when the text scrolls.
 * Shows only what is in the library, and never takes the focus.
 */
import { el } from '../dom.js';
import { hostOf } from '../logic/reading-links.js';
import { placeBeside } from './reader-note.js';
import { sealElement } from './seal.js';

const REST_MS = 450;
const LEAVE_MS = 200;

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {HTMLElement} pane Holds the article; the preview lies over it.
 * @param {HTMLElement} area Holds the links.
 * @returns {{ close: () => boolean }}
 */
export function createLinkPreview(ipc, shell, pane, area) {
  const popover = el('div', { class: 'note-popover link-preview', id: 'link-preview', role: 'tooltip', hidden: true });
  pane.append(popover);
  /** @type {HTMLElement | null} */
  let current = null;
  let timer = 0;

  /** @param {Event} event @returns {HTMLElement | null} */
  const linkOf = ({ target }) => (target instanceof Element ? target.closest('a[data-saved]') : null);

  function close() {
    clearTimeout(timer);
    if (!current) return false;
    current.removeAttribute('aria-describedby');
    current = null;
    popover.hidden = true;
    return true;
  }

  /** @param {HTMLElement} link */
  async function open(link) {
    const item = await ipc.get_item(link.dataset.saved ?? '').catch(() => null);
    if (!item || !link.isConnected || wanted !== link) return;
    close();
    current = link;
    // The address the browser would show says less.
    link.removeAttribute('title');
    const article = /** @type {HTMLElement} */ (link.closest('article'));
    popover.replaceChildren(
      el('p', { class: 'link-preview-site' }, el('span', { dir: 'auto' }, item.site_name ?? hostOf(item.url)), sealElement(shell, item)),
      el('p', { class: 'link-preview-title', dir: 'auto', lang: item.lang }, item.title),
      el('p', { class: 'link-preview-words', dir: 'auto', lang: item.lang }, item.excerpt),
    );
    popover.hidden = false;
    link.setAttribute('aria-describedby', popover.id);
    placeBeside(popover, link, article, pane);
  }

  /** @type {HTMLElement | null} What the pointer or the focus is on. */
  let wanted = null;
  /** @param {HTMLElement | null} link @param {number} after */
  function want(link, after) {
    if (link === wanted) return;
    wanted = link;
    clearTimeout(timer);
    timer = window.setTimeout(() => (link ? void open(link) : close()), after);
  }

  area.addEventListener('pointerover', (event) => event.pointerType !== 'touch' && want(linkOf(event), linkOf(event) ? REST_MS : LEAVE_MS));
  area.addEventListener('pointerleave', () => want(null, LEAVE_MS));
  area.addEventListener('focusin', (event) => {
    const link = linkOf(event);
    if (link?.matches(':focus-visible')) want(link, REST_MS);
  });
  area.addEventListener('focusout', () => want(null, 0));
  area.addEventListener('scroll', () => {
    wanted = null;
    close();
  }, { passive: true, capture: true });
  area.addEventListener('click', () => {
    wanted = null;
    close();
  });

  return { close };
}
