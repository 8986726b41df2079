// @ts-check
/**
 * The reading view: one article with its bar, footer, find bar and panels. This file puts the parts together and gives
 * the keys their commands; each part has a file of its own beside it. It never writes to the article: marks lie over
 * the text, and what the reader does is told to the library through `ipc`.
 */
import { el } from '../dom.js';
import { nodeAt, unitsFor } from '../logic/reading-position.js';
import { mapText } from '../logic/reading-text.js';
import { RANGES, SWITCHES } from '../logic/reading-display.js';
import { hostOf } from '../logic/reading-links.js';
import { createDisplay, holdsOwnValues } from './display-apply.js';
import { createDisplayPanel } from './display.js';
import { createCodeColor } from './code-color.js';
import { createFind } from './find.js';
import { createInfoPanel } from './info.js';
import { createBar, createFooter, quietInFocus } from './reader-bar.js';
import { createReaderCommands } from './reader-commands.js';
import { createCursor } from './reader-cursor.js';
import { failedPage } from './reader-failed.js';
import { createFigure } from './reader-figure.js';
import { articleHead } from './reader-head.js';
import { createInsertion } from './reader-insert.js';
import { createLinks } from './reader-links.js';
import { createLinkPreview } from './link-preview.js';
import { createListening } from './listening.js';
import { createReaderMarks } from './reader-marks.js';
import { createNote } from './reader-note.js';
import { createPanel } from './reader-panel.js';
import { createPlace, storedPosition } from './reader-place.js';
import { actOnParts } from './reader-parts.js';
import { articleText, isAdded } from './reader-text.js';
import { createReadingRuler } from './reading-ruler.js';

/** @typedef {import('../shell.js').Item} Item */
/** @typedef {import('../logic/reading-text.js').TextMap} TextMap */

/** Settings that change how the text is set. */
const TEXT_SETTINGS = new Set(['typeface', ...RANGES.map((range) => range.key), ...SWITCHES.map((entry) => entry.key)]);

/**
 * The reader pane.
 *
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @returns {import('../shell.js').Reader}
 */
