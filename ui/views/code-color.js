// @ts-check
/**
 * Colors in code: keywords, names, literals, comments. Reading code by grammars made of regular expressions can take
 * for ever on code made for that, so a worker does it and is ended after a while; then the code stays plain ink. Colors
 * lie over the text by the Custom Highlight API: the article is not changed, and highlights find their places. Only code
 * near the screen is read.
 */
import { grammarOf, MOST_CODE } from '../logic/code-tokens.js';

/** @typedef {import('../logic/code-tokens.js').Token} Token */
/** @typedef {import('../logic/code-tokens.js').Kind} Kind */

/** How long one block may take, its grammar's loading included. */
const PATIENCE_MS = 1500;
/** Colored words of an article in all: more only cost time. */
const MOST_TOKENS = 20_000;
/** @type {readonly Kind[]} */
const KINDS = ['keyword', 'name', 'literal', 'comment'];

/**
 * @param {HTMLElement} content
 * @param {HTMLElement} scroller
 */
export function createCodeColor(content, scroller) {
  /** @type {Worker | null} */
  let worker = null;
  /** @type {Map<Element, Token[]>} */
  const known = new Map();
  /** @type {{ pre: Element, grammar: string }[]} */
  let waiting = [];
  /** @type {WeakSet<Element>} */
  const met = new WeakSet();
  let asked = 0;
  let timer = 0;
  const able = typeof Worker !== 'undefined' && globalThis.CSS?.highlights !== undefined;

  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      waiting.push({ pre: target, grammar: grammarFor(target) });
    }
    if (timer === 0) ask();
  }, { root: scroller, rootMargin: '600px 0px' });

  function ask() {
    const next = waiting[0];
    timer = 0;
    if (!next) return;
    asked += 1;
    worker ??= start();
    worker.postMessage({ number: asked, grammar: next.grammar, code: next.pre.textContent ?? '' });
    timer = window.setTimeout(giveUp, PATIENCE_MS);
  }

  function start() {
    const made = new Worker(new URL('../code-worker.js', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }) => {
      if (data.number !== asked || timer === 0) return;
      clearTimeout(timer);
      const done = waiting.shift();
      if (done) known.set(done.pre, data.tokens);
      paint();
      ask();
    });
    made.addEventListener('error', giveUp);
    return made;
  }

  function giveUp() {
    stop();
    waiting.shift();
    ask();
  }

  function stop() {
    clearTimeout(timer);
    timer = 0;
    worker?.terminate();
    worker = null;
  }

  function paint() {
    /** @type {Record<Kind, Highlight>} */
    const colors = { keyword: new Highlight(), name: new Highlight(), literal: new Highlight(), comment: new Highlight() };
    let left = MOST_TOKENS;
    for (const [pre, tokens] of known) {
      const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
      let node = /** @type {Text | null} */ (walker.nextNode());
      let before = 0;
      for (const { start, end, kind } of tokens.slice(0, left)) {
        while (node && before + node.length <= start) {
          before += node.length;
          node = /** @type {Text | null} */ (walker.nextNode());
        }
        const startContainer = node;
        const startOffset = start - before;
        while (node && before + node.length < end) {
          before += node.length;
          node = /** @type {Text | null} */ (walker.nextNode());
        }
        if (!startContainer || !node) break;
        colors[kind].add(new StaticRange({ startContainer, startOffset, endContainer: node, endOffset: end - before }));
      }
      left -= Math.min(left, tokens.length);
    }
    for (const kind of KINDS) {
      // Everything else that is painted lies over the colors of code.
      colors[kind].priority = -1;
      CSS.highlights.set(`code-${kind}`, colors[kind]);
    }
  }

  return {
    /** More of the article is in the page. */
    look() {
      if (!able) return;
      for (const pre of content.querySelectorAll('.code-box > pre')) {
        if (met.has(pre) || !grammarFor(pre) || (pre.textContent ?? '').length > MOST_CODE) continue;
        met.add(pre);
        seen.observe(pre);
      }
    },
    /** Highlights were drawn or taken away: the code lies in other text nodes now. */
    redraw() {
      if (known.size > 0) paint();
    },
    end() {
      seen.disconnect();
      stop();
      waiting = [];
      known.clear();
      for (const kind of KINDS) globalThis.CSS?.highlights?.delete(`code-${kind}`);
    },
  };
}

/** @param {Element} pre */
function grammarFor(pre) {
  return grammarOf(pre.querySelector('code')?.className ?? '') || grammarOf(pre.className);
}
