// @ts-check
/**
 * The window's only way to Rust: one function a command, of the command's name. No other file touches
 * `window.__TAURI__`. A command that fails rejects with an `IpcError`.
 *
 * @typedef {import('./generated/types').Query} Query
 * @typedef {import('./generated/types').List} List
 * @typedef {import('./generated/types').Item} Item
 * @typedef {import('./generated/types').Hits} Hits
 * @typedef {import('./generated/types').Counts} Counts
 * @typedef {import('./generated/types').Imported} Imported
 * @typedef {import('./generated/types').ImportOptions} ImportOptions
 * @typedef {import('./generated/types').ImportProgress} ImportProgress
 * @typedef {import('./generated/types').ParsedQuery} ParsedQuery
 * @typedef {import('./generated/types').Completion} Completion
 * @typedef {import('./generated/types').SavedView} SavedView
 * @typedef {import('./generated/types').NewView} NewView
 * @typedef {import('./generated/types').ItemImage} ItemImage
 * @typedef {import('./generated/types').Version} Version
 * @typedef {import('./generated/types').LedgerEntry} LedgerEntry
 * @typedef {import('./generated/types').Place} Place
 * @typedef {import('./generated/types').Reading} Reading
 * @typedef {import('./generated/types').Saved} Saved
 * @typedef {import('./generated/types').Undone} Undone
 * @typedef {import('./generated/types').Marks} Marks
 * @typedef {import('./generated/types').Highlight} Highlight
 * @typedef {import('./generated/types').NewHighlight} NewHighlight
 * @typedef {import('./generated/types').HighlightChange} HighlightChange
 * @typedef {import('./generated/types').AddedHighlight} AddedHighlight
 * @typedef {import('./generated/types').HighlightQuery} HighlightQuery
 * @typedef {import('./generated/types').HighlightList} HighlightList
 * @typedef {import('./generated/types').HighlightFormat} HighlightFormat
 * @typedef {import('./generated/types').Color} Color
 * @typedef {import('./generated/types').Tag} Tag
 * @typedef {import('./generated/types').TagSuggestion} TagSuggestion
 * @typedef {import('./generated/types').PastAct} PastAct
 * @typedef {import('./generated/types').Difference} Difference
 * @typedef {import('./generated/types').Reextracted} Reextracted
 * @typedef {import('./generated/types').Voice} Voice
 * @typedef {import('./generated/types').Utterance} Utterance
 * @typedef {import('./generated/types').Spoken} Spoken
 *
 * @typedef {{ code: string, message: string, what_to_do: string, item?: string }} IpcError  `item`: the failed item a
 *   save left behind.
 * @typedef {{ paste: string } | { file: string } | { again: string } | { sample: Record<string, never> }} SaveInput  `file` is a path that `choose_files`
 *   or a drop gave; `again` the id of an item.
 * @typedef {{ tags: string[], place: Place, text_only: boolean, new_version: boolean }} SaveOptions
 * @typedef {{ step: 'fetching', url: string } | { step: 'extracting' } | { step: 'images', done: number, total: number }
 *   | { step: 'storing' }} SaveProgress
 * @typedef {{ entries: { stage: string, act: 'kept' | 'dropped' | 'chose' | 'noted', what: string, why: string }[] }} Report
 * @typedef {import('./generated/types').StartState} StartState
 */

import { SYSTEM } from './system.js';

/** @type {any} */
const tauri = /** @type {any} */ (window).__TAURI__;

/**
 * @param {string} command
 * @param {Record<string, unknown>} [args]
 * @returns {Promise<any>}
 */
function invoke(command, args) {
  return tauri.core.invoke(command, args);
}

