// @ts-check
/**
 * What a started key sequence may become: shown when the second key does not come at once.
 */
import { el } from '../dom.js';

/** How long a started sequence waits before it shows what may follow, in milliseconds. */
const AFTER = 400;

/** How long that stays, in milliseconds. */
const STAYS = 1000;

export function createKeyHint() {
  const element = el('div', { class: 'key-hint', hidden: true, 'aria-hidden': 'true' });
  let timer = 0;
  return {
    element,
    /** @param {string[]} sequences  Empty when the sequence ended. */
    show(sequences) {
      clearTimeout(timer);
      element.hidden = true;
      if (sequences.length === 0) return;
      timer = window.setTimeout(() => {
        element.replaceChildren(...sequences.map((key) => el('kbd', { class: 'key' }, key.split(' ')[1].toUpperCase())));
        element.hidden = false;
        timer = window.setTimeout(() => { element.hidden = true; }, STAYS);
      }, AFTER);
    },
  };
}
