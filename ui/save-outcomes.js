// @ts-check
/**
 * What the window says of saves while the add dialog is closed, and how a page is saved again.
 */

/**
 * @param {typeof import('./ipc.js')} ipc
 * @param {import('./shell.js').Shell} shell
 * @param {{ saves: () => ReturnType<typeof import('./saves.js').createSaves>, item: (id: string) => import('./shell.js').Item | undefined,
 *   showSaves: () => void, refresh: (id: string) => void }} parts  `refresh`: the item was saved; if it is open, it is read again.
 */
export function createSaveOutcomes(ipc, shell, parts) {
  const { message } = shell;
  const show = { label: message('show'), run: parts.showSaves };
  return {
    /** @param {string} id */
    saveAgain(id) {
      const item = parts.item(id);
      parts.saves().add([{ input: { again: id }, name: item?.title ?? id }], { tags: [], place: item?.place ?? 'inbox', text_only: false, new_version: true });
      shell.toast(message('saving-again', { title: item?.title ?? '' }), show);
    },
    /** Says how a save ended. @param {import('./saves.js').Save} save */
    async say(save) {
      const item = save.saved?.item;
      const lost = save.saved?.lost_place ?? 0;
      const kept = item && save.saved?.known ? (await ipc.get_marks(item.id)).highlights.filter((highlight) => !highlight.orphaned).length : 0;
      if (!item) shell.toast(message('save-failed', { title: save.name }), show);
      else if (item.seal === 'images_missing') shell.toast(message('saved-missing', { count: item.images_missing, title: item.title }), { label: message('show'), run: () => void shell.openItem(item.id) });
      else if (lost + kept > 0) shell.toast(message('save-done-marks', { title: item.title, lost, kept }), { label: message('open'), run: () => void shell.openItem(item.id, { focus: true }) });
      else shell.toast(message('save-done', { title: item.title }), { label: message('open'), run: () => void shell.openItem(item.id, { focus: true }) });
      if (item) parts.refresh(item.id);
    },
  };
}
