// @ts-check
/**
 * Links of the article. Nothing in an article navigates the window: every way to follow a link (click, middle click,
 * Enter, drag, the browser's own menu) ends here, and here a link goes to a place in the article, to the copy on the
 * shelf, or to the system's browser.
 */
import { el, icon } from '../dom.js';
import { targetOf } from '../logic/reading-links.js';
import { openMenu } from './menu.js';
import { copyText } from './reader-copy.js';

/** @typedef {import('../shell.js').Shell} Shell */

/** A page that links to more addresses than this is a list of links; the first ones are asked for. */
const MOST_ASKED = 2000;

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {Shell} shell
 * @param {HTMLElement} area Holds everything with words of the article: head, text, open note.
 * @param {{ placeOf: (id: string) => HTMLElement | null, showPlace: (target: HTMLElement) => void, openNote: (link: HTMLAnchorElement) => void }} to
 * @returns {{ markSaved: (content: ParentNode, own: string) => Promise<void> }}
 */
export function createLinks(ipc, shell, area, to) {
  /** @param {Event} event @returns {HTMLAnchorElement | null} */
  const linkOf = (event) => (event.target instanceof Element ? event.target.closest('a') : null);

  /** @param {HTMLAnchorElement} link */
  const follow = (link) => {
    const target = targetOf(link.getAttribute('href'));
    if (target.kind === 'place') {
      if (link.classList.contains('note-sign')) {
        to.openNote(link);
        return;
      }
      const place = to.placeOf(target.id);
      if (place) to.showPlace(place);
    } else if (target.kind === 'address') {
      if (link.dataset.saved) shell.openItem(link.dataset.saved, { focus: true });
      else ipc.open_external(target.url).catch((error) => shell.toast(error.message));
    }
  };

  area.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (!link) return;
    event.preventDefault();
    // A button of ours inside the link (a missing image's) has had the click.
    if (event.target instanceof Element && event.target.closest('button')) return;
    // The original stays within reach when a copy is on the shelf.
    if (link.dataset.saved && (event.ctrlKey || event.metaKey)) openOutside(link);
    else follow(link);
  });
  area.addEventListener('auxclick', (event) => {
    const link = linkOf(event);
    if (!link) return;
    event.preventDefault();
    if (event.button === 1) openOutside(link);
  });
  // The middle button would start the browser's own scrolling or opening before `auxclick`.
  area.addEventListener('mousedown', (event) => {
    if (event.button === 1 && linkOf(event)) event.preventDefault();
  });
  area.addEventListener('dragstart', (event) => {
    if (linkOf(event) || event.target instanceof HTMLImageElement) event.preventDefault();
  });
  // The browser's own menu would offer to open and download.
  area.addEventListener('contextmenu', (event) => {
    const link = linkOf(event);
    if (!link && !(event.target instanceof HTMLImageElement)) return;
    event.preventDefault();
    if (link && targetOf(link.getAttribute('href')).kind === 'address') menuOf(link);
  });
  // Where a link leads is shown before it is followed.
  for (const type of ['pointerover', 'focusin']) {
    area.addEventListener(type, (event) => {
      const link = linkOf(event);
      const target = link && targetOf(link.getAttribute('href'));
      if (link && target?.kind === 'address') link.title = target.url;
    });
  }

  /** @param {HTMLAnchorElement} link */
  function openOutside(link) {
    const target = targetOf(link.getAttribute('href'));
    if (target.kind === 'address') ipc.open_external(target.url).catch((error) => shell.toast(error.message));
  }

  /** @param {HTMLAnchorElement} link */
  function menuOf(link) {
    const { saved } = link.dataset;
    openMenu(
      link.textContent?.trim() || link.href,
      [
        ...(saved ? [{ text: shell.message('reader-open-copy'), icon: 'badge-check', run: () => void shell.openItem(saved, { focus: true }) }] : []),
        { text: shell.message('command-openOriginal'), icon: 'external-link', run: () => openOutside(link) },
        { text: shell.message('command-copyLink'), icon: 'copy', run: () => void copyText(shell, link.href, shell.message('reader-link-copied')) },
      ],
      link,
    );
  }

  return {
    /**
     * Marks the links that lead to saved articles.
     * @param {ParentNode} content
     * @param {string} own The id of the article itself.
     */
    async markSaved(content, own) {
      /** @type {Map<string, HTMLAnchorElement[]>} */
      const links = new Map();
      for (const link of content.querySelectorAll('a')) {
        const target = targetOf(link.getAttribute('href'));
        if (target.kind === 'none') link.removeAttribute('href');
        if (target.kind !== 'address' || !target.url.startsWith('http')) continue;
        const known = links.get(target.url);
        if (known) known.push(link);
        else if (links.size < MOST_ASKED) links.set(target.url, [link]);
      }
      if (links.size === 0) return;
      const urls = [...links.keys()];
      const ids = await ipc.find_saved(urls);
      ids.forEach((id, i) => {
        if (!id || id === own) return;
        for (const link of links.get(urls[i]) ?? []) markLink(link, id, shell);
      });
    },
  };
}

/**
 * @param {HTMLAnchorElement} link
 * @param {string} id
 * @param {Shell} shell
 */
function markLink(link, id, shell) {
  if (link.dataset.saved) return;
  link.dataset.saved = id;
  link.append(
    el(
      'span',
      { class: 'link-saved', 'data-ui': '' },
      icon('badge-check'),
      el('span', { class: 'visually-hidden' }, shell.message('reader-link-saved')),
    ),
  );
}
