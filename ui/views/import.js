// @ts-check
/**
 * Importing articles from other programs' files: what would happen, then the import, then a receipt. It goes on when the
 * page is closed. Nothing is fetched.
 */
import { el, icon, iconButton } from '../dom.js';
import { confirmDialog } from './confirm.js';

/**
 * @typedef {import('../generated/types').Imported} Imported
 * @typedef {'choose' | 'check' | 'import' | 'receipt'} Step
 */

/** @type {readonly Step[]} */
const STEPS = ['choose', 'check', 'import', 'receipt'];

/** Lines shown that are no articles. */
const SHOWN = 200;

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {import('../logic/format.js').Format} format
 * @param {{ close: () => void, open: () => void, show: () => void, done: (said: string) => Promise<void>, undo: () => Promise<void>, failed: (error: any) => void }} hooks
 *   `open`: this page; `show`: the list. `done`: articles came; the window is brought up to date and Undo offered.
 */
export function createImport(ipc, shell, format, hooks) {
  const { message } = shell;
  /** @type {Step} */
  let step = 'choose';
  /** @type {string[]} */
  let paths = [];
  /** @type {Imported | null} */
  let outcome = null;
  /** The import that runs, by name. */
  let job = '';
  let canUndo = false;

  const title = el('h1', { id: 'import-title', tabindex: '-1' }, message('import'));
  const steps = el('ol', { class: 'import-steps' }, ...STEPS.map((name, at) => el('li', {}, el('span', { class: 'import-number' }, format.number(at + 1)), el('span', {}, message(`import-step-${name}`)))));
  const files = el('p', { class: 'page-lead dotted' });
  const body = el('div', { class: 'import-body' });
  const bar = el('progress', { class: 'import-progress', 'aria-label': message('import-progress-name') });
  const barText = el('p', { role: 'status' });
  const element = el('section', { class: 'page import-page', hidden: true, 'aria-labelledby': 'import-title' },
    el('div', { class: 'page-head' }, title, el('span', { class: 'gap' }), steps, iconButton(shell, 'x', message('close'), () => hooks.close())), files, body);

  /** @param {string} id @param {() => void} onclick @param {string} [look] @param {Record<string, number>} [args] */
  const button = (id, onclick, look = '', args = {}) => el('button', { type: 'button', class: `button ${look}`.trim(), onclick }, message(id, args));

  /** @param {Imported} found @param {'will' | 'did'} tense */
  function figures(found, tense) {
    /** @param {number} count @param {string} id */
    const figure = (count, id) => el('li', {}, el('strong', {}, format.number(count)), el('span', {}, message(id, { count })));
    return el('ul', { class: 'import-figures' }, figure(found.added, `import-${tense}-added`), figure(found.known, 'import-known'), figure(found.highlights, `import-${tense}-highlights`), figure(found.failures, 'import-failures'));
  }

  /** @param {Imported} found */
  function failures(found) {
    if (found.failed.length === 0) return '';
    return el('div', { class: 'settings-card ledger-card' }, el('table', { class: 'ledger', 'aria-rowcount': String(found.failures + 1), 'aria-label': message('import-failures-title') },
      el('thead', {}, el('tr', {}, ...['file', 'line', 'reason'].map((name) => el('th', { scope: 'col' }, message(`import-${name}`))))),
      el('tbody', {}, ...found.failed.slice(0, SHOWN).map((one) => el('tr', {},
        el('td', { class: 'ledger-address' }, el('bdi', {}, nameOf(one.file))), el('td', {}, format.number(one.line)), el('td', { class: 'import-why' }, one.why))))));
  }

  /** @param {string} path */
  const nameOf = (path) => path.split(/[\\/]/).pop() ?? path;

  function draw() {
    [...steps.children].forEach((one, at) => {
      one.classList.toggle('past', at < STEPS.indexOf(step));
      if (STEPS[at] === step) one.setAttribute('aria-current', 'step');
      else one.removeAttribute('aria-current');
    });
    files.hidden = paths.length === 0;
    files.replaceChildren(el('bdi', {}, format.list(paths.map(nameOf))), ...(step === 'check' ? [el('strong', {}, message('import-unchanged'))] : []));
    const buttons = el('div', { class: 'import-buttons' });
    if (job) {
      buttons.append(button('import-stop', () => void ipc.cancel_import(job).catch(hooks.failed)));
      body.replaceChildren(barText, bar, el('p', { class: 'import-text' }, message(step === 'check' ? 'import-checking' : 'import-goes-on')), buttons);
    } else if (step === 'check' && outcome) {
      buttons.append(button('cancel', reset));
      if (outcome.added + outcome.highlights > 0) buttons.append(button('import-do', () => run(false), 'primary', { count: outcome.added }));
      body.replaceChildren(figures(outcome, 'will'), failures(outcome), buttons);
    } else if (step === 'receipt' && outcome) {
      if (canUndo && outcome.added > 0) buttons.append(button('import-undo', () => void undo()));
      buttons.append(button('import-another', reset), button('import-read', hooks.show, 'primary'));
      body.replaceChildren(outcome.canceled ? el('p', { class: 'import-text' }, message('import-stopped')) : '', figures(outcome, 'did'), failures(outcome), buttons);
    } else body.replaceChildren(el('p', { class: 'import-text' }, message('import-text')), el('button', { type: 'button', class: 'button primary', onclick: () => choose().catch(hooks.failed) }, icon('file-down'), message('choose-files')));
  }

  function reset() {
    step = 'choose';
    paths = [];
    outcome = null;
    draw();
  }

  async function choose() {
    const chosen = await ipc.choose_files();
    if (chosen.length > 0) await check(chosen);
  }

  /** @param {string[]} chosen */
  async function check(chosen) {
    if (job) return;
    paths = chosen;
    await run(true);
  }

  /** @param {boolean} dry */
  async function run(dry) {
    const mine = crypto.randomUUID();
    job = mine;
    step = dry ? 'check' : 'import';
    canUndo = false;
    bar.removeAttribute('value');
    barText.textContent = message(dry ? 'import-step-check' : 'import-step-import');
    draw();
    try {
      const found = await ipc.import_files(mine, paths, { dry_run: dry }, ({ done, total }) => {
        bar.max = Math.max(1, total);
        bar.value = done;
        barText.textContent = message('import-progress', { done, total });
      });
      job = '';
      // A check that was stopped tells nothing.
      if (dry && found.canceled) {
        reset();
        return;
      }
      outcome = found;
      step = dry ? 'check' : 'receipt';
      if (!dry && found.added > 0) await hooks.done(message('did-import', { count: found.added }));
      canUndo = !dry;
    } catch (error) {
      job = '';
      step = 'choose';
      hooks.failed(error);
    }
    draw();
    body.querySelector('button')?.focus();
  }

  async function undo() {
    if (!outcome || !(await confirmDialog(shell, message('import-undo-title'), message('import-undo-text', { count: outcome.added }), message('import-undo-do')))) return;
    await hooks.undo().then(reset, hooks.failed);
  }

  draw();
  return {
    element,
    open() {
      draw();
      title.focus({ preventScroll: true });
    },
    refresh() {
      if (step !== 'receipt' || job) return;
      // Something else may have been done since: undoing would take that back instead.
      ipc.get_history(1).then(([last]) => {
        canUndo = last?.verb === 'import' && !last.undone;
        draw();
      }, hooks.failed);
    },
    /** Checks files that were dropped. @param {string[]} chosen */
    check(chosen) {
      hooks.open();
      check(chosen).catch(hooks.failed);
    },
  };
}