/** @param {Query} query @returns {Promise<List>} */
export const list_items = (query) => invoke('list_items', { query });
/** @param {Query} query @returns {Promise<Hits>} */
export const search_items = (query) => invoke('search_items', { query });
/** A query as it is understood, piece by piece. @param {string} text @returns {Promise<ParsedQuery>} */
export const parse_query = (text) => invoke('parse_query', { text });
/**
 * Ways to go on with a query.
 *
 * @param {string} text
 * @param {number} caret  In UTF-16 units, as `selectionStart` counts.
 * @returns {Promise<Completion[]>}
 */
export const complete_query = (text, caret) => invoke('complete_query', { text, caret });
/** @returns {Promise<SavedView[]>} */
export const list_views = () => invoke('list_views');
/** A new view, or one changed. @param {NewView} view @returns {Promise<string>} its id */
export const save_view = (view) => invoke('save_view', { view });
/** @param {string} id @returns {Promise<void>} */
export const delete_view = (id) => invoke('delete_view', { id });
/** @param {string[]} ids @returns {Promise<void>} */
export const order_views = (ids) => invoke('order_views', { ids });
/** What belongs to an item. @param {string} id @returns {Promise<import('./generated/types').Related>} */
export const related_items = (id) => invoke('related_items', { id });
/** Makes items one; the others go to the trash. @param {string} into @param {string[]} ids @returns {Promise<Item>} */
export const merge_items = (into, ids) => invoke('merge_items', { into, ids });
/** @param {string} id @returns {Promise<Item>} */
export const get_item = (id) => invoke('get_item', { id });

/**
 * The stored, sanitized HTML of an item's shown version. It comes as bytes, which spares Rust and the window the
 * escaping of a megabyte of JSON.
 *
 * @param {string} id
 * @returns {Promise<string>}
 */
export async function read_article(id) {
  const bytes = await invoke('read_article', { id });
  return new TextDecoder().decode(bytes instanceof ArrayBuffer ? bytes : new Uint8Array(bytes));
}

/** @returns {Promise<Counts>} */
export const get_counts = () => invoke('get_counts');
/** @param {string} id @returns {Promise<Report>} */
export const get_report = (id) => invoke('get_report', { id });
/** @param {string} id @returns {Promise<ItemImage[]>} */
export const get_images = (id) => invoke('get_images', { id });
/** @param {string} id @returns {Promise<Version[]>} */
export const get_versions = (id) => invoke('get_versions', { id });
/** @param {string} id @returns {Promise<LedgerEntry[]>} */
export const get_requests = (id) => invoke('get_requests', { id });
/** @param {number} offset @param {number} limit @returns {Promise<LedgerEntry[]>} */
export const get_ledger = (offset, limit) => invoke('get_ledger', { offset, limit });

/** @param {string[]} ids @param {Place} place @returns {Promise<void>} */
export const move_items = (ids, place) => invoke('move_items', { ids, place });
/** @param {string[]} ids @returns {Promise<void>} */
export const restore_items = (ids) => invoke('restore_items', { ids });
/** @param {string[]} ids @param {boolean} favorite @returns {Promise<void>} */
export const favorite_items = (ids, favorite) => invoke('favorite_items', { ids, favorite });
/** @param {string[]} ids @param {Reading} reading @returns {Promise<void>} */
export const mark_items = (ids, reading) => invoke('mark_items', { ids, reading });
/** Deletes for ever. @param {string[]} ids @returns {Promise<void>} */
export const delete_items = (ids) => invoke('delete_items', { ids });
/** @param {string[]} ids @param {string[]} tags @returns {Promise<void>} */
export const tag_items = (ids, tags) => invoke('tag_items', { ids, tags });
/** @param {string[]} ids @param {string[]} tags @returns {Promise<void>} */
export const untag_items = (ids, tags) => invoke('untag_items', { ids, tags });

/**
 * @param {string} id
 * @param {number} position  Characters (Unicode scalar values) from the start of the text.
 * @param {number} progress  0 to 1.
 * @returns {Promise<void>}
 */
export const set_progress = (id, position, progress) => invoke('set_progress', { id, position, progress });

