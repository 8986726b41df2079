// @ts-check
/**
 * Which rows are chosen to be acted on together. Rows are known by id, so that a choice survives a changed list.
 */

/**
 * @typedef {object} Choice
 * @property {() => number} size
 * @property {(id: string) => boolean} has
 * @property {() => string[]} ids  In the order they were chosen.
 * @property {(id: string, index: number) => void} toggle  Also where the next extension starts.
 * @property {(ids: string[]) => void} extend  Makes the stretch since the last toggle these rows: those of the stretch
 *   before it are let go.
 * @property {(ids: string[]) => void} set
 * @property {(index: number) => number} anchor  Where the stretch starts; `index` becomes it when there is none.
 * @property {() => void} clear
 */

/** @returns {Choice} */
export function createChoice() {
  /** @type {Set<string>} */
  let chosen = new Set();
  /** @type {string[]} */
  let stretch = [];
  let anchor = -1;
  return {
    size: () => chosen.size,
    has: (id) => chosen.has(id),
    ids: () => [...chosen],
    toggle(id, index) {
      if (!chosen.delete(id)) chosen.add(id);
      anchor = index;
      stretch = [];
    },
    extend(ids) {
      for (const id of stretch) chosen.delete(id);
      for (const id of ids) chosen.add(id);
      stretch = ids;
    },
    set(ids) {
      chosen = new Set(ids);
      stretch = [];
    },
    anchor(index) {
      if (anchor < 0) anchor = index;
      return anchor;
    },
    clear() {
      chosen.clear();
      stretch = [];
      anchor = -1;
    },
  };
}