export function createReader(ipc, shell) {
  /** @type {Item | null} */
  let item = null;
  /** @type {TextMap | null} */
  let map = null;
  // Answers of an article that was left meanwhile must not land in the next one.
  let opening = 0;

  const head = el('div', { class: 'article-top' });
  const content = el('div', { class: 'article-text' });
  const article = el('article', { class: 'article' }, head, content);
  const scroller = el('div', { class: 'reader-scroll', tabindex: '-1' }, article);
  const empty = el('p', { class: 'reader-empty' }, shell.message('reader-empty'));

  const insertion = createInsertion(content, () => codeColor.look());
  const text = () => {
    if (!item) return null;
    if (!map) {
      insertion.finish();
      map = mapText(/** @type {any} */ (content), isAdded);
    }
    return map;
  };
  const place = createPlace(ipc, shell, scroller, content, text, insertion.complete, moved);
  const display = createDisplay(shell.settings, article);
  const info = createInfoPanel(ipc, shell);
  const displayPanel = createDisplayPanel(shell, display);
  const panel = createPanel(shell, (name) => (name === 'notebook' ? marks.notebook : displayPanel));
  const bar = createBar(shell, { toggle: togglePanel, listen: () => listening.turn(), item: () => item });
  const footer = createFooter(shell, () => place.toStart());
  // Ranges do not survive the move of their nodes into the page.
  const wholeText = () => {
    insertion.finish();
    return text();
  };
  const find = createFind(shell, wholeText, {
    show: (at) => place.show(at, 'middle'),
    here: () => place.now().at,
    leave: () => scroller.focus({ preventScroll: true }),
  });
  const cursor = createCursor(scroller, content, text);
  // What the keys act on: the sentence of the voice, else what the marker stands at.
  const pointed = { ...cursor, span: () => listening.span() ?? cursor.span(), element: () => (listening.active() ? null : cursor.element()) };
  const marks = createReaderMarks(ipc, shell, { item: () => item, map: text, text: wholeText, article, content, scroller, place, display, cursor: pointed, info, showPlace });
  const figure = createFigure(shell, article, marks.image);
  const main = el('div', { class: 'reader-main' }, bar.element, find.element, scroller, footer.element, empty);
  const listening = createListening(ipc, shell, {
    item: () => (item?.seal === 'failed' ? null : item), text: wholeText, reader: main, content, scroller, here: () => place.now().at,
    chosen: () => marks.selected() ?? (cursor.element() ? cursor.span() : null),
  });
  main.append(listening.element);
  const note = createNote(shell, main, article, { placeOf, showPlace });
  const links = createLinks(ipc, shell, main, { placeOf, showPlace, openNote: (link) => note.open(link) });
  const preview = createLinkPreview(ipc, shell, main, article);
  createReadingRuler(main, scroller);
  actOnParts(article, shell, () => item);
  const element = el('div', { class: 'reader', 'data-empty': '' }, main, panel.element);
  panel.onClose(() => {
    const button = bar.buttonOf(panel.name());
    bar.mark('');
    button.focus();
  });
  shell.settings.on((key) => {
    if (item && (TEXT_SETTINGS.has(key) || holdsOwnValues(key))) place.keep(() => display.apply());
  });
  marks.on((highlights) => {
    footer.showMarks(highlights);
    find.redraw();
    codeColor.redraw();
  });
  const codeColor = createCodeColor(content, scroller);
  quietInFocus(element, main);

  /** @param {{ progress: number, down: boolean | null }} state */
  function moved({ progress, down }) {
    if (!item) return;
    const title = head.querySelector('h1');
    const gone = title !== null && title.getBoundingClientRect().bottom < scroller.getBoundingClientRect().top + 40;
    bar.say(gone ? item.title : shell.narrow() ? shell.listTitle() : (item.site_name ?? hostOf(item.url)), gone);
    if (item.seal !== 'failed') footer.show(item, progress);
    if (down !== null) footer.hide(down && progress < 1);
    if (down) footer.withdrawStart();
    if (panel.name() === 'notebook') marks.notebook.follow();
  }

  /** @param {'display' | 'notebook'} name */
  function togglePanel(name) {
    place.keep(() => panel.toggle(name));
    bar.mark(panel.name());
    showPanel();
    // A pointer on the button leaves the focus where it is; a key goes on in the panel.
    if (panel.name() && !bar.element.contains(document.activeElement)) panel.focus();
    return true;
  }

  /** The notebook opens at its Info tab, or closes when it stands there. */
  function toggleInfo() {
    const there = panel.name() === 'notebook';
    if (there && marks.notebook.tab() !== 'info') {
      marks.notebook.choose('info');
      return true;
    }
    if (!there) marks.notebook.choose('info');
    return togglePanel('notebook');
  }

  function showPanel() {
    if (panel.name() === 'notebook') marks.notebook.show();
    if (panel.name() === 'display') displayPanel.show();
  }

  /** @param {string} id Of the article's; the window's own ids are none of them. @returns {HTMLElement | null} */
  function placeOf(id) {
    const selector = `#${CSS.escape(id)}`;
    const found = content.querySelector(selector);
    if (!found) insertion.finish();
    return /** @type {HTMLElement | null} */ (found ?? content.querySelector(selector));
  }

  /** @param {HTMLElement} target Takes the focus, so that reading with a screen reader goes on there. */
  function showPlace(target) {
    note.close();
    target.scrollIntoView({ block: 'center' });
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.classList.add('arrived');
    target.addEventListener('blur', () => target.classList.remove('arrived'), { once: true });
  }

  /** @param {Item} next */
  function showHead(next) {
    head.replaceChildren(
      articleHead(next, shell, {
        parts: toggleInfo,
        original: () => {
          if (next.url) ipc.open_external(next.url).catch((error) => shell.toast(error.message));
        },
      }),
    );
    bar.show(next);
  }

  /** @param {Item} next @param {import('../shell.js').OpenOptions} options */
  async function open(next, options = {}) {
    leave();
    const turn = ++opening;
    const failed = next.seal === 'failed';
    let html = '';
    /** @type {import('../ipc.js').Marks} */
    let known = { note: null, highlights: [] };
    try {
      if (!failed) [html, known] = await Promise.all([ipc.read_article(next.id), ipc.get_marks(next.id)]);
    } catch (error) {
      // What was open before must not pass for what could not be opened.
      if (turn === opening) showNothing();
      throw error;
    }
    if (turn !== opening) return;
    item = next;
    map = null;
    element.removeAttribute('data-empty');
    element.toggleAttribute('data-failed', failed);
    article.lang = next.lang ?? '';
    article.dir = next.dir === 'rtl' ? 'rtl' : 'ltr';
    display.begin(next.id, hostOf(next.url), next.lang ?? '');
    if (failed) {
      content.replaceChildren();
      head.replaceChildren(failedPage(ipc, shell, next));
      bar.show(next);
      scroller.scrollTop = 0;
      moved({ progress: 0, down: null });
    } else {
      const fragment = articleText(html, ipc, shell);
      links.markSaved(fragment, next.id).catch((error) => shell.toast(error.message));
      showHead(next);
      show(next, fragment, known, options);
    }
    footer.hide(false);
    showPanel();
    if (options.focus) /** @type {HTMLElement | null} */ (head.querySelector('h1'))?.focus({ preventScroll: true });
  }

  /**
   * @param {Item} next
   * @param {DocumentFragment} fragment
   * @param {import('../ipc.js').Marks} known
   * @param {import('../shell.js').OpenOptions} options
   */
  function show(next, fragment, known, options) {
    const inNotebook = options.from === 'note';
    const wanted = known.highlights.find(({ id, start, note }) => (options.highlight ? id === options.highlight : options.from === 'highlight' && start === options.position && note !== null));
    const asked = inNotebook ? undefined : (wanted?.start ?? options.position);
    const position = asked ?? storedPosition(next);
    if (position > 0 || known.highlights.length > 0) map = mapText(/** @type {any} */ (fragment), isAdded);
    marks.begin(next.id, known, fragment);
    insertion.begin(fragment, map && nodeShownAt(map, position));
    cursor.begin(next.lang ?? '');
    place.begin(next, asked);
    marks.shown();
    listening.begin();
    if (asked === undefined && position > 0) footer.offerStart();
    else footer.withdrawStart();
    if (options.query) find.query(options.query, map && asked !== undefined ? unitsFor(map.text, asked) : 0);
    // What a link or a note leads to is the last thing shown, over the words that were searched for.
    if (wanted && marks.go(wanted.id)) return;
    if (options.highlight) shell.toast(shell.message('highlight-lost'));
    if ((inNotebook || options.highlight || options.from === 'highlight') && panel.name() !== 'notebook') {
      marks.notebook.choose('highlights');
      togglePanel('notebook');
    }
  }

  /** @param {TextMap} known @param {number} position Characters. @returns {Node | null} */
  function nodeShownAt(known, position) {
    const found = nodeAt(known, unitsFor(known.text, position));
    return /** @type {any} */ (found?.node ?? null);
  }

  function leave() {
    opening += 1;
    place.end();
    cursor.end();
    listening.end();
    codeColor.end();
    insertion.end();
    find.clear();
    note.close();
    preview.close();
    marks.end();
    figure.close();
    article.querySelector('.pause-mark')?.remove();
    item = null;
    map = null;
  }

  function showNothing() {
    content.replaceChildren();
    head.replaceChildren();
    panel.toggle('');
    bar.mark('');
    element.setAttribute('data-empty', '');
  }

  /** All of it, whatever is in the page yet; images that nobody scrolled to are fetched first. */
  async function print() {
    insertion.finish();
    const images = [...content.querySelectorAll('img')];
    for (const image of images) image.loading = 'eager';
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
    await ipc.print_page().catch((error) => shell.toast(error.message));
  }

  async function refresh() {
    if (!item) return;
    const { id } = item;
    const turn = opening;
    const fresh = await ipc.get_item(id).catch(() => null);
    if (!fresh || turn !== opening) return;
    const changed = fresh.updated_at !== item.updated_at || fresh.seal !== item.seal || fresh.images_missing !== item.images_missing;
    if (changed) {
      const { at } = place.now();
      await open(fresh, at > 0 ? { position: fresh.position } : {});
      return;
    }
    await marks.refresh().catch((error) => shell.toast(error.message));
    const before = item;
    item = fresh;
    if (fresh.seal !== 'failed') footer.show(fresh, place.now().progress);
    // Every stored place comes back as a change; the head and its focus stay as they are then.
    if (!sameBut(before, fresh, ['progress', 'position', 'reading', 'highlights', 'note'])) {
      if (fresh.seal === 'failed') bar.show(fresh);
      else showHead(fresh);
      if (panel.name() === 'notebook') marks.notebook.show();
    }
  }

  return {
    element,
    open,
    close() {
      leave();
      showNothing();
    },
    refresh,
    commands: {
      ...marks.commands,
      ...createReaderCommands(shell, {
        item: () => item,
        rtl: () => article.dir === 'rtl',
        scroller,
        place,
        display,
        find,
        cursor,
        listening,
        moved: marks.moved,
        togglePanel,
        toggleInfo,
        print,
        escape: () => figure.close() || preview.close() || note.close() || marks.escape() || find.close() || panel.close() || cursor.leave(),
      }),
    },
  };
}

/**
 * Whether two states of an item differ in nothing but these fields.
 * @param {Item} a
 * @param {Item} b
 * @param {string[]} but
 */
function sameBut(a, b, but) {
  const rest = (/** @type {Item} */ item) => JSON.stringify(Object.entries(item).filter(([name]) => !but.includes(name)));
  return rest(a) === rest(b);
}