/** The note of an item and its highlights in the order of the text. @param {string} id @returns {Promise<Marks>} */
export const get_marks = (id) => invoke('get_marks', { id });
/**
 * Highlights a part of the text, or an image. One that overlaps others of its color becomes one with them.
 *
 * @param {string} id
 * @param {NewHighlight} highlight  `start` and `end` in characters (Unicode scalar values) of the plain text.
 * @returns {Promise<AddedHighlight>}
 */
export const add_highlight = (id, highlight) => invoke('add_highlight', { id, highlight });
/** @param {string} highlight @param {HighlightChange} to @returns {Promise<Highlight>} */
export const change_highlight = (highlight, to) => invoke('change_highlight', { highlight, to });
/** @param {string[]} highlights @returns {Promise<void>} */
export const delete_highlights = (highlights) => invoke('delete_highlights', { highlights });
/** Gives a highlight a place again. @param {string} highlight @param {number} start @param {number} end @returns {Promise<Highlight>} */
export const attach_highlight = (highlight, start, end) => invoke('attach_highlight', { highlight, start, end });
/** @param {string} id @param {string} note  Markdown; '' takes it away. @returns {Promise<void>} */
export const note_item = (id, note) => invoke('note_item', { id, note });
/** Notes in Markdown as HTML that is safe to show, in their order. @param {string[]} notes @returns {Promise<string[]>} */
export const render_notes = (notes) => invoke('render_notes', { notes });
/** @param {HighlightQuery} query @returns {Promise<HighlightList>} */
export const list_highlights = (query) => invoke('list_highlights', { query });
/** All highlights of a query, whatever its offset and limit. @param {HighlightQuery} query @param {HighlightFormat} format @returns {Promise<string>} */
export const export_highlights = (query, format) => invoke('export_highlights', { query, format });
/** Has a person choose a file and writes it. @param {string} name @param {string} text @returns {Promise<string | null>} the path; null when none was chosen */
export const save_text = (name, text) => invoke('save_text', { name, text });
/** @returns {Promise<Tag[]>} in alphabetical order; `a/b` lies below `a` */
export const get_tags = () => invoke('get_tags');
/** A tag of the new name takes it in; tags below it follow. @param {string} name @param {string} newName @returns {Promise<void>} */
export const rename_tag = (name, newName) => invoke('rename_tag', { name, newName });
/** Makes tags part of one that is there, those below them of those below it. @param {string[]} names @param {string} into @returns {Promise<void>} */
export const merge_tags = (names, into) => invoke('merge_tags', { names, into });
/** Takes them and those below them from everything. @param {string[]} names @returns {Promise<void>} */
export const delete_tags = (names) => invoke('delete_tags', { names });
/** @param {string} name @param {Color | null} color @returns {Promise<void>} */
export const color_tag = (name, color) => invoke('color_tag', { name, color });
/** @param {string} id @returns {Promise<TagSuggestion[]>} the best first */
export const suggest_tags = (id) => invoke('suggest_tags', { id });
/** @param {number} limit @returns {Promise<PastAct[]>} the newest first */
export const get_history = (limit) => invoke('get_history', { limit });
/** Finds articles anew in the pages as they were received. @param {string[]} ids @returns {Promise<Reextracted>} */
export const reextract_items = (ids) => invoke('reextract_items', { ids });
/** By words. @param {string} id @param {number} from @param {number} to @returns {Promise<Difference[]>} */
export const compare_versions = (id, from, to) => invoke('compare_versions', { id, from, to });
/** Shows another kept version. @param {string} id @param {number} number @returns {Promise<void>} */
export const show_version = (id, number) => invoke('show_version', { id, number });

/** @returns {Promise<Undone | null>} */
export const undo = () => invoke('undo');
/** @returns {Promise<Undone | null>} */
export const redo = () => invoke('redo');

