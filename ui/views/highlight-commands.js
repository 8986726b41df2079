// @ts-check
/**
 * What the keys and the selection bar do with highlights. They act on the selection; without one on the current
 * highlight; without that on the sentence or paragraph the marker stands at, or the image there.
 */
import { COLORS } from '../logic/highlight-kinds.js';
import { copyText } from './reader-copy.js';
import { highlightLink, quoteWords } from './highlight-words.js';
import { lookUpAddress } from '../logic/look-up.js';
import { openMenu } from './menu.js';
import { openTags } from './tags.js';
import { SYSTEM } from '../system.js';
import { typeAhead } from '../typed-ahead.js';

/**
 * @typedef {import('./highlights.js').Span} Span
 * @typedef {import('../logic/highlight-kinds.js').Color} Color
 * @typedef {import('../logic/reading-text.js').TextMap} TextMap
 */

/** The name of an image in the library, in its address. */
const HASH = /[/.]image\/([0-9a-f]{64})$/;

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {object} parts
 * @param {() => import('../shell.js').Item | null} parts.item
 * @param {() => TextMap | null} parts.text
 * @param {HTMLElement} parts.content
 * @param {import('./highlights.js').Highlights} parts.highlights
 * @param {ReturnType<typeof import('./reader-selection.js').createReaderSelection>} parts.selection
 * @param {ReturnType<typeof import('./reader-cursor.js').createCursor>} parts.cursor
 * @param {ReturnType<typeof import('./margin-notes.js').createMarginNotes>} parts.notes
 * @param {() => ReturnType<typeof import('./selection-bar.js').createSelectionBar>} parts.bar
 * @param {(span: Span) => void} parts.show Brings a place into view.
 * @param {() => number} parts.here The first character in view (UTF-16 units).
 */
