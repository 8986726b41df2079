// @ts-check
/**
 * Reading with a pencil: puts together the highlights of the open article, the bar at a selection, the notes in the
 * margin and the notebook. Each has a file of its own; the reading view knows them by this one.
 */
import { el } from '../dom.js';
import { closestPassage } from '../logic/highlight-closest.js';
import { createHighlightCommands } from './highlight-commands.js';
import { createHighlights } from './highlights.js';
import { createMarginNotes } from './margin-notes.js';
import { createNotebook } from './notebook.js';
import { LEAST_LIKE } from './notebook-highlights.js';
import { createReaderSelection } from './reader-selection.js';
import { createSelectionBar } from './selection-bar.js';

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {object} parts
 * @param {() => import('../shell.js').Item | null} parts.item
 * @param {() => import('../logic/reading-text.js').TextMap | null} parts.map The text, wherever its nodes are.
 * @param {() => import('../logic/reading-text.js').TextMap | null} parts.text The text, all of it in the page.
 * @param {HTMLElement} parts.article
 * @param {HTMLElement} parts.content
 * @param {HTMLElement} parts.scroller
 * @param {import('./reader-place.js').Place} parts.place
 * @param {ReturnType<typeof import('./display-apply.js').createDisplay>} parts.display
 * @param {ReturnType<typeof import('./reader-cursor.js').createCursor>} parts.cursor
 * @param {ReturnType<typeof import('./info.js').createInfoPanel>} parts.info
 * @param {(place: HTMLElement) => void} parts.showPlace
 */
export function createReaderMarks(ipc, shell, parts) {
  const { item, text, article, content, scroller, place, cursor } = parts;
  const { message } = shell;
  const highlights = createHighlights(ipc, shell, content, parts.map);
  const selection = createReaderSelection(content, parts.map);
  const notes = createMarginNotes(ipc, shell, { article, content, scroller, highlights, display: parts.display });
  const verbs = createHighlightCommands(ipc, shell, {
    ...parts,
    highlights,
    selection,
    notes,
    bar: () => bar,
    show: (span) => place.show(span.start, 'middle'),
    here: () => place.now().at,
  });
  const bar = createSelectionBar(shell, { article, scroller, selection, highlights, kind: verbs.kind, act: verbs.act });
  const notebook = createNotebook(ipc, shell, { ...parts, highlights, go: verbs.go, find: findPlace });

  const edge = el('span', { class: 'highlight-bar', 'data-ui': '', hidden: true });
  /** The current highlight has a bar beside its lines. */
  const showEdge = () => {
    const lines = highlights.elementsOf(highlights.current()).flatMap((shown) => [...shown.getClientRects()]);
    edge.hidden = lines.length === 0;
    if (lines.length === 0) return;
    if (!edge.isConnected) article.append(edge);
    const top = Math.min(...lines.map((line) => line.top));
    edge.style.insetBlockStart = `${Math.round(top - article.getBoundingClientRect().top)}px`;
    edge.style.blockSize = `${Math.round(Math.max(...lines.map((line) => line.bottom)) - top)}px`;
  };
  highlights.on(showEdge);
  new ResizeObserver(() => highlights.current() && showEdge()).observe(content);

  article.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const shown = target?.closest('[data-highlight]');
    if (!shown || target?.closest('a, button, img') || selection.some()) return;
    const id = shown.getAttribute('data-highlight') ?? '';
    highlights.setCurrent(id);
    bar.showHighlight(id);
  });

  /** Where a lost highlight may belong: selects the passage, which the bar then offers to attach. @param {string} id */
  function findPlace(id) {
    const map = text();
    const lost = highlights.find(id);
    if (!map || !lost) return;
    const found = closestPassage(map.text, lost.quote);
    verbs.offer(id);
    if (found && found.likeness >= LEAST_LIKE) {
      place.show(found.start, 'middle');
      selection.select(found);
      shell.announce(message('lost-found', { passage: map.text.slice(found.start, found.end) }));
    } else shell.toast(message('lost-select'));
    scroller.focus({ preventScroll: true });
  }

  return {
    notebook,
    commands: verbs.commands,
    /** @param {(highlights: import('../ipc.js').Highlight[]) => void} listener Called after each change. */
    on: (listener) => highlights.on(() => listener(highlights.marks().highlights)),
    /** Draws the marks of an article that is about to be put into the page. @type {typeof highlights.begin} */
    begin: highlights.begin,
    shown: highlights.shown,
    refresh: highlights.refresh,
    /** Shows a highlight in the text. @param {string} id @returns {boolean} whether it has a place */
    go: verbs.go,
    /** The image's highlight: its id, and a way to turn it on and off. @param {HTMLImageElement} image */
    image(image) {
      const span = verbs.spanOfImage(image);
      if (!span) return null;
      const known = highlights.marks().highlights.find((highlight) => highlight.image === span.image);
      return {
        highlighted: known !== undefined,
        turn: () => (known ? highlights.remove([known.id]) : highlights.add(span, 'yellow')),
      };
    },
    /** The words that are selected. @returns {{ start: number, end: number } | null} */
    selected: () => (selection.some() ? selection.span() : null),
    /** The marker was moved: it is what the keys act on now. */
    moved() {
      highlights.setCurrent('');
      bar.hide();
      selection.clear();
    },
    end() {
      bar.hide();
      notes.end();
      highlights.end();
      edge.hidden = true;
      verbs.offer('');
    },
    /** One layer of Esc: a note in place, the bar, the selection, the current highlight. @returns {boolean} */
    escape: () => notes.close() || verbs.escape(),
  };
}
