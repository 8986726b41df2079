// @ts-check
/**
 * Reading aloud: the open article, sentence by sentence, by the system's voice. The sentence is tinted, the word
 * underlined where the voice tells it; the page goes with the voice until the reader scrolls. Code, captions, tables and
 * signs of notes are not read. Marks lie over the text; the article is not changed. A pause ends the sentence: it
 * begins anew when reading goes on, also after a restart.
 */
import { charactersBefore, unitsFor } from '../logic/reading-position.js';
import { clockOf, primaryOf, secondsBefore, sentenceAt, spokenSentences, voicesFor, wordsOf } from '../logic/reading-speech.js';
import { SYSTEM } from '../system.js';
import { createListeningBar, SPEEDS, UNTIL } from './listening-bar.js';
import { rangeOf } from './reader-geometry.js';
import { paint } from './reader-paint.js';

/** What has sentences of its own. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, blockquote, summary, div, section, article';
/** What is not read aloud. */
const SILENT = 'pre, figcaption, caption, table, .formula-box, a.note-sign, a.note-back, [data-ui], .missing-image';
/** Where the voice stopped, in the last articles that were read aloud: pairs of id and characters. */
const PLACES = 'listen_places';
const MOST_PLACES = 30;

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {object} parts
 * @param {() => import('../shell.js').Item | null} parts.item
 * @param {() => import('../logic/reading-text.js').TextMap | null} parts.text All of it in the page.
 * @param {HTMLElement} parts.reader Is told by `data-listening`.
 * @param {HTMLElement} parts.content
 * @param {HTMLElement} parts.scroller
 * @param {() => number} parts.here The first character in view.
 * @param {() => { start: number, end: number } | null} parts.chosen Words the reader chose, to begin at.
 */