export function createHighlightCommands(ipc, shell, { item, text, content, highlights, selection, cursor, notes, bar, show, here }) {
  const { message } = shell;
  /** The lost highlight whose place is sought; empty for none. */
  let sought = '';

  /** What there is to be highlighted. @returns {Span | null} */
  function target() {
    const selected = selection.span();
    if (selected) return selected;
    const focused = document.activeElement;
    const stop = cursor.element();
    const words = cursor.span();
    const shown = stop?.matches('figure') || !words ? stop?.querySelector('img') : null;
    const image = focused instanceof HTMLImageElement && content.contains(focused) ? focused : shown;
    return (image && spanOfImage(image)) ?? words;
  }

  /** @param {Element} image @returns {Span | null} `null` for one that is not in the library. */
  function spanOfImage(image) {
    const hash = (image.getAttribute('src') ?? '').match(HASH)?.[1];
    const map = hash && text();
    if (!map) return null;
    // Its place is where the text goes on behind it.
    const behind = map.pieces.find((piece) => image.compareDocumentPosition(/** @type {any} */ (piece.node)) & Node.DOCUMENT_POSITION_FOLLOWING);
    const at = behind?.at ?? map.text.length;
    return { start: at, end: at, image: hash };
  }

  /** The highlight that is meant: the current one, or that of the marker. */
  const meant = () => {
    if (highlights.current()) return highlights.current();
    const span = target();
    return span && !selection.some() ? (highlights.at(span)?.id ?? '') : '';
  };

  /**
   * Highlights what there is, or gives the highlight there this color.
   * @param {Color | null} color `null` leaves the color of one that is there.
   * @returns {Promise<string>} Its id; empty when nothing was to be highlighted or it failed.
   */
  async function mark(color) {
    const selected = selection.some();
    const known = selected ? '' : meant();
    if (known) {
      if (color) await highlights.change(known, { color });
      return known;
    }
    const span = target();
    if (!span) return '';
    bar().hide();
    if (selected) selection.clear();
    const made = await highlights.add(span, color ?? COLORS[0]);
    if (made && selected) highlights.setCurrent(made.id);
    return made?.id ?? '';
  }

  const some = () => highlights.current() !== '' || target() !== null;

  /** Says how to get something to highlight. @returns {boolean} whether an article is open at all */
  function nothing() {
    if (!item()) return false;
    shell.toast(message('highlight-nothing'));
    return true;
  }

  function note() {
    if (!some()) return nothing();
    bar().hide();
    const typed = typeAhead();
    mark(null).then((id) => {
      if (!id) return;
      const span = highlights.spanOf(id);
      if (span) show(span);
      notes.edit(id);
    }).finally(typed);
    return true;
  }

  function copyQuote() {
    const open = item();
    const map = text();
    const known = selection.some() ? '' : highlights.current();
    const span = known ? null : target();
    const words = known ? highlights.find(known)?.quote : span && map?.text.slice(span.start, span.end);
    if (!open || !words) return nothing();
    copyText(shell, quoteWords(words, open), message('quote-copied'));
    return true;
  }

  /** @param {string} id @param {HTMLElement} anchor */
  async function tag(id, anchor) {
    const highlight = highlights.find(id);
    if (!highlight) return;
    const { tags: known } = await ipc.get_counts();
    openTags(shell, {
      name: message('highlight-tags'),
      each: [highlight.tags],
      known,
      turn: async (add, tag) => {
        const now = highlights.find(id)?.tags ?? [];
        await highlights.change(id, { tags: add ? [...now, tag] : now.filter((other) => other !== tag) });
      },
    }, anchor, (error) => shell.toast(error.message));
  }

  function remove() {
    const id = meant();
    if (!id) return false;
    bar().hide();
    highlights.remove([id]);
    return true;
  }

  /** @param {1 | -1} step */
  function beside(step) {
    const id = highlights.beside(step, here());
    if (!id) {
      shell.announce(message(step > 0 ? 'highlight-none-next' : 'highlight-none-previous'));
      return true;
    }
    go(id);
    return true;
  }

  /** Shows a highlight in the text. @param {string} id @returns {boolean} whether it has a place */
  function go(id) {
    const span = highlights.spanOf(id);
    if (!span) return false;
    selection.clear();
    cursor.leave();
    highlights.setCurrent(id);
    show(span);
    bar().showHighlight(id);
    const highlight = highlights.find(id);
    if (highlight) shell.announce(highlight.note ? message('highlight-read', { quote: highlight.quote, note: highlight.note }) : highlight.quote);
    return true;
  }

  /** @param {'left' | 'right'} way @param {'word' | 'character'} by */
  function extend(way, by) {
    if (!selection.some()) {
      const span = cursor.span();
      if (!span) return false;
      selection.select(span);
      cursor.leave();
    }
    selection.extend(way, by);
    return true;
  }

  /** @param {HTMLElement} button */
  function menu(button) {
    const open = item();
    const id = selection.some() ? '' : highlights.current();
    const selected = selection.span();
    const lost = highlights.marks().highlights.filter(({ orphaned }) => orphaned);
    const words = id ? highlights.find(id)?.quote : selected && text()?.text.slice(selected.start, selected.end);
    openMenu(message('act-menu'), [
      ...(words ? [{ text: message('command-lookUp'), icon: 'book-a', run: () => lookUp(words) }] : []),
      ...(words ? [{ text: message('selection-copy-words'), icon: 'copy', run: () => void copyText(shell, words) }] : []),
      ...(id && open ? [{ text: message('highlight-copy-link'), icon: 'link', run: () => void copyText(shell, highlightLink(open.id, id), message('reader-link-copied')) }] : []),
      ...(selected ? lost.map(({ id: other, quote }, i) => ({ text: message('highlight-attach-here', { quote: brief(quote) }), icon: 'unlink', separated: i === 0, run: () => void attach(other, selected) })) : []),
    ], button);
  }

  /** Looks words up where the reader said, in the browser or the system's dictionary. @param {string} words */
  function lookUp(words) {
    const address = lookUpAddress(words, shell.settings.get('lookup_address'), SYSTEM === 'macos');
    if (address) ipc.open_external(address).catch((error) => shell.toast(error.message));
    else shell.toast(message('look-up-nowhere'), { label: message('settings'), run: () => shell.keys.run('goSettings'), command: 'goSettings' });
  }

  /** @param {string} id @param {Span} span */
  async function attach(id, span) {
    offer('');
    selection.clear();
    bar().hide();
    await highlights.attach(id, span);
  }

  /** The next selection is offered as the place of this lost highlight. @param {string} id Empty ends it. */
  function offer(id) {
    sought = id;
    bar().offerAttach(id !== '');
  }

  return {
    go,
    offer,
    spanOfImage,
    /** @param {Color} color From the bar. */
    kind: (color) => void mark(color),
    /** @param {import('./selection-bar.js').BarAct} act @param {HTMLElement} button */
    act(act, button) {
      const map = text();
      const span = selection.span();
      const words = (span && map?.text.slice(span.start, span.end)) ?? highlights.find(highlights.current())?.quote ?? '';
      if (act === 'note') note();
      else if (act === 'copyQuote') copyQuote();
      else if (act === 'delete') remove();
      else if (act === 'search') shell.search(`"${words.replace(/["\s]+/g, ' ').trim()}"`);
      else if (act === 'more') menu(button);
      else if (act === 'attach') {
        if (span && highlights.find(sought)) attach(sought, span);
      }
      else if (act === 'tag') {
        mark(null).then((id) => {
          if (!id) return;
          highlights.setCurrent(id);
          bar().showHighlight(id);
          tag(id, button);
        });
      }
    },
    /** By the names of the key table. @type {Record<string, () => boolean | void>} */
    commands: {
      highlight: () => (target() ? void mark(null) : nothing()),
      ...Object.fromEntries(COLORS.map((color, i) => [`highlight${i + 1}`, () => (some() ? void mark(color) : false)])),
      noteHighlight: note,
      copyQuote,
      lookUp() {
        const span = selection.span();
        const words = span && text()?.text.slice(span.start, span.end);
        if (!words) return false;
        lookUp(words);
        return true;
      },
      deleteHighlight: remove,
      nextHighlight: () => beside(1),
      previousHighlight: () => beside(-1),
      extendWordRight: () => extend('right', 'word'),
      extendWordLeft: () => extend('left', 'word'),
      extendLetterRight: () => extend('right', 'character'),
      extendLetterLeft: () => extend('left', 'character'),
      selectionBar: () => bar().enter(),
    },
    /** One layer of Esc. @returns {boolean} */
    escape() {
      if (bar().hide()) return true;
      if (selection.some()) {
        selection.clear();
        return true;
      }
      if (sought) {
        offer('');
        return true;
      }
      if (!highlights.current()) return false;
      highlights.setCurrent('');
      return true;
    },
  };
}

/** The first words, for a menu. @param {string} quote */
function brief(quote) {
  const words = quote.replace(/\s+/g, ' ');
  return words.length > 48 ? `${words.slice(0, 47)}…` : words;
}
