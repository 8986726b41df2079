// @ts-check
/**
 * The saves of this session: a queue in front of `save_page`. It goes on when the add dialog is closed.
 *
 * @typedef {import('./ipc.js').SaveInput} SaveInput
 * @typedef {import('./ipc.js').SaveOptions} SaveOptions
 *
 * @typedef {object} Save
 * @property {string} job
 * @property {SaveInput} input
 * @property {SaveOptions} options
 * @property {string} name  What to call it until its title is known: the address, the file's name, the first words.
 * @property {'waiting' | 'running' | 'done' | 'failed' | 'stopped'} state
 * @property {import('./ipc.js').SaveProgress | null} progress
 * @property {import('./ipc.js').Saved | null} saved
 * @property {import('./ipc.js').IpcError | null} error
 */

/** Saves at once. Images of each are fetched side by side already. */
const AT_ONCE = 2;

/**
 * @param {typeof import('./ipc.js')} ipc
 * @param {(save: Save) => void} onChange  A save began, went on or ended.
 */
export function createSaves(ipc, onChange) {
  /** @type {Save[]} */
  let all = [];

  /** @param {Save} save */
  async function run(save) {
    save.state = 'running';
    onChange(save);
    try {
      const outcome = await ipc.save_page(save.job, save.input, save.options, (progress) => {
        save.progress = progress;
        onChange(save);
      });
      save.saved = outcome.saved;
      save.state = 'done';
    } catch (error) {
      save.error = /** @type {import('./ipc.js').IpcError} */ (error);
      // The word comes from `cancel_save`: the person stopped it, so nothing is wrong.
      save.state = save.error.code === 'canceled' ? 'stopped' : 'failed';
    }
    onChange(save);
    next();
  }

  function next() {
    const running = all.filter((save) => save.state === 'running').length;
    for (const save of all.filter((other) => other.state === 'waiting').slice(0, AT_ONCE - running)) run(save);
  }

  return {
    /** Newest first. */
    all: () => all,
    left: () => all.filter((save) => save.state === 'running' || save.state === 'waiting').length,
    /**
     * @param {{ input: SaveInput, name: string }[]} wanted
     * @param {SaveOptions} options
     */
    add(wanted, options) {
      const saves = wanted.map(({ input, name }) => /** @type {Save} */ ({
        job: crypto.randomUUID(), input, options, name, state: 'waiting', progress: null, saved: null, error: null,
      }));
      all = [...saves, ...all];
      saves.forEach(onChange);
      next();
      return saves;
    },
    /** Tries a save again, in its place. @param {Save} save @param {Partial<SaveOptions>} [change] */
    again(save, change = {}) {
      const id = save.saved?.item.id ?? save.error?.item;
      Object.assign(save, {
        job: crypto.randomUUID(),
        input: id ? { again: id } : save.input,
        options: { ...save.options, ...change },
        name: save.saved?.item.title ?? save.name,
        state: 'waiting',
        progress: null,
        saved: null,
        error: null,
      });
      onChange(save);
      next();
    },
    /** @param {Save} save */
    stop(save) {
      if (save.state === 'waiting') {
        save.state = 'stopped';
        onChange(save);
      } else if (save.state === 'running') ipc.cancel_save(save.job).catch(() => {});
    },
    /** The running save of an item. @param {string} id @returns {Save | undefined} */
    ofItem: (id) => all.find((save) => (save.state === 'running' || save.state === 'waiting') && 'again' in save.input && save.input.again === id),
    /** Forgets the ended ones. */
    clear() {
      all = all.filter((save) => save.state === 'running' || save.state === 'waiting');
    },
  };
}