/**
 * Saves one page.
 *
 * @param {string} job  A new UUID; names the save for `cancel_save`.
 * @param {SaveInput} input
 * @param {SaveOptions} options
 * @param {(progress: SaveProgress) => void} onProgress
 * @returns {Promise<{ saved: Saved }>}
 */
export function save_page(job, input, options, onProgress) {
  const progress = new tauri.core.Channel();
  progress.onmessage = onProgress;
  return invoke('save_page', { job, input, options, progress });
}

/** @param {string} job @returns {Promise<void>} */
export const cancel_save = (job) => invoke('cancel_save', { job });
/**
 * Imports articles from files.
 *
 * @param {string} job  A new UUID; names the import for `cancel_import`.
 * @param {string[]} paths  As `choose_files` or a drop gave them.
 * @param {ImportOptions} options
 * @param {(progress: ImportProgress) => void} onProgress
 * @returns {Promise<Imported>}
 */
export function import_files(job, paths, options, onProgress) {
  const progress = new tauri.core.Channel();
  progress.onmessage = onProgress;
  return invoke('import_files', { job, paths, options, progress });
}
/** What was added stays. @param {string} job @returns {Promise<void>} */
export const cancel_import = (job) => invoke('cancel_import', { job });
/** The system's file dialog. @returns {Promise<string[]>} paths; none when it was closed */
export const choose_files = () => invoke('choose_files');
/** @returns {Promise<Record<string, string>>} */
export const get_settings = () => invoke('get_settings');
/** @param {string} key @param {string} value @returns {Promise<void>} */
export const set_setting = (key, value) => invoke('set_setting', { key, value });
/** The items saved from these addresses. @param {string[]} urls @returns {Promise<(string | null)[]>} */
export const find_saved = (urls) => invoke('find_saved', { urls });
/** Opens an address in the system's browser: http, https and mailto only; on a Mac also `dict`, its dictionary. @param {string} url @returns {Promise<void>} */
export const open_external = (url) => invoke('open_external', { url });
/** Gives the window the whole screen, or takes it back. @returns {Promise<void>} */
export const toggle_full_screen = () => invoke('toggle_full_screen');
/** Opens the system's dialog for printing. @returns {Promise<void>} */
export const print_page = () => invoke('print_page');
/** The voices of the system; fails with the code `no_voice` when there is none. @returns {Promise<Voice[]>} */
export const list_voices = () => invoke('list_voices');
/**
 * Says a sentence instead of the one under way. Gives back at once; `onSpoken` is told the rest.
 *
 * @param {Utterance} utterance
 * @param {(spoken: Spoken) => void} onSpoken
 * @returns {Promise<void>}
 */
export function speak(utterance, onSpoken) {
  const told = new tauri.core.Channel();
  told.onmessage = onSpoken;
  return invoke('speak', { utterance, told });
}
/** Ends the sentence under way. @returns {Promise<void>} */
export const stop_speaking = () => invoke('stop_speaking');
/** @returns {Promise<StartState>} */
export const start_state = () => invoke('start_state');

/**
 * Hears an event of the program: `library-changed`, `open-item` `{ id, highlight }`, `files-dropped` `{ paths }`,
 * `drag-over` `{ over }`, `save-requested` `{ url }`, `backup-failed` with the problem.
 *
 * @param {'library-changed' | 'open-item' | 'files-dropped' | 'drag-over' | 'save-requested' | 'backup-failed'} name
 * @param {(payload: any) => void} handler
 * @returns {Promise<() => void>} ends it
 */
export const on = (name, handler) => tauri.event.listen(name, (/** @type {any} */ event) => handler(event.payload));

/**
 * The address under which this platform's web view loads an image of the library.
 *
 * @param {string} src  `aldine://image/HASH`, as stored.
 * @returns {string}
 */
export function imageAddress(src) {
  return SYSTEM === 'windows' ? src.replace(/^aldine:\/\/image\//, 'http://aldine.image/') : src;
}