export function createListening(ipc, shell, { item, text, reader, content, scroller, here, chosen }) {
  const { message, settings } = shell;
  /** @type {import('../logic/reading-speech.js').Sentence[]} */
  let sentences = [];
  /** @type {number[]} */
  let seconds = [];
  /** @type {import('../ipc.js').Voice[] | null} */
  let voices = null;
  let at = 0;
  let open = false;
  let playing = false;
  let following = true;
  // What an earlier sentence's voice tells is no longer heard.
  let turn = 0;
  // The next article is read too.
  let goOn = false;
  let until = 0;

  const bar = createListeningBar(shell, {
    step: (step) => void move(step),
    turn: () => (playing ? pause() : play()),
    go: (sentence) => goTo(sentence),
    follow: () => follow(true),
    speed: (speed) => choose('listen_speed', speed),
    voice: (voice) => choose(voiceSetting(), voice),
    until: (value) => {
      settings.set('listen_until', value);
      setUntil();
    },
    close: () => close(),
  });

  const lang = () => item()?.lang ?? '';
  /** The setting that holds the voice for the article's language. */
  const voiceSetting = () => `voice_${primaryOf(lang()) || 'any'}`;
  const speed = () => {
    const stored = Number(settings.get('listen_speed', '1'));
    return SPEEDS.includes(stored) ? stored : 1;
  };
  const untilWhat = () => {
    const stored = settings.get('listen_until', 'end');
    return UNTIL.find((value) => value === stored) ?? 'end';
  };
  const setUntil = () => {
    const minutes = Number(untilWhat());
    until = minutes > 0 ? Date.now() + minutes * 60_000 : 0;
  };

  /** @returns {[string, number][]} */
  const places = () => {
    try {
      const known = JSON.parse(settings.get(PLACES) || '[]');
      return Array.isArray(known) ? /** @type {[string, number][]} */ (known.filter((entry) => Array.isArray(entry))) : [];
    } catch {
      return [];
    }
  };
  /** @param {number | null} place UTF-16 units; `null` forgets it. */
  const keepPlace = (place) => {
    const id = item()?.id;
    const map = text();
    if (!id || !map) return;
    const others = places().filter(([known]) => known !== id).slice(0, MOST_PLACES - 1);
    settings.set(PLACES, JSON.stringify(place === null ? others : [[id, charactersBefore(map.text, place)], ...others]));
  };

  /** @param {any} node @returns {Element | null} */
  const blockOf = (node) => {
    const { parentElement } = /** @type {Text} */ (node);
    if (!parentElement || parentElement.closest(SILENT)) return null;
    const block = parentElement.closest(BLOCKS);
    return block && content.contains(block) ? block : content;
  };

  /** @returns {boolean} whether there is something to be read */
  function prepare() {
    const map = text();
    sentences = map ? spokenSentences(map, blockOf, lang()) : [];
    seconds = secondsBefore(sentences, speed());
    return sentences.length > 0;
  }

  /** @param {boolean} [again] After another article of the list: the time to stop stays. */
  async function start(again = false) {
    if (!prepare()) {
      shell.toast(message('listen-nothing'));
      return;
    }
    const map = /** @type {import('../logic/reading-text.js').TextMap} */ (text());
    const asked = chosen();
    const known = places().find(([id]) => id === item()?.id)?.[1];
    at = sentenceAt(sentences, asked?.start ?? (known !== undefined ? unitsFor(map.text, known) : here()));
    open = true;
    reader.setAttribute('data-listening', '');
    bar.open();
    bar.choose(String(speed()), untilWhat());
    bar.showVoices([], '');
    if (!again) setUntil();
    play();
    const { id } = /** @type {import('../shell.js').Item} */ (item());
    try {
      // Listing them takes a while; the voice begins meanwhile.
      voices ??= await ipc.list_voices();
    } catch (error) {
      if (open && item()?.id === id) fail(error);
      return;
    }
    if (open && item()?.id === id) bar.showVoices(voicesFor(voices, lang()), voice());
  }

  const voice = () => settings.get(voiceSetting());

  /** @param {any} error */
  function fail(error) {
    playing = false;
    turn += 1;
    paint('spoken', []);
    paint('spoken-word', []);
    if (error?.code !== 'no_voice') {
      show();
      shell.toast(error?.message ?? String(error));
      return;
    }
    // What is installed meanwhile is found at the next try.
    voices = null;
    open = false;
    bar.refuse(message(`listen-none-${SYSTEM}`));
  }

  function play() {
    playing = true;
    follow(true);
    say();
  }

  function say() {
    const sentence = sentences[at];
    const mine = ++turn;
    const words = wordsOf(sentence.text, lang());
    show();
    keepPlace(sentence.start);
    const utterance = { text: sentence.text, words: words.map(({ start }) => start), lang: lang(), voice: voice(), speed: speed() };
    ipc.speak(utterance, (spoken) => {
      if (mine !== turn) return;
      if (spoken.step === 'word') {
        const word = words.find(({ start }) => start === spoken.at);
        if (word) paintSpan('spoken-word', sentence.start + word.start, sentence.start + word.end);
      } else if (spoken.step === 'ended') ended();
      else if (spoken.step === 'failed') fail({ message: message('listen-failed', { reason: spoken.message }) });
      // A screen reader, say, took the voice.
      else pause();
    }).catch((error) => mine === turn && fail(error));
  }

  function ended() {
    paint('spoken-word', []);
    if (until > 0 && Date.now() >= until) {
      at = Math.min(at + 1, sentences.length - 1);
      pause();
    } else if (at + 1 < sentences.length) {
      at += 1;
      say();
    } else {
      keepPlace(null);
      playing = false;
      goOn = untilWhat() === 'list' || (until > 0 && shell.place() !== null);
      const { id } = /** @type {import('../shell.js').Item} */ (item());
      if (goOn) shell.step(1);
      else {
        close();
        shell.toast(message('listen-ended'));
      }
      // The list has ended, too: nothing else was opened.
      window.setTimeout(() => goOn && item()?.id === id && close(), 3000);
    }
  }

  function pause() {
    playing = false;
    turn += 1;
    paint('spoken-word', []);
    if (sentences[at]) keepPlace(sentences[at].start);
    show();
    hush();
  }

  const hush = () => ipc.stop_speaking().catch((error) => shell.toast(error.message));

  function close() {
    const focused = bar.hasFocus();
    if (open && playing) pause();
    open = false;
    playing = false;
    goOn = false;
    turn += 1;
    bar.hide();
    reader.removeAttribute('data-listening');
    paint('spoken', []);
    paint('spoken-word', []);
    if (focused) scroller.focus({ preventScroll: true });
  }

  /** @param {string} key @param {string} value */
  function choose(key, value) {
    settings.set(key, value);
    seconds = secondsBefore(sentences, speed());
    if (playing) say();
    else show();
  }

  /** @param {number} sentence */
  function goTo(sentence) {
    at = Math.max(0, Math.min(sentences.length - 1, sentence));
    follow(true);
    if (playing) say();
    else {
      keepPlace(sentences[at].start);
      show();
    }
  }

  /** @param {1 | -1} step @returns {boolean} whether the voice was there to move */
  function move(step) {
    if (!open || sentences.length === 0) return false;
    goTo(at + step);
    return true;
  }

  /** @param {1 | -1} step */
  function moveBlock(step) {
    if (!open || sentences.length === 0) return false;
    const wanted = sentences[at].block + step;
    const first = sentences.findIndex(({ block }) => block === wanted);
    if (first >= 0) goTo(first);
    return true;
  }

  /** @param {'spoken' | 'spoken-word'} name @param {number} start @param {number} end */
  function paintSpan(name, start, end) {
    const map = text();
    const range = map && rangeOf(map, start, end);
    paint(name, range ? [range] : []);
    return range;
  }

  function show() {
    const locale = document.documentElement.lang || 'en';
    const all = seconds[seconds.length - 1] ?? 0;
    bar.show({ playing, at, count: sentences.length, now: clockOf(seconds[at] ?? 0, locale), all: clockOf(all, locale) });
    const sentence = sentences[at];
    if (!sentence) return;
    const range = paintSpan('spoken', sentence.start, sentence.end);
    paint('spoken-word', []);
    if (following && range) reveal(range.getBoundingClientRect());
  }

  /** @param {DOMRect} box Into the middle of the pane, when it is not in sight. */
  function reveal(box) {
    const pane = scroller.getBoundingClientRect();
    const top = pane.top + 64;
    const bottom = pane.bottom - 96;
    if (box.top < top || box.bottom > bottom) scroller.scrollTop += box.top - top - (bottom - top) / 4;
  }

  /** @param {boolean} on */
  function follow(on) {
    following = on;
    bar.offerFollow(open && !on);
    if (on && open) show();
  }

  const wander = () => open && following && follow(false);
  for (const type of ['wheel', 'touchmove']) scroller.addEventListener(type, wander, { passive: true });
  // A press on the pane itself is one on its scroll bar.
  scroller.addEventListener('pointerdown', (event) => event.target === scroller && wander());

  return {
    element: bar.element,
    wander,
    move,
    moveBlock,
    /** The sentence of the voice: what the keys act on. @returns {{ start: number, end: number } | null} */
    span: () => (open && sentences[at] ? { start: sentences[at].start, end: sentences[at].end } : null),
    /** The key: listens, pauses, goes on. */
    turn() {
      if (!open || sentences.length === 0) void start();
      else if (playing) pause();
      else play();
    },
    /** An article was opened. */
    begin() {
      if (!goOn) return;
      goOn = false;
      void start(true);
    },
    /** The article is left. */
    end() {
      const next = goOn;
      close();
      goOn = next;
      sentences = [];
    },
    /** @returns {boolean} */
    active: () => open,
  };
}
