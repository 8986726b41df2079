// @ts-check
/**
 * The search field over the list. Its text stays plain text; behind it lies the same text with what was understood drawn
 * as tokens. It reports what is typed from the first letter, completes filters, and offers what would narrow the search.
 */
import { el, icon, iconButton } from '../dom.js';
import { pieceBefore, piecesOf, withOther, withPiece } from '../logic/query-text.js';

/**
 * @typedef {import('../generated/types').Completion} Completion
 * @typedef {import('../generated/types').QueryToken} QueryToken
 */

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {{ input: (text: string) => void, leave: () => void, move: (step: 1 | -1) => void, open: () => void, help: () => void,
 *   failed: (error: any) => void }} hooks
 *   `leave`: Esc in an empty field, or the cross. Arrows and Enter act on the results while the field keeps the focus.
 */
export function createSearch(ipc, shell, hooks) {
  const { message } = shell;
  const echo = el('div', { class: 'search-echo', 'aria-hidden': 'true' });
  const field = el('input', {
    type: 'text', class: 'search-input', id: 'search-input', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'search-completions', 'aria-autocomplete': 'list',
    placeholder: message('search-placeholder'), 'aria-label': message('search'), autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'search',
  });
  const completions = el('ul', { role: 'listbox', id: 'search-completions', class: 'search-completions', 'aria-label': message('search-completions'), hidden: true });
  const element = el('search', { class: 'search-box', hidden: true }, icon('search'), el('div', { class: 'search-text' }, echo, field),
    iconButton(shell, 'circle-question-mark', message('search-help'), () => hooks.help()), iconButton(shell, 'x', message('search-leave'), () => hooks.leave()), completions);
  const problems = el('div', { class: 'search-problems', hidden: true });
  const offers = el('div', { class: 'search-offers', hidden: true });
  const under = el('div', { class: 'search-under' }, problems, offers);

  /** @type {Completion[]} */
  let offered = [];
  let chosen = -1;
  let asked = 0;
  /** @type {QueryToken[]} */
  let tokens = [];
  /** The last question about the text. */
  let asking = Promise.resolve();

  /** Draws the tokens behind the text; what they mean was told for this very text. @param {string} text */
  function draw(text) {
    /** @type {(Node | string)[]} */
    const parts = [];
    let from = 0;
    for (const piece of piecesOf(tokens)) {
      if (piece.end > text.length) break;
      parts.push(text.slice(from, piece.start), el('span', { class: `search-token ${piece.look}` }, text.slice(piece.start, piece.end)));
      from = piece.end;
    }
    echo.replaceChildren(...parts, text.slice(from));
    follow();
  }
  const follow = () => { echo.style.transform = `translateX(${-field.scrollLeft}px)`; };

  /** Asks what the text means and how it may go on; the last question wins. */
  async function understand() {
    asked += 1;
    const mine = asked;
    const text = field.value;
    const caret = field.selectionStart ?? text.length;
    const [parsed, found] = await Promise.all([ipc.parse_query(text), ipc.complete_query(text, caret)]);
    if (mine !== asked || field.value !== text) return;
    tokens = parsed.tokens;
    draw(text);
    const wrong = tokens.filter((token) => token.kind === 'problem' && token.problem);
    problems.hidden = wrong.length === 0;
    problems.inert = false;
    problems.replaceChildren(...wrong.map((token) => el('p', {}, icon('triangle-alert'), el('span', {}, token.problem),
      token.suggestion ? el('button', { type: 'button', class: 'button small', onclick: () => ask(withOther(field.value, token, token.suggestion ?? '')) }, message('did-you-mean', { meant: token.suggestion })) : null)));
    complete(document.activeElement === field ? found : []);
  }

  /** @param {Completion[]} next */
  function complete(next) {
    offered = next;
    chosen = -1;
    completions.replaceChildren(...offered.map((one, at) => el('li', {
      role: 'option', id: `completion-${at}`, class: 'search-completion', 'aria-selected': 'false',
      onmousedown: (/** @type {Event} */ event) => event.preventDefault(),
      onclick: () => acceptSoon(at),
    }, el('bdi', {}, one.label))));
    completions.hidden = offered.length === 0;
    field.setAttribute('aria-expanded', String(offered.length > 0));
    field.removeAttribute('aria-activedescendant');
  }

  /** @param {number} at */
  function choose(at) {
    chosen = (at + offered.length) % offered.length;
    [...completions.children].forEach((one, index) => one.setAttribute('aria-selected', String(index === chosen)));
    completions.children[chosen]?.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', `completion-${chosen}`);
  }

  /** Takes a completion once the answer is that to the text as it is now. @param {number} at */
  const acceptSoon = (at) => asking.then(() => offered[at] && accept(at));

  /** @param {number} at */
  function accept(at) {
    const { insert, start, end } = offered[at];
    const caret = start + insert.length;
    ask(withOther(field.value, { start, end }, insert));
    field.setSelectionRange(caret, caret);
  }

  function changed() {
    tokens = [];
    // What is said of the old text must not change the new one.
    problems.inert = true;
    draw(field.value);
    asking = understand().catch(hooks.failed);
    hooks.input(field.value);
  }

  /** Searches as if it had been typed. @param {string} text */
  function ask(text) {
    field.value = text;
    field.focus();
    changed();
  }

  field.addEventListener('input', changed);
  field.addEventListener('scroll', follow);
  field.addEventListener('blur', () => complete([]));
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    // Beside words, arrows belong to the results; in a filter they choose its value.
    const inFilter = pieceBefore(field.value, field.selectionStart ?? 0).includes(':');
    if (step !== 0 && offered.length > 0 && (chosen >= 0 || inFilter)) choose(chosen < 0 && step < 0 ? offered.length - 1 : chosen + step);
    else if (step !== 0) {
      complete([]);
      hooks.move(/** @type {1 | -1} */ (step));
    } else if (event.key === 'Tab' && !event.shiftKey && offered.length > 0) acceptSoon(Math.max(0, chosen));
    else if (event.key === 'Enter') {
      if (chosen >= 0) acceptSoon(chosen);
      else {
        complete([]);
        hooks.open();
      }
    } else if (event.key === 'Escape') {
      if (offered.length > 0) complete([]);
      else hooks.leave();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });

  return {
    element,
    /** What stands below the field: problems and offers. */
    under,
    focus() {
      field.focus();
      field.select();
    },
    text: () => field.value,
    tokens: () => tokens,
    ask,
    /** @param {string} text */
    setText(text) {
      field.value = text;
      tokens = [];
      draw(text);
      complete([]);
      problems.hidden = offers.hidden = true;
    },
    /** Ways to narrow the search. @param {string[]} pieces */
    offer(pieces) {
      offers.hidden = pieces.length === 0;
      offers.replaceChildren(el('span', {}, message('search-narrow')), ...pieces.map((piece) =>
        el('button', { type: 'button', class: 'chip', onclick: () => ask(withPiece(field.value, piece)) }, piece)));
    },
  };
}
