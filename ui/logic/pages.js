// @ts-check
/**
 * The rows of a list that have been asked for, page by page: a list of 100,000 keeps a few hundred. Nothing here
 * touches the page of the window.
 *
 * @typedef {import('../generated/types').Item} Item
 * @typedef {import('../generated/types').Passage} Passage
 * @typedef {{ item: Item, passages: Passage[] }} Row  `passages` is empty outside a search.
 * @typedef {{ rows: Row[], total: number, search: boolean }} Answer
 */

/** Rows of one request. */
export const PAGE = 60;

/** Pages kept; those farthest from the screen go first. */
const KEPT = 12;

/**
 * @typedef {object} Pages
 * @property {() => number} total  Rows in all; 0 before the first answer.
 * @property {() => boolean} known  Whether an answer has come.
 * @property {() => boolean} search  Whether the rows that are here answer a search.
 * @property {(index: number) => Row | undefined} row
 * @property {(id: string) => number} indexOf  Among the rows that are here; -1.
 * @property {(first: number, end: number) => Promise<void>} want  Asks for the rows that are not here.
 * @property {(first: number, end: number) => Promise<boolean>} refresh  Asks again for the rows in view and forgets the
 *   others; what is shown stays until the answer is here. `false` when a later refresh overtook it.
 * @property {(first: number, end: number) => Promise<Row[]>} range  All these rows, asked for where needed.
 */

/**
 * @param {(offset: number, limit: number) => Promise<Answer>} fetch
 * @param {() => void} onRows  New rows, or another total.
 * @param {(error: any) => void} onFailure
 * @returns {Pages}
 */
export function createPages(fetch, onRows, onFailure) {
  /** @type {Map<number, Row[]>} */
  let pages = new Map();
  /** @type {Set<number>} */
  let asked = new Set();
  let total = 0;
  let known = false;
  let search = false;
  let generation = 0;
  let answered = -1;

  /** @param {Answer} answer */
  const take = (answer) => {
    total = answer.total;
    search = answer.search;
    known = true;
  };

  /** @param {number} first @param {number} end */
  const pagesOf = (first, end) => {
    const numbers = [];
    for (let page = Math.floor(Math.max(0, first) / PAGE); page * PAGE < Math.max(end, 1); page += 1) numbers.push(page);
    return numbers;
  };

  /** @param {number} page @param {number} mine */
  const load = async (page, mine) => {
    asked.add(page);
    try {
      const answer = await fetch(page * PAGE, PAGE);
      if (mine !== generation) return;
      take(answer);
      pages.set(page, answer.rows);
      for (const old of [...pages.keys()].sort((a, b) => Math.abs(b - page) - Math.abs(a - page))) {
        if (pages.size <= KEPT) break;
        pages.delete(old);
        asked.delete(old);
      }
      onRows();
    } catch (error) {
      if (mine === generation) {
        asked.delete(page);
        onFailure(error);
      }
    }
  };

  return {
    total: () => total,
    known: () => known,
    search: () => search,
    row: (index) => pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    indexOf(id) {
      for (const [page, rows] of pages) {
        const at = rows.findIndex((row) => row.item.id === id);
        if (at >= 0) return page * PAGE + at;
      }
      return -1;
    },
    async want(first, end) {
      // While a refresh is under way, rows may belong to another query than the pages that are here.
      if (answered !== generation) return;
      const missing = pagesOf(first, end).filter((page) => !asked.has(page));
      await Promise.all(missing.map((page) => load(page, generation)));
    },
    async refresh(first, end) {
      generation += 1;
      const mine = generation;
      const numbers = pagesOf(first, end);
      try {
        const answers = await Promise.all(numbers.map((page) => fetch(page * PAGE, PAGE)));
        if (mine !== generation) return false;
        pages = new Map(numbers.map((page, at) => [page, answers[at].rows]));
        asked = new Set(numbers);
        take(answers[0]);
        answered = generation;
        onRows();
        return true;
      } catch (error) {
        if (mine === generation) {
          answered = generation;
          onFailure(error);
        }
        return false;
      }
    },
    async range(first, end) {
      /** @type {Row[]} */
      const rows = [];
      for (let offset = first; offset < end; ) {
        const here = this.row(offset);
        if (here) {
          rows.push(here);
          offset += 1;
        } else {
          const answer = await fetch(offset, Math.min(500, end - offset));
          if (answer.rows.length === 0) break;
          rows.push(...answer.rows);
          offset += answer.rows.length;
        }
      }
      return rows;
    },
  };
}
