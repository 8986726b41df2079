// @ts-check
/**
 * What stands where a search found nothing: the spelling that finds something, and what each piece of the query costs.
 */
import { el } from '../dom.js';
import { piecesOf, withoutPiece } from '../logic/query-text.js';

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {{ ask: (text: string) => void, failed: (error: any) => void }} hooks
 */
export function createSearchEmpty(ipc, shell, hooks) {
  const { message } = shell;
  const text = el('p');
  const meantPlace = el('p');
  const without = el('div', { class: 'empty-without' });
  const more = el('p', { class: 'empty-more' }, message('empty-search-more'));
  const element = el('div', { class: 'list-empty', hidden: true }, text, meantPlace, without, more);
  let asked = '';

  return {
    element,
    /** @param {import('../generated/types').Query} query  Its text as it was typed. */
    update(query) {
      const typed = query.text.trim();
      text.textContent = message('empty-search', { query: typed });
      if (asked === query.text) return;
      asked = query.text;
      meantPlace.hidden = true;
      without.replaceChildren();
      ipc.search_items({ ...query, offset: 0, limit: 0 }).then(({ did_you_mean: meant }) => {
        if (asked !== query.text || meant === null) return;
        meantPlace.hidden = false;
        meantPlace.replaceChildren(el('button', { type: 'button', class: 'button', onclick: () => hooks.ask(meant) }, message('did-you-mean', { meant })));
      }).catch(hooks.failed);
      ipc.parse_query(query.text).then(async ({ tokens }) => {
        const pieces = piecesOf(tokens).filter((piece) => !['or', 'open', 'close', 'problem'].includes(piece.token.kind));
        if (pieces.length < 2) return;
        const found = await Promise.all(pieces.map(async (piece) => {
          const rest = withoutPiece(query.text, piece);
          return { piece, rest, count: (await ipc.list_items({ ...query, text: rest, offset: 0, limit: 0 })).total };
        }));
        if (asked !== query.text) return;
        without.replaceChildren(...found.filter((one) => one.count > 0).map(({ piece, rest, count }) =>
          el('button', { type: 'button', class: 'chip', onclick: () => hooks.ask(rest) }, message('search-without', { piece: query.text.slice(piece.start, piece.end), count }))));
      }).catch(hooks.failed);
    },
  };
}
