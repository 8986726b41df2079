// @ts-check
/**
 * The reader's bar (site, then the title once it has scrolled away; what can be done to the article) and its footer
 * (time left, place in the list).
 */
import { el, icon, iconButton, nameButton, setIcon } from '../dom.js';
import { minutesLeft } from '../logic/reading-progress.js';

/** How long "From the start" stays after opening at an earlier place. */
const FROM_START_MS = 6000;

/**
 * @param {import('../shell.js').Shell} shell
 * @param {{ toggle: (panel: 'display' | 'notebook') => void, listen: () => void, item: () => import('../shell.js').Item | null }} to
 */
export function createBar(shell, to) {
  const { message } = shell;
  const id = () => to.item()?.id ?? '';
  const words = el('span', { class: 'reader-words', dir: 'auto' });
  const back = iconButton(shell, 'arrow-left', message('reader-back'), () => shell.back(), { command: 'back', class: 'reader-back' });
  back.firstElementChild?.classList.add('mirrors');

  /** @param {import('../shell.js').Verb} verb */
  const act = (verb) => (/** @type {MouseEvent} */ event) => shell.act(verb, [id()], /** @type {Element} */ (event.currentTarget));
  const archive = iconButton(
    shell,
    'archive',
    message('act-archive'),
    (event) => act(archiveVerb(to.item()?.place))(event),
    { command: 'archive' },
  );
  const favorite = iconButton(shell, 'star', message('act-favorite'), act('favorite'), { command: 'favorite' });
  const tags = iconButton(shell, 'tag', message('tags'), act('tags'), { command: 'tags' });
  const trash = iconButton(shell, 'trash-2', message('act-trash'), act('trash'), { command: 'trash' });
  const listen = iconButton(shell, 'audio-lines', message('listen'), () => to.listen(), { command: 'listen' });
  const display = iconButton(shell, 'a-large-small', message('display-title'), () => to.toggle('display'), { command: 'display' });
  const notebook = iconButton(shell, 'notebook-pen', message('notebook-title'), () => to.toggle('notebook'), { command: 'notebook' });
  const more = iconButton(shell, 'ellipsis', message('act-menu'), (event) => shell.openMenu(id(), /** @type {Element} */ (event.currentTarget)), {
    command: 'itemMenu',
  });
  tags.dataset.verb = 'tags';
  more.dataset.verb = 'menu';
  const rule = el('span', { class: 'bar-rule', 'aria-hidden': 'true' });
  const tools = el('div', { class: 'reader-tools', role: 'toolbar', 'aria-label': message('reader-tools') }, archive, favorite, tags, trash, rule, listen, display, notebook, more);
  const element = el('div', { class: 'bar reader-bar' }, back, words, el('span', { class: 'gap' }), tools);
  rove(tools);

  return {
    element,
    /** @param {import('../shell.js').Item} item */
    show(item) {
      const failed = item.seal === 'failed';
      const trashed = item.place === 'trash';
      archive.hidden = failed && !trashed;
      for (const button of [favorite, tags]) button.hidden = failed || trashed;
      for (const button of [rule, listen, display, notebook]) button.hidden = failed;
      trash.hidden = !failed || trashed;
      const verb = archiveVerb(item.place);
      setIcon(/** @type {Element} */ (archive.firstElementChild), verb === 'archive' ? 'archive' : 'archive-restore');
      nameButton(archive, message({ archive: 'act-archive', inbox: 'act-unarchive', restore: 'act-restore' }[verb]), 'archive');
      favorite.setAttribute('aria-pressed', String(item.favorite));
      favorite.firstElementChild?.classList.toggle('filled', item.favorite);
      nameButton(favorite, message(item.favorite ? 'act-unfavorite' : 'act-favorite'), 'favorite');
    },
    /** @param {string} text @param {boolean} title Whether it is the article's title rather than the site. */
    say(text, title) {
      words.textContent = text;
      words.classList.toggle('is-title', title);
    },
    /** @param {string} panel */
    mark(panel) {
      display.setAttribute('aria-expanded', String(panel === 'display'));
      notebook.setAttribute('aria-expanded', String(panel === 'notebook'));
    },
    /** @param {string} panel @returns {HTMLElement} */
    buttonOf: (panel) => (panel === 'notebook' ? notebook : display),
  };
}

