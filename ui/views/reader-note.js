// @ts-check
/**
 * A footnote beside its sign, so that reading it does not lose the place. Opens by click or Enter (focus goes in) or
 * when the pointer rests on the sign (focus stays); Esc goes back to the sign.
 */
import { el, icon, iconButton } from '../dom.js';
import { targetOf } from '../logic/reading-links.js';

const REST_MS = 450;
const LEAVE_MS = 300;

/**
 * @param {import('../shell.js').Shell} shell
 * @param {HTMLElement} pane Holds the article; the note lies over it.
 * @param {HTMLElement} area Holds signs and notes.
 * @param {{ placeOf: (id: string) => HTMLElement | null, showPlace: (note: HTMLElement) => void }} to
 * @returns {{ open: (sign: HTMLAnchorElement, focus?: boolean) => void, close: () => boolean }}
 */
export function createNote(shell, pane, area, to) {
  const popover = el('div', { class: 'note-popover', role: 'dialog', tabindex: '-1', hidden: true });
  pane.append(popover);
  /** @type {HTMLAnchorElement | null} */
  let current = null;
  let timer = 0;

  const close = () => {
    clearTimeout(timer);
    if (!current) return false;
    const hadFocus = popover.contains(document.activeElement);
    current.removeAttribute('aria-expanded');
    if (hadFocus) current.focus({ preventScroll: true });
    current = null;
    popover.hidden = true;
    return true;
  };

  /**
   * @param {HTMLAnchorElement} sign
   * @param {boolean} [focus]
   */
  const open = (sign, focus = true) => {
    clearTimeout(timer);
    if (current === sign) {
      if (focus) popover.focus();
      return;
    }
    close();
    const target = targetOf(sign.getAttribute('href'));
    const note = target.kind === 'place' ? noteAround(to.placeOf(target.id), area) : null;
    if (!note) return;
    const title = shell.message('reader-note-title', { sign: sign.dataset.sign ?? '' });
    const article = /** @type {HTMLElement} */ (sign.closest('article'));
    popover.setAttribute('aria-label', title);
    popover.replaceChildren(
      el(
        'div',
        { class: 'note-bar' },
        el('span', {}, title),
        iconButton(shell, 'x', shell.message('close'), () => close()),
      ),
      wordsOf(note, article),
      el(
        'button',
        {
          type: 'button',
          class: 'button quiet small',
          onclick: () => {
            close();
            to.showPlace(note);
          },
        },
        icon('chevron-down'),
        shell.message('reader-note-go'),
      ),
    );
    current = sign;
    sign.setAttribute('aria-expanded', 'true');
    popover.hidden = false;
    placeBeside(popover, sign, article, pane);
    if (focus) popover.focus();
  };

  popover.addEventListener('pointerenter', () => clearTimeout(timer));
  popover.addEventListener('pointerleave', () => closeSoon());
  area.addEventListener('pointerover', (event) => {
    const sign = event.target instanceof Element ? event.target.closest('a.note-sign') : null;
    if (!sign || event.pointerType === 'touch') return;
    clearTimeout(timer);
    timer = window.setTimeout(() => open(/** @type {HTMLAnchorElement} */ (sign), false), REST_MS);
  });
  area.addEventListener('pointerout', (event) => {
    if (event.target instanceof Element && event.target.closest('a.note-sign')) closeSoon();
  });
  document.addEventListener('pointerdown', (event) => {
    if (current && event.target instanceof Node && !popover.contains(event.target) && !current.contains(event.target)) close();
  });
  area.addEventListener('scroll', () => close(), { passive: true, capture: true });

  function closeSoon() {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (!popover.contains(document.activeElement)) close();
    }, LEAVE_MS);
  }

  return { open, close };
}

/**
 * The whole note: links often point at a sign or an anchor inside it.
 * @param {HTMLElement | null} target
 * @param {HTMLElement} area
 * @returns {HTMLElement | null}
 */
function noteAround(target, area) {
  const whole = /** @type {HTMLElement | null} */ (target?.closest('li, aside, dd, p, tr, div') ?? target);
  return whole && area.contains(whole) && !whole.classList.contains('article-text') ? whole : target;
}

/**
 * The note's words without its way back, as shown in the popover.
 * @param {HTMLElement} note
 * @param {HTMLElement} article
 */
function wordsOf(note, article) {
  const words = el('div', { class: 'note-words', lang: article.lang, dir: article.dir || 'auto' });
  words.style.setProperty('--face', getComputedStyle(article).getPropertyValue('--face'));
  words.append(...[...note.childNodes].map((child) => child.cloneNode(true)));
  for (const back of words.querySelectorAll('a.note-back')) {
    const around = back.parentElement;
    back.remove();
    if (around?.tagName === 'SUP' && around.textContent === '') around.remove();
  }
  for (const copy of [words, ...words.querySelectorAll('[id]')]) copy.removeAttribute('id');
  return words;
}

/**
 * In the margin when there is room, else under the line.
 * @param {HTMLElement} popover
 * @param {HTMLElement} sign What it belongs to: a sign, a link.
 * @param {HTMLElement} article
 * @param {HTMLElement} pane
 */
export function placeBeside(popover, sign, article, pane) {
  const signBox = sign.getBoundingClientRect();
  const textBox = article.getBoundingClientRect();
  const paneBox = pane.getBoundingClientRect();
  const size = popover.getBoundingClientRect();
  const rtl = getComputedStyle(article).direction === 'rtl';
  const free = rtl ? textBox.left - paneBox.left : paneBox.right - textBox.right;
  const fits = free >= size.width + 32;
  const aside = rtl ? textBox.left - 16 - size.width : textBox.right + 16;
  const under = Math.min(Math.max(signBox.left + signBox.width / 2 - size.width / 2, paneBox.left + 8), paneBox.right - size.width - 8);
  const below = signBox.bottom + 8;
  const top = fits ? signBox.top - 24 : below + size.height > paneBox.bottom - 8 ? signBox.top - size.height - 8 : below;
  const low = Math.max(paneBox.top + 60, Math.min(top, paneBox.bottom - size.height - 8));
  const x = fits ? aside : under;
  const fromStart = getComputedStyle(pane).direction === 'rtl' ? paneBox.right - x - size.width : x - paneBox.left;
  popover.style.setProperty('--x', `${Math.round(fromStart)}px`);
  popover.style.setProperty('--y', `${Math.round(low - paneBox.top)}px`);
}
