// @ts-check
/**
 * What the reader chose, kept by Rust. Values are strings; an empty one is none. A change acts at once and is stored behind it.
 */

/**
 * @param {typeof import('./ipc.js')} ipc
 * @param {Record<string, string>} stored  From `get_settings`.
 * @param {(error: any) => void} onFailure  A value could not be stored.
 * @returns {import('./shell.js').Settings}
 */
export function createSettings(ipc, stored, onFailure) {
  const values = new Map(Object.entries(stored));
  /** @type {Set<(key: string, value: string) => void>} */
  const handlers = new Set();
  return {
    get: (key, otherwise = '') => values.get(key) ?? otherwise,
    set(key, value) {
      if ((values.get(key) ?? '') === value) return;
      if (value === '') values.delete(key);
      else values.set(key, value);
      for (const handler of handlers) handler(key, value);
      ipc.set_setting(key, value).catch(onFailure);
    },
    on(handler) {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
  };
}