/**
 * What the first button does: away with it, or back.
 * @param {import('../generated/types').Place | undefined} place
 * @returns {'archive' | 'inbox' | 'restore'}
 */
function archiveVerb(place) {
  if (place === 'trash') return 'restore';
  return place === 'archive' ? 'inbox' : 'archive';
}

/** @param {HTMLElement} toolbar One tab stop; arrows go along it, in the direction of the interface. */
export function rove(toolbar) {
  const buttons = () => /** @type {HTMLButtonElement[]} */ ([...toolbar.querySelectorAll('button')].filter((button) => !button.hidden));
  /** @param {Element} on */
  const set = (on) => {
    for (const button of toolbar.querySelectorAll('button')) button.tabIndex = button === on ? 0 : -1;
  };
  set(/** @type {Element} */ (toolbar.querySelector('button:not([hidden])')));
  toolbar.addEventListener('focusin', (event) => set(/** @type {Element} */ (event.target)));
  toolbar.addEventListener('keydown', (event) => {
    const rtl = getComputedStyle(toolbar).direction === 'rtl';
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[event.key];
    const all = buttons();
    const at = all.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const next = event.key === 'Home' ? all[0] : event.key === 'End' ? all[all.length - 1] : step ? all[(at + step + all.length) % all.length] : null;
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  });
}

/**
 * @param {import('../shell.js').Shell} shell
 * @param {() => void} toStart
 */
export function createFooter(shell, toStart) {
  const left = el('span', { class: 'footer-left' });
  const marks = el('span', { class: 'footer-marks' });
  const place = el('span', { class: 'footer-place' });
  const fromStart = el('button', { type: 'button', class: 'button quiet small', hidden: true, onclick: () => leave() }, icon('chevron-up'), shell.message('reader-from-start'));
  const element = el('div', { class: 'reader-footer' }, left, fromStart, el('span', { class: 'gap' }), marks, place);
  let timer = 0;

  function leave() {
    fromStart.hidden = true;
    toStart();
  }

  return {
    element,
    /**
     * @param {import('../shell.js').Item} item
     * @param {number} progress
     */
    show(item, progress) {
      const minutes = minutesLeft(item.reading_minutes, progress);
      const percent = new Intl.NumberFormat(document.documentElement.lang || 'en', { style: 'percent' }).format(progress);
      left.textContent =
        progress >= 1
          ? shell.message('reader-at-end')
          : progress >= 0.005
            ? shell.message('reader-left-percent', { percent, minutes })
            : shell.message('reader-left', { minutes });
      const at = shell.place();
      place.textContent = at ? shell.message('reader-place', { index: at.index + 1, total: at.total }) : '';
    },
    /** @param {import('../ipc.js').Highlight[]} highlights */
    showMarks(highlights) {
      const notes = highlights.filter(({ note }) => note !== null).length;
      marks.textContent = highlights.length === 0 ? '' : shell.message('reader-highlights', { highlights: highlights.length, notes });
    },
    offerStart() {
      fromStart.hidden = false;
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        fromStart.hidden = true;
      }, FROM_START_MS);
    },
    withdrawStart() {
      fromStart.hidden = true;
    },
    /** @param {boolean} hidden */
    hide(hidden) {
      element.classList.toggle('away', hidden);
    },
  };
}

/** How long the pointer rests before bar and footer leave the article alone. */
const QUIET_MS = 2000;

/**
 * In focus mode the bar and the footer leave while nothing moves but the text.
 * @param {HTMLElement} element Gets `data-quiet`; the stylesheet heeds it in focus mode only.
 * @param {HTMLElement} main
 */
export function quietInFocus(element, main) {
  let timer = 0;
  const wake = () => {
    element.removeAttribute('data-quiet');
    clearTimeout(timer);
    timer = window.setTimeout(() => element.setAttribute('data-quiet', ''), QUIET_MS);
  };
  main.addEventListener('pointermove', wake);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Tab' || event.key === 'Escape' || event.key === 'f') wake();
  });
}
