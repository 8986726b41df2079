// @ts-check
/**
 * The highlights and the note of the open article: what the library knows of them, drawn in the page, and what can be
 * done to them. What a person does is seen at once and stored behind it; when storing fails, the library's state comes
 * back and says why. Every view of highlights (bar, margin, notebook) asks here and hears from here.
 */
import { charactersBefore, unitsForAll } from '../logic/reading-position.js';
import { COLORS, kindName } from '../logic/highlight-kinds.js';
import { createHighlightDrawing } from './highlight-draw.js';

/**
 * @typedef {import('../ipc.js').Highlight} Highlight
 * @typedef {import('../ipc.js').Marks} Marks
 * @typedef {import('../ipc.js').HighlightChange} HighlightChange
 * @typedef {import('../logic/highlight-kinds.js').Color} Color
 * @typedef {import('../logic/reading-text.js').TextMap} TextMap
 * @typedef {{ start: number, end: number, image?: string | null }} Span  UTF-16 units of the text; `image`: the hash of
 *   the image that is meant.
 * @typedef {ReturnType<typeof createHighlights>} Highlights
 */

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {HTMLElement} content Holds the article's blocks.
 * @param {() => TextMap | null} text
 */
export function createHighlights(ipc, shell, content, text) {
  const { message } = shell;
  const drawing = createHighlightDrawing();
  let item = '';
  /** @type {Marks} */
  let marks = { note: null, highlights: [] };
  /** @type {Map<string, Span>} */
  let spans = new Map();
  let current = '';
  let made = 0;
  /** How many changes were begun, how many are on their way, and whether the library is to be asked after them. */
  let changes = 0;
  let storing = 0;
  let stale = false;
  /** Holds what of the article is not in the page. @type {ParentNode} */
  let source = content;
  /** @type {(() => void)[]} */
  const listeners = [];

  /** Of a long article a part is not in the page yet. @param {string} hash */
  const imageOf = (hash) => {
    const selector = `img[src$="${CSS.escape(hash)}"]`;
    return content.querySelector(selector) ?? source.querySelector(selector);
  };

  /** @param {Highlight} highlight @returns {boolean} */
  const placed = ({ start, end }) => start !== null && end !== null;

  function draw() {
    const all = marks.highlights.filter(placed);
    const map = all.length > 0 || spans.size > 0 ? text() : null;
    spans = new Map();
    if (!map) return;
    const units = unitsForAll(map.text, all.flatMap((highlight) => [highlight.start ?? 0, highlight.end ?? 0]));
    all.forEach(({ id, image }, i) => spans.set(id, { start: units[i * 2], end: units[i * 2 + 1], image }));
    drawing.draw(map, looks(all), imageOf);
  }

  /**
   * Draws a change where it lies. The article is not gone through for it.
   * @param {Highlight[]} gone As they were.
   * @param {Highlight[]} come As they are; one that was changed is in both.
   */
  function drawChange(gone, come) {
    const map = spans.size > 0 ? text() : null;
    const touched = [...gone, ...come].filter(placed);
    if (!map || touched.some(({ image }) => image !== null)) {
      draw();
      return;
    }
    if (touched.length === 0) return;
    const units = unitsForAll(map.text, touched.flatMap((highlight) => [highlight.start ?? 0, highlight.end ?? 0]));
    const reach = drawing.reach(map, Math.min(...units), Math.max(...units));
    if (!reach) {
      draw();
      return;
    }
    for (const { id } of gone) spans.delete(id);
    touched.forEach((highlight, i) => {
      if (come.includes(highlight)) spans.set(highlight.id, { start: units[i * 2], end: units[i * 2 + 1], image: null });
    });
    const near = marks.highlights.filter(({ id }) => {
      const span = spans.get(id);
      return span !== undefined && span.start < span.end && span.end > reach.from && span.start < reach.to;
    });
    drawing.drawPart(looks(near), reach, touched.map(({ id }) => id));
  }

  /** What is to be seen of highlights that have a place, the newest last. @param {Highlight[]} all */
  function looks(all) {
    // Of five hundred highlights the words are four.
    const ends = message('highlight-ends');
    const says = new Map(COLORS.map((color) => [color, message('highlight-says', { kind: kindName(shell, color) })]));
    const newestLast = [...all].sort((a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1));
    return newestLast.map(({ id, color, image, note }) => ({
      id,
      .../** @type {Span} */ (spans.get(id)),
      color,
      image,
      says: image ? '' : (says.get(color) ?? ''),
      ends: image ? '' : ends,
      noted: note !== null,
    }));
  }

  /** Shows what the library says. @param {Marks} next */
  function apply(next) {
    if (JSON.stringify(next) === JSON.stringify(marks)) return;
    marks = next;
    if (current && !find(current)) setCurrent('');
    draw();
    for (const listener of listeners) listener();
  }

  /** @param {string} id */
  const find = (id) => marks.highlights.find((highlight) => highlight.id === id);

  /** Shows a change before the library knows of it. @param {(highlights: Highlight[]) => Highlight[]} change Gives those it leaves alone as they are. */
  function change(change) {
    const before = marks.highlights;
    const after = inOrder(change(before));
    const [was, is] = [new Set(before), new Set(after)];
    const [gone, come] = [before.filter((one) => !is.has(one)), after.filter((one) => !was.has(one))];
    marks = { ...marks, highlights: after };
    if (current && !find(current)) setCurrent('');
    drawChange(gone, come);
    for (const listener of listeners) listener();
  }

  async function refresh() {
    const [asked, before] = [item, changes];
    if (!asked) return;
    const fresh = await ipc.get_marks(asked);
    if (asked !== item) return;
    // An answer from before a change must not take back what is shown.
    if (storing > 0) stale = true;
    else if (changes !== before) await refresh();
    else apply(fresh);
  }

  /**
   * Stores what is shown already.
   * @template T
   * @param {Promise<T>} answer
   * @returns {Promise<T | null>} `null` when it failed.
   */
  async function stored(answer) {
    changes += 1;
    storing += 1;
    try {
      return await answer;
    } catch (error) {
      shell.toast(/** @type {any} */ (error).message);
      stale = true;
      return null;
    } finally {
      storing -= 1;
      if (stale && storing === 0) {
        stale = false;
        // After what waits for this answer.
        window.setTimeout(() => void refresh().catch((error) => shell.toast(error.message)));
      }
    }
  }

  /** @param {string} id Empty for none. */
  function setCurrent(id) {
    if (id === current) return;
    current = id;
    drawing.setCurrent(id);
    for (const listener of listeners) listener();
  }

  return {
    /**
     * Draws the highlights of an article that is about to be put into the page.
     * @param {string} id
     * @param {Marks} next
     * @param {ParentNode} article
     */
    begin(id, next, article) {
      item = id;
      source = article;
      current = '';
      drawing.forget();
      spans = new Map();
      marks = next;
      draw();
    },
    /** The article is in the page. */
    shown() {
      for (const listener of listeners) listener();
    },
    end() {
      item = '';
      current = '';
      drawing.forget();
      spans = new Map();
      marks = { note: null, highlights: [] };
    },
    refresh,
    /** @param {() => void} listener Called after each change of highlights, notes and the current one. */
    on: (listener) => void listeners.push(listener),
    marks: () => marks,
    find,
    /** @param {string} id @returns {Span | undefined} `undefined` for one without a place. */
    spanOf: (id) => spans.get(id),
    /** @param {string} id @returns {Element[]} */
    elementsOf: (id) => drawing.elementsOf(id),
    current: () => current,
    setCurrent,
    /** The highlight of this span and image, if the very same was made before. @param {Span} span */
    at: (span) =>
      marks.highlights.find(({ id, image }) => {
        const known = spans.get(id);
        return known?.start === span.start && known.end === span.end && (image ?? null) === (span.image ?? null);
      }),
    /** @param {1 | -1} step @param {number} from Where to begin when none is current (UTF-16 units). @returns {string} The next one; empty when there is none. */
    beside(step, from) {
      const placed = marks.highlights.filter(({ id }) => spans.has(id)).map(({ id }) => id);
      const at = placed.indexOf(current);
      if (at >= 0) return placed[at + step] ?? '';
      const starts = (/** @type {string} */ id) => spans.get(id)?.start ?? 0;
      return (step > 0 ? placed.find((id) => starts(id) >= from) : placed.findLast((id) => starts(id) < from)) ?? '';
    },

    /**
     * Highlights a stretch of the text, or an image.
     * @param {Span} span
     * @param {Color} color
     * @returns {Promise<Highlight | null>} `null` when it could not be stored.
     */
    async add(span, color) {
      const map = text();
      if (!map) return null;
      const [start, end] = [span.start, span.end].map((at) => charactersBefore(map.text, at));
      const image = span.image ?? null;
      const now = Date.now();
      const id = `new-${(made += 1)}`;
      const quote = map.text.slice(span.start, span.end);
      change((all) => [...all, { id, item, color, quote, prefix: '', suffix: '', start, end, image, note: null, tags: [], created_at: now, updated_at: now, confidence: 1, orphaned: false }]);
      const answer = await stored(ipc.add_highlight(item, { start, end, color, note: null, image }));
      if (!answer) return null;
      const gone = new Set([id, answer.highlight.id, ...answer.replaced]);
      change((all) => [...all.filter((other) => !gone.has(other.id)), answer.highlight]);
      shell.announce(message('highlighted', { kind: kindName(shell, color) }));
      return answer.highlight;
    },

    /** @param {string} id @param {HighlightChange} to @returns {Promise<Highlight | null>} */
    async change(id, to) {
      const shown = to.note === undefined ? to : { ...to, note: to.note.trim() === '' ? null : to.note };
      change((all) => all.map((other) => (other.id === id ? /** @type {Highlight} */ ({ ...other, ...shown }) : other)));
      const answer = await stored(ipc.change_highlight(id, to));
      if (answer) change((all) => all.map((other) => (other.id === id ? answer : other)));
      return answer;
    },

    /** @param {string[]} ids */
    async remove(ids) {
      change((all) => all.filter((other) => !ids.includes(other.id)));
      if ((await stored(ipc.delete_highlights(ids).then(() => true))) === null) return;
      shell.toast(message('highlight-deleted', { count: ids.length }), { label: message('undo'), command: 'undo', run: () => shell.keys.run('undo') });
    },

    /** Gives a lost highlight the words of a span. @param {string} id @param {Span} span */
    async attach(id, span) {
      const map = text();
      if (!map) return;
      const answer = await stored(ipc.attach_highlight(id, charactersBefore(map.text, span.start), charactersBefore(map.text, span.end)));
      if (!answer) return;
      change((all) => all.map((other) => (other.id === id ? answer : other)));
      setCurrent(id);
      shell.toast(message('highlight-attached'), { label: message('undo'), command: 'undo', run: () => shell.keys.run('undo') });
    },

    /**
     * @param {string} id The article it was written on: another may be open by now.
     * @param {string} note Markdown; empty takes it away.
     */
    async noteItem(id, note) {
      if (id === item) {
        marks = { ...marks, note: note.trim() === '' ? null : note };
        for (const listener of listeners) listener();
      }
      await stored(ipc.note_item(id, note).then(() => true));
    },

    /** Keeps a lost highlight's words in the note of the article, and lets the highlight go. @param {Highlight} highlight */
    async keepAsNote(highlight) {
      const quote = highlight.quote.split('\n').map((line) => `> ${line}`).join('\n');
      await this.noteItem(highlight.item, [marks.note, quote, highlight.note].filter(Boolean).join('\n\n'));
      await this.remove([highlight.id]);
    },
  };
}

/** In the order of the text; those without a place last. @param {Highlight[]} highlights */
function inOrder(highlights) {
  return [...highlights].sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || (a.end ?? 0) - (b.end ?? 0) || (a.id < b.id ? -1 : 1));
}
