// @ts-check
/**
 * What was done, newest first, and the way back: to before any act, by undoing all that came after it.
 */
import { el, iconButton } from '../dom.js';

/** Acts shown. */
const ROWS = 200;

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {import('../logic/format.js').Format} format
 * @param {{ close: () => void, undo: (acts: number) => Promise<void>, redo: (acts: number) => Promise<void>, failed: (error: any) => void }} hooks
 */
export function createHistory(ipc, shell, format, hooks) {
  const { message } = shell;
  const title = el('h1', { id: 'history-title', tabindex: '-1' }, message('history'));
  const list = el('ol', { class: 'history-list', 'aria-labelledby': 'history-title' });
  const none = el('p', { class: 'page-none', hidden: true }, message('history-none'));
  const element = el('section', { class: 'page history-page', hidden: true, 'aria-labelledby': 'history-title' },
    el('div', { class: 'page-head' }, title, el('span', { class: 'gap' }), iconButton(shell, 'x', message('close'), () => hooks.close())),
    el('p', { class: 'page-lead' }, message('history-text')), list, none);

  /** @param {import('../generated/types').PastAct[]} acts */
  function draw(acts) {
    const undone = acts.filter((act) => act.undone).length;
    list.replaceChildren(...acts.map((act, at) => {
      // Undone acts stand above the others; the last one undone is nearest to them.
      const steps = act.undone ? undone - at : at - undone + 1;
      const text = act.undone ? (steps === 1 ? 'redo' : 'history-redo-to') : (steps === 1 ? 'undo' : 'history-undo-to');
      return el('li', { class: `history-row${act.undone ? ' undone' : ''}` },
        el('span', { class: 'history-act dotted' }, el('span', {}, message('history-act', { verb: act.verb })),
          act.items > 0 ? el('span', { class: 'history-state' }, message('articles', { count: act.items })) : null),
        act.undone ? el('span', { class: 'history-state' }, message('undone')) : null,
        el('time', { class: 'history-at' }, format.dateTime(act.at)),
        el('button', { type: 'button', class: 'button small', onclick: () => void (act.undone ? hooks.redo(steps) : hooks.undo(steps)).catch(hooks.failed) }, message(text)));
    }));
    none.hidden = acts.length > 0;
  }

  const buttons = () => [...list.querySelectorAll('button')];
  /** @param {number} at */
  const focusAt = (at) => buttons()[Math.max(0, Math.min(buttons().length - 1, at))]?.focus();
  const here = () => buttons().findIndex((button) => button === document.activeElement);

  return {
    element,
    commands: {
      next: () => focusAt(here() + 1),
      previous: () => focusAt(here() < 0 ? 0 : here() - 1),
      first: () => focusAt(0),
      last: () => focusAt(buttons().length - 1),
    },
    open() {
      title.focus({ preventScroll: true });
      this.refresh();
    },
    refresh() {
      const at = here();
      ipc.get_history(ROWS).then((acts) => {
        draw(acts);
        if (at >= 0) focusAt(at);
      }, hooks.failed);
    },
  };
}
