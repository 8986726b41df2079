// @ts-check
/**
 * Where the person is: which list is shown, which pane has the keys, what is open over what. It sets data attributes on
 * the root element; the style sheets do the rest. Panes stay in the page when hidden, so that their places survive.
 */
import { el } from './dom.js';
import { tagPiece, withPiece } from './logic/query-text.js';
import { createSplitter } from './views/splitter.js';

/**
 * @typedef {import('./views/sidebar.js').Target} Target
 * @typedef {{ element: HTMLElement, open: (place?: string) => void, refresh?: () => void, commands?: Record<string, () => boolean | void> }} Page
 * @typedef {object} Parts
 * @property {ReturnType<typeof import('./views/sidebar.js').createSidebar>} sidebar
 * @property {ReturnType<typeof import('./views/list.js').createList>} list
 * @property {ReturnType<typeof import('./views/list-pane.js').createListPane>} listPane
 * @property {ReturnType<typeof import('./views/search.js').createSearch>} search
 * @property {import('./shell.js').Reader} reader
 * @property {ReturnType<typeof import('./views/welcome.js').createWelcome>} welcome
 * @property {Record<string, Page>} pages  By name: what takes the place of list and reader.
 * @property {ReturnType<typeof import('./views/toast.js').createToast>} toast
 * @property {(density: string | null) => void} density  A view's own density; `null` for the usual one.
 * @property {(error: any) => void} failed
 */

/**
 * @param {import('./shell.js').Shell} shell
 * @param {Parts} parts
 * @param {() => import('./shell.js').Item | null} openItem
 */
