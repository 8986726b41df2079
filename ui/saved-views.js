// @ts-check
/**
 * Saved views: a query with its order and density under a name, made, renamed, ordered, deleted from wherever it is
 * asked.
 */
import { askName } from './views/ask.js';

/**
 * @typedef {import('./generated/types').SavedView} SavedView
 */

/**
 * @param {typeof import('./ipc.js')} ipc
 * @param {import('./shell.js').Shell} shell
 * @param {object} parts
 * @param {ReturnType<typeof import('./views/list.js').createList>} parts.list
 * @param {ReturnType<typeof import('./views/search.js').createSearch>} parts.search
 * @param {ReturnType<typeof import('./views/sidebar.js').createSidebar>} parts.sidebar
 * @param {() => ReturnType<typeof import('./panes.js').createPanes>} parts.panes
 * @param {() => Promise<void>} parts.changed  Brings the window up to date.
 * @param {(said: string) => Promise<void>} parts.done  As `changed`; says what was done, and offers to undo it.
 * @param {(error: any) => void} parts.failed
 */
export function createSavedViews(ipc, shell, parts) {
  const { message } = shell;
  const { list, search, sidebar, panes, changed, done, failed } = parts;

  /** @param {() => Promise<unknown>} act @param {string} [said] */
  const change = (act, said) => act().then(() => (said ? done(said) : changed())).catch(failed);

  /** @param {Partial<SavedView>} to */
  function keep(to) {
    const saved = panes().target().saved;
    if (saved) change(() => ipc.save_view({ id: saved.id, name: saved.name, query: saved.query, density: saved.density, ...to }));
    return Boolean(saved);
  }

  return {
    /** Keeps what the list shows as a view. */
    save() {
      const query = { ...list.query(), ...(panes().searching() ? { text: search.text().trim() } : {}), offset: 0, limit: 0 };
      const density = /** @type {import('./generated/types').Density} */ (document.documentElement.dataset.density ?? 'comfortable');
      askName(shell, message('view-name'), query.text || panes().title()).then((name) => {
        if (name) change(() => ipc.save_view({ id: null, name, query, density }), message('did-save-view', { name }));
      }).catch(failed);
    },
    /** @param {SavedView} view */
    rename(view) {
      askName(shell, message('view-name'), view.name).then((name) => {
        if (name && name !== view.name) change(() => ipc.save_view({ ...view, name }));
      }).catch(failed);
    },
    /** @param {SavedView} view */
    remove(view) {
      change(() => ipc.delete_view(view.id), message('did-delete-view', { name: view.name }));
    },
    /** @param {string[]} ids */
    order: (ids) => void change(() => ipc.order_views(ids)),
    /** @param {number} at  Among the views of the sidebar. */
    go(at) {
      const saved = sidebar.views()[at];
      if (!saved) return false;
      panes().go({ view: 'all', tag: null, saved });
      return true;
    },
    menu: () => sidebar.viewMenu(),
    /** The order of the list was changed: a saved view keeps it. @param {import('./generated/types').Sort} sort @returns {boolean} whether one is shown */
    sort: (sort) => keep({ query: { ...list.query(), text: panes().target().saved?.query.text ?? '', sort, offset: 0, limit: 0 } }),
    /** As `sort`, for the density. @param {import('./generated/types').Density} density */
    density: (density) => keep({ density }),
  };
}
