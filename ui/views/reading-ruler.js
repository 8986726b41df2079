// @ts-check
/**
 * The reading ruler: a few lines of the article stay clear, what is above and below them is veiled. It stands where the
 * pointer was last, else in the upper half; the text goes through it. Takes no clicks and covers nothing for a screen
 * reader.
 */
import { el } from '../dom.js';

/**
 * @param {HTMLElement} pane Holds the article; the ruler lies over it while `data-reading-ruler` is on the article.
 * @param {HTMLElement} scroller
 */
export function createReadingRuler(pane, scroller) {
  const ruler = el('div', { class: 'reading-ruler', 'aria-hidden': 'true' });
  pane.append(ruler);
  scroller.addEventListener('pointermove', (event) => {
    const box = pane.getBoundingClientRect();
    ruler.style.setProperty('--ruler-at', `${Math.round(event.clientY - box.top)}px`);
  }, { passive: true });
}
