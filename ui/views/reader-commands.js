// @ts-check
/**
 * What the keys of the reading view do, by the names of the key table.
 */
import { numberOf } from '../logic/reading-display.js';
import { valueWords } from './display.js';
import { copyText } from './reader-copy.js';

/** Of the pane's height, what a page leaves out: bar and footer, in rem. */
const COVERED = 6;

/**
 * @param {import('../shell.js').Shell} shell
 * @param {object} parts
 * @param {() => import('../shell.js').Item | null} parts.item The open one.
 * @param {() => boolean} parts.rtl Whether its text runs from right to left.
 * @param {HTMLElement} parts.scroller
 * @param {import('./reader-place.js').Place} parts.place
 * @param {ReturnType<typeof import('./display-apply.js').createDisplay>} parts.display
 * @param {ReturnType<typeof import('./find.js').createFind>} parts.find
 * @param {ReturnType<typeof import('./reader-cursor.js').createCursor>} parts.cursor
 * @param {ReturnType<typeof import('./listening.js').createListening>} parts.listening
 * @param {() => void} parts.moved Paragraph or sentence are other ones.
 * @param {(name: 'display' | 'notebook') => boolean} parts.togglePanel
 * @param {() => boolean} parts.toggleInfo
 * @param {() => Promise<void>} parts.print
 * @param {() => boolean} parts.escape
 * @returns {Record<string, () => boolean | void>}
 */
export function createReaderCommands(shell, parts) {
  const { item, scroller, place, display, find, cursor, listening } = parts;
  /** The article at whose end Space was pressed once. */
  let askedAtEndOf = '';

  /** @param {() => boolean | void} run Leaves the key to others when nothing is open. */
  const withItem = (run) => () => (item() ? run() : false);
  /** @param {() => boolean | void} run */
  const withText = (run) => () => (item() && item()?.seal !== 'failed' ? run() : false);

  /** @param {() => boolean} step */
  const go = (step) => {
    parts.moved();
    return step();
  };

  /** The voice goes there while listening. @param {1 | -1} step */
  const sentence = (step) => listening.move(step) || cursor.sentence(step);

  /** @param {1 | -1} direction */
  const page = (direction) => {
    const { id } = /** @type {import('../shell.js').Item} */ (item());
    if (direction > 0 && place.now().atEnd) {
      if (askedAtEndOf === id) shell.step(1);
      else shell.toast(shell.message('reader-end-next'));
      askedAtEndOf = askedAtEndOf === id ? '' : id;
      return true;
    }
    askedAtEndOf = '';
    listening.wander();
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    // One line stays in view, so that the eye finds its place.
    const line = (numberOf('text_size', display.get('text_size'), display.script()) / 16) * rem * 2;
    scroller.scrollBy({ top: direction * (scroller.clientHeight - COVERED * rem - line) });
    return true;
  };

  /** @param {string} key @param {number} by 0: back to the default. */
  const change = (key, by) => {
    const script = display.script();
    const now = numberOf(key, display.get(key), script);
    display.set(key, by === 0 ? '' : String(numberOf(key, now + by, script)), display.scope());
    const value = valueWords(shell, key, numberOf(key, display.get(key), script), script);
    shell.announce(shell.message('display-now', { name: shell.message(`display-${key}`), value }));
    return true;
  };

  return {
    find: withText(() => find.open()),
    findNext: () => find.step(1),
    findPrevious: () => find.step(-1),
    pageDown: withItem(() => page(1)),
    pageUp: withItem(() => page(-1)),
    halfPageDown: withItem(() => scroller.scrollBy({ top: scroller.clientHeight / 2 })),
    halfPageUp: withItem(() => scroller.scrollBy({ top: -scroller.clientHeight / 2 })),
    paragraphNext: withText(() => go(() => listening.moveBlock(1) || cursor.paragraph(1))),
    paragraphPrevious: withText(() => go(() => listening.moveBlock(-1) || cursor.paragraph(-1))),
    sentenceRight: withText(() => go(() => sentence(parts.rtl() ? -1 : 1))),
    sentenceLeft: withText(() => go(() => sentence(parts.rtl() ? 1 : -1))),
    textLarger: withText(() => change('text_size', 1)),
    textSmaller: withText(() => change('text_size', -1)),
    textReset: withText(() => change('text_size', 0)),
    linesLonger: withText(() => change('line_length', 2)),
    linesShorter: withText(() => change('line_length', -2)),
    listen: withText(() => listening.turn()),
    display: withText(() => parts.togglePanel('display')),
    notebook: withText(() => parts.togglePanel('notebook')),
    info: withText(() => parts.toggleInfo()),
    print: withText(() => void parts.print()),
    copyLink: withItem(() => {
      const url = item()?.url;
      if (!url) return false;
      copyText(shell, url, shell.message('reader-link-copied'));
      return true;
    }),
    escape: () => parts.escape(),
  };
}
