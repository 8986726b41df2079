// @ts-check
/**
 * The open article: which one it is, what opens it, what becomes of it when it or the list changes.
 */

/**
 * @typedef {import('./shell.js').Item} Item
 * @typedef {import('./shell.js').OpenOptions} OpenOptions
 */

/**
 * @param {typeof import('./ipc.js')} ipc
 * @param {import('./shell.js').Shell} shell
 * @param {{ list: ReturnType<typeof import('./views/list.js').createList>, reader: import('./shell.js').Reader,
 *   panes: () => ReturnType<typeof import('./panes.js').createPanes>, failed: (error: any) => void }} parts
 */
export function createOpening(ipc, shell, parts) {
  const { message } = shell;
  const { list, reader, panes, failed } = parts;
  /** @type {Item | null} */
  let open = null;

  /** @param {Item} item @param {OpenOptions} [options] */
  async function show(item, options = {}) {
    open = item;
    list.setOpen(item.id);
    panes().showReader();
    document.title = message('title', { title: item.title });
    await reader.open(item, options).catch(failed);
  }

  function close() {
    open = null;
    list.setOpen(null);
    reader.close();
    document.title = message('app-name');
    panes().back();
  }

  return {
    item: () => open,
    show,
    /** @param {string} id @param {OpenOptions} [options] */
    async openItem(id, options) {
      try {
        await show(list.item(id) ?? (await ipc.get_item(id)), options);
      } catch (error) {
        failed(error);
      }
    },
    /** Opens the one beside it in the list. @param {1 | -1} step */
    async beside(step) {
      const item = open ? await list.beside(open.id, step) : undefined;
      if (item) await show(item, { focus: true });
      else shell.announce(message(step === 1 ? 'no-next' : 'no-previous'));
    },
    /** Does something to items; if the open one left the list by it, the next takes its place, or the list does.
     * @param {string[]} ids @param {() => Promise<void>} act */
    async through(ids, act) {
      const before = open;
      await act();
      if (!before || !ids.includes(before.id) || open?.id !== before.id) return;
      if (list.place(before.id)) {
        reader.refresh();
        return;
      }
      const next = panes().layout() === 'narrow' || panes().scope() !== 'reader' ? undefined : await list.beside(before.id, 1);
      if (next) await show(next, { focus: true });
      else close();
    },
    /** The library changed: the open item may have too, or be gone. */
    async refresh() {
      const before = open;
      if (!before) return;
      const fresh = list.item(before.id) ?? (await ipc.get_item(before.id).catch(() => null));
      if (open?.id !== before.id) return;
      if (fresh) open = fresh;
      else close();
    },
  };
}