export function createPanes(shell, parts, openItem) {
  const { message, settings } = shell;
  const root = document.documentElement;
  const places = {
    sidebar: /** @type {HTMLElement} */ (document.getElementById('sidebar')),
    list: /** @type {HTMLElement} */ (document.getElementById('list')),
    article: /** @type {HTMLElement} */ (document.getElementById('article')),
  };
  /** @type {Target} */
  let target = { view: 'inbox', tag: null };
  /** How far the articles shown are read; '' for all. @type {import('./generated/types').Reading | ''} */
  let filter = '';
  let searching = false;
  /** @type {string | null} */
  let page = null;
  let empty = false;
  /** @type {'list' | 'reader'} */
  let scope = 'list';
  const drop = el('div', { class: 'drop-over', hidden: true, 'aria-hidden': 'true' }, el('div', {}, message('drop-here')));
  const shade = el('div', { class: 'sidebar-shade', onclick: () => setDrawer(false) });

  const layout = () => /** @type {import('./logic/layout.js').Layout} */ (root.dataset.layout);
  /** @param {boolean} open  The sidebar over the list, where it has no place of its own. */
  const setDrawer = (open) => {
    root.dataset.drawer = open ? 'open' : 'closed';
    relayout();
  };

  /** Hides from keys and screen readers what is not on the screen. */
  function relayout() {
    const paged = page !== null || empty;
    const focus = root.dataset.focus === 'on' && openItem() !== null;
    const sidebarInPlace = layout() === 'wide' && settings.get('sidebar', 'open') === 'open';
    root.dataset.sidebar = sidebarInPlace && !focus ? 'open' : 'closed';
    root.dataset.page = page ?? (empty ? 'welcome' : 'library');
    root.dataset.searching = String(searching);
    const drawer = root.dataset.drawer === 'open' && !sidebarInPlace;
    places.sidebar.inert = !((sidebarInPlace && !focus) || drawer);
    const one = layout() === 'narrow';
    places.list.inert = paged || focus || (one && root.dataset.pane === 'reader');
    places.article.inert = paged || (one && root.dataset.pane !== 'reader' && !focus);
    for (const [name, { element }] of Object.entries(parts.pages)) element.hidden = page !== name;
    parts.welcome.element.hidden = !empty || page !== null;
  }

  /** The question to the library behind the list, search left out. @returns {Pick<import('./generated/types').Query, 'view' | 'tag' | 'text' | 'sort'>} */
  function question() {
    // A tag is asked for by the query language, which finds those below it too; only one with a quotation mark cannot be.
    const quotable = target.tag !== null && !target.tag.includes('"');
    const { view, tag, text, sort } = target.saved?.query ?? { view: target.view, tag: quotable ? null : target.tag, text: quotable ? tagPiece(target.tag ?? '') : '', sort: /** @type {import('./generated/types').Sort} */ (settings.get('sort', 'newest')) };
    return { view, tag, sort, text: filter ? withPiece(text, `is:${filter}`) : text };
  }
  const showList = () => parts.list.show(question()).catch(parts.failed);

  function mark() {
    parts.sidebar.setCurrent(page ?? (searching ? 'search' : target));
    settings.set('last_view', JSON.stringify({ view: target.view, tag: target.tag }));
  }

  /** @param {Target} next */
  function go(next) {
    target = next;
    filter = '';
    parts.density(next.saved?.density ?? null);
    searching = false;
    page = null;
    parts.search.setText('');
    root.dataset.pane = 'list';
    root.dataset.focus = 'off';
    scope = 'list';
    setDrawer(false);
    mark();
    showList();
    if (!empty) parts.list.focus();
  }

  /** @param {string} [text]  What to search for at once. */
  function search(text) {
    if (empty) return;
    page = null;
    root.dataset.pane = 'list';
    root.dataset.focus = 'off';
    scope = 'list';
    searching = true;
    setDrawer(false);
    mark();
    // The list says it is searched before the field can take the focus.
    parts.list.refresh().catch(parts.failed);
    parts.search.element.hidden = false;
    parts.search.element.parentElement?.removeAttribute('hidden');
    if (text !== undefined) parts.search.ask(text);
    parts.search.focus();
  }

  function back() {
    root.dataset.focus = 'off';
    root.dataset.pane = 'list';
    scope = 'list';
    relayout();
    parts.list.redraw();
    parts.list.focus();
  }

  /** @param {1 | -1} step */
  function nextPane(step) {
    const stops = [
      { here: () => places.sidebar.contains(document.activeElement), able: !places.sidebar.inert, go: parts.sidebar.focus },
      { here: () => places.list.contains(document.activeElement), able: !places.list.inert, go: parts.list.focus },
      { here: () => places.article.contains(document.activeElement), able: !places.article.inert && openItem() !== null, go: focusReader },
      { here: () => parts.toast.element.contains(document.activeElement), able: parts.toast.visible(), go: () => void parts.toast.focus() },
    ].filter((stop) => stop.able);
    const at = stops.findIndex((stop) => stop.here());
    stops[(at + step + stops.length) % stops.length]?.go();
  }

  function focusReader() {
    scope = 'reader';
    const heading = parts.reader.element.querySelector('h1') ?? parts.reader.element.querySelector('button');
    /** @type {HTMLElement | null} */ (heading)?.focus({ preventScroll: true });
  }

  /** The pane that was pressed or focused last has the keys; a press in text moves no focus. @param {Event} event */
  const follow = (event) => {
    if (!(event.target instanceof Node)) return;
    if (places.article.contains(event.target)) scope = 'reader';
    else if (places.list.contains(event.target) || places.sidebar.contains(event.target)) scope = 'list';
  };
  document.addEventListener('pointerdown', follow);
  document.addEventListener('focusin', follow);

  return {
    layout,
    relayout,
    go,
    search,
    back,
    nextPane,
    focusReader,
    target: () => target,
    question,
    filter: () => filter,
    /** Shows only what is read so far. @param {import('./generated/types').Reading | ''} next */
    setFilter(next) {
      filter = next;
      showList();
    },
    /** A saved view was changed or is gone. @param {import('./generated/types').SavedView[]} views */
    setViews(views) {
      if (!target.saved) return;
      const saved = views.find((view) => view.id === target.saved?.id);
      if (saved) target = { ...target, saved };
      else go({ view: 'inbox', tag: null });
    },
    searching: () => searching,
    /** @returns {import('./logic/keymap.js').Scope} */
    scope: () => (page !== null || empty ? 'page' : scope),
    title: () => (searching ? message('search') : target.saved?.name ?? target.tag ?? message(`view-${target.view.replace('_', '-')}`)),
    leaveSearch() {
      if (!searching) return false;
      go(target);
      return true;
    },
    /** The page that is shown. */
    page: () => (page === null ? null : parts.pages[page]),
    /** @param {string} name  Of `pages`. @param {string} [place]  What to show of it. */
    openPage(name, place) {
      page = name;
      root.dataset.focus = 'off';
      setDrawer(false);
      mark();
      parts.pages[name].open(place);
    },
    leavePage() {
      if (page === null) return false;
      page = null;
      relayout();
      mark();
      if (empty) parts.welcome.focus();
      else parts.list.focus();
      return true;
    },
    /** The reader comes to the front. */
    showReader() {
      page = null;
      root.dataset.pane = 'reader';
      relayout();
      mark();
    },
    focusMode() {
      if (!openItem()) return false;
      root.dataset.focus = root.dataset.focus === 'on' ? 'off' : 'on';
      relayout();
      parts.list.redraw();
      if (root.dataset.focus === 'on') scope = 'reader';
      return true;
    },
    leaveFocus() {
      if (root.dataset.focus !== 'on') return false;
      root.dataset.focus = 'off';
      relayout();
      return true;
    },
    toggleSidebar() {
      if (layout() === 'wide') {
        settings.set('sidebar', settings.get('sidebar', 'open') === 'open' ? 'closed' : 'open');
        relayout();
        if (places.sidebar.inert) parts.list.focus();
      } else {
        setDrawer(root.dataset.drawer !== 'open');
        if (root.dataset.drawer === 'open') parts.sidebar.focus();
        else parts.list.focus();
      }
    },
    closeDrawer() {
      if (root.dataset.drawer !== 'open') return false;
      setDrawer(false);
      parts.list.focus();
      return true;
    },
    /** @param {boolean} next  Whether the library has nothing at all. */
    setEmpty(next) {
      const was = empty;
      empty = next;
      relayout();
      if (next && !was) parts.welcome.focus();
    },
    /** @param {boolean} over  Whether files are held over the window. */
    showDrop(over) {
      drop.hidden = !over;
    },
    /**
     * Puts the views into the page and shows the list of last time.
     *
     * @param {{ sidebar: Element, list: Element, reader: Element, pages: Element[], dialogs: Element[] }} views
     */
    async start(views) {
      places.sidebar.append(views.sidebar);
      places.list.append(views.list);
      places.article.append(views.reader);
      places.sidebar.after(shade, createSplitter(shell, { name: message('splitter-sidebar'), setting: 'sidebar_width', property: '--sidebar-width', least: 200, most: 320, usual: 232 }));
      places.list.after(createSplitter(shell, { name: message('splitter-list'), setting: 'list_width', property: '--list-width', least: 320, most: 560, usual: 376 }));
      document.getElementById('window')?.append(...views.pages);
      document.body.append(...views.dialogs, drop);
      for (const [id, name] of /** @type {const} */ ([['sidebar', 'library'], ['article', 'article']])) document.getElementById(id)?.setAttribute('aria-label', message(name));
      for (const link of document.querySelectorAll('.skip-link')) {
        link.textContent = message(/** @type {HTMLElement} */ (link).dataset.message ?? '');
        link.addEventListener('click', (event) => {
          event.preventDefault();
          if (link.getAttribute('href') === '#list') back();
          else focusReader();
        });
      }
      root.dataset.pane = 'list';
      root.dataset.focus = 'off';
      try {
        target = { ...target, ...JSON.parse(settings.get('last_view', '{}')) };
      } catch {
        // A value that is not JSON is from another version: the inbox is a good start.
      }
      setDrawer(false);
      mark();
      await parts.list.show(question());
    },
  };
}
