// @ts-check
/**
 * A row of the list. Rows are reused: `update` fills one with another item. Its height never depends on what it holds.
 */
import { el, icon, nameButton, setIcon } from '../dom.js';
import { cutAtMarks } from '../logic/passage.js';
import { SEAL_ICONS, sealText } from './seal.js';

/**
 * @typedef {import('../logic/pages.js').Row} Data
 * @typedef {object} RowState
 * @property {number} index
 * @property {boolean} current  Whether the reader shows it.
 * @property {boolean} cursor  Whether keys act on it.
 * @property {number} passage  The passage the cursor is on; -1 for none.
 * @property {boolean} chosen
 * @property {string | null} saving  The step of a save that is running for it.
 * @property {boolean} search  Whether the list is a search result.
 * @property {number} now
 *
 * @typedef {object} RowView
 * @property {HTMLElement} element
 * @property {(data: Data | undefined, state: RowState) => void} update  Without data the row is a skeleton.
 * @property {() => boolean} titleIsLong  Whether the title takes two lines. Read after all rows are updated, so that
 *   the page is laid out once.
 */

/**
 * @param {import('../shell.js').Shell} shell
 * @param {import('../logic/format.js').Format} format
 * @returns {RowView}
 */
export function createRow(shell, format) {
  const { message } = shell;
  const title = el('div', { class: 'row-title', dir: 'auto' });
  const excerpt = el('div', { class: 'row-excerpt', dir: 'auto' });
  const passages = el('div', { class: 'row-passages' });
  const site = el('bdi', { class: 'row-site' });
  const bar = el('span', { class: 'row-progress' }, el('span', {}));
  const time = el('span', { class: 'row-time' });
  const age = el('span', { class: 'row-age' });
  const tags = el('span', { class: 'row-tags' });
  const star = icon('star', 'filled row-star');
  const sealIcon = icon('badge-check');
  const sealWords = el('span', {});
  const seal = el('span', { class: 'seal' }, sealIcon, sealWords);
  const check = icon('square');
  const checkBox = el('button', { type: 'button', class: 'row-check', tabindex: '-1', 'data-act': 'choose' }, check);
  const main = el('div', { role: 'gridcell', class: 'row-main' },
    checkBox,
    el('span', { class: 'row-dot' }),
    el('div', { class: 'row-text' }, title, excerpt, passages),
    el('div', { class: 'row-meta' }, el('span', { class: 'row-facts' }, site, bar, time, age), tags, star, seal),
  );
  const actions = el('div', { role: 'gridcell', class: 'row-actions' });
  const element = el('div', { role: 'row', class: 'row' }, main, actions);
  let actionsFor = '';

  /** @param {boolean} trash @param {boolean} favorite */
  const setActions = (trash, favorite) => {
    const key = `${trash} ${favorite}`;
    if (key === actionsFor) return;
    actionsFor = key;
    const list = trash
      ? [['restore', 'archive-restore', ''], ['menu', 'ellipsis', 'itemMenu']]
      : [['choose', 'square-check', 'choose'], ['archive', 'archive', 'archive'], ['favorite', 'star', 'favorite'], ['tags', 'tag', 'tags'], ['menu', 'ellipsis', 'itemMenu']];
    actions.replaceChildren(...list.map(([act, name, command]) => {
      const button = el('button', { type: 'button', class: 'icon-button', tabindex: '-1', 'data-act': act },
        icon(name, act === 'favorite' && favorite ? 'filled' : ''));
      const id = act === 'favorite' && favorite ? 'act-unfavorite' : `act-${act}`;
      nameButton(button, message(id), command);
      return button;
    }));
  };

  return {
    element,
    titleIsLong: () => title.offsetHeight > parseFloat(getComputedStyle(title).lineHeight) * 1.5,
    update(data, state) {
      element.id = `row-${state.index}`;
      element.setAttribute('aria-rowindex', String(state.index + 1));
      element.dataset.index = String(state.index);
      element.classList.toggle('skeleton', !data);
      element.classList.toggle('current', state.current);
      element.classList.toggle('cursor', state.cursor);
      element.classList.toggle('chosen', state.chosen);
      if (!data) {
        delete element.dataset.id;
        element.classList.remove('unread', 'finished', 'reading');
        element.removeAttribute('aria-selected');
        main.setAttribute('aria-label', message('row-loading'));
        return;
      }
      const { item } = data;
      element.dataset.id = item.id;
      element.setAttribute('aria-selected', String(state.chosen));
      for (const name of ['unread', 'reading', 'finished']) element.classList.toggle(name, item.reading === name);

      title.textContent = item.title;
      if (item.lang) title.lang = excerpt.lang = passages.lang = item.lang;
      else for (const part of [title, excerpt, passages]) part.removeAttribute('lang');
      excerpt.textContent = item.failure ?? item.excerpt;
      passages.replaceChildren(...data.passages.map((passage, at) => el('div',
        { class: `row-passage${state.passage === at ? ' cursor' : ''}`, dir: 'auto', 'data-passage': String(at), 'data-from': passage.from },
        el('span', {}, ...cutAtMarks(passage.text, passage.marks).map((piece) => (piece.hit ? el('mark', {}, piece.text) : piece.text))),
        passage.from === 'note' || passage.from === 'highlight'
          ? el('span', { class: 'passage-from' }, icon(passage.from === 'note' ? 'notebook-pen' : 'highlighter'), message(`passage-${passage.from}`)) : null)));
      element.classList.toggle('found', data.passages.length > 0);

      const siteName = item.site_name ?? message('row-no-site');
      site.textContent = siteName;
      const left = Math.max(1, Math.ceil(item.reading_minutes * (1 - item.progress)));
      const begun = item.reading === 'reading' && item.progress > 0;
      bar.hidden = !begun;
      /** @type {HTMLElement} */ (bar.firstElementChild).style.inlineSize = `${Math.round(item.progress * 100)}%`;
      time.hidden = item.seal === 'failed';
      const minutes = message(begun ? 'minutes-left' : 'minutes', { minutes: begun ? left : item.reading_minutes });
      time.textContent = minutes;
      age.textContent = state.search ? message('saved-when', { when: format.age(item.saved_at, state.now) }) : format.ageShort(item.saved_at, state.now);
      tags.replaceChildren(el('span', {}), ...item.tags.map((tag) => el('bdi', {}, `#${tag}`)));
      star.toggleAttribute('hidden', !item.favorite);

      const words = state.saving ?? sealText(shell, item);
      seal.dataset.seal = state.saving ? 'saving' : item.seal;
      setIcon(sealIcon, state.saving ? 'loader' : SEAL_ICONS[item.seal]);
      sealIcon.classList.toggle('spins', state.saving !== null);
      sealWords.textContent = item.seal === 'complete' && !state.saving ? '' : words;
      if (item.seal === 'complete' && !state.saving) seal.dataset.tip = words;
      else delete seal.dataset.tip;

      setIcon(check, state.chosen ? 'square-check' : 'square');
      checkBox.setAttribute('aria-label', message('act-choose'));
      setActions(item.place === 'trash', item.favorite);
      main.setAttribute('aria-label', message(state.search ? 'row-name-found' : 'row-name', {
        title: item.title,
        site: siteName,
        reading: item.reading,
        time: minutes,
        seal: words,
        favorite: String(item.favorite),
        passage: data.passages[Math.max(0, state.passage)]?.text ?? '',
      }));
    },
  };
}
