// @ts-check
/**
 * The outline of an article: its headings, the one being read marked.
 */
import { el } from '../dom.js';

/**
 * @param {import('../shell.js').Shell} shell
 * @param {object} parts
 * @param {HTMLElement} parts.content
 * @param {HTMLElement} parts.scroller
 * @param {() => import('../logic/reading-text.js').TextMap | null} parts.text
 * @param {(place: HTMLElement) => void} parts.showPlace
 */
export function createOutline(shell, { content, scroller, text, showPlace }) {
  const element = el('div', { class: 'panel-body' });
  /** @type {{ heading: HTMLElement, button: HTMLElement }[]} */
  let entries = [];

  function show() {
    // All of the article has to be in the page.
    text();
    const headings = /** @type {HTMLElement[]} */ ([...content.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => heading.textContent?.trim()));
    const top = Math.min(...headings.map((heading) => Number(heading.tagName[1])));
    entries = headings.map((heading) => ({
      heading,
      button: el('button', { type: 'button', class: 'outline-entry', 'data-level': String(Math.min(4, Number(heading.tagName[1]) - top)), dir: 'auto', onclick: () => showPlace(heading) }, (heading.textContent ?? '').trim()),
    }));
    element.replaceChildren(
      entries.length === 0 ? el('p', { class: 'info-words' }, shell.message('outline-none')) : el('ol', { class: 'outline' }, ...entries.map(({ button }) => el('li', {}, button))),
    );
    follow();
  }

  function follow() {
    const line = scroller.getBoundingClientRect().top + (parseFloat(getComputedStyle(scroller).scrollPaddingBlockStart) || 0) + 24;
    const current = entries.findLast(({ heading }) => heading.getBoundingClientRect().top <= line);
    for (const entry of entries) {
      if (entry === current) entry.button.setAttribute('aria-current', 'location');
      else entry.button.removeAttribute('aria-current');
    }
  }

  return { element, show, follow };
}
