// @ts-check
/**
 * What the window's shell lends to a view. `main.js` makes the one Shell and hands it to every view; a view never
 * reaches for another view, only for these verbs. This file holds types alone.
 *
 * @typedef {import('./generated/types').Item} Item
 *
 * @typedef {'archive' | 'later' | 'inbox' | 'trash' | 'restore' | 'delete' | 'favorite' | 'read' | 'tags'} Verb
 *   What can be done to items. `favorite` and `read` turn over: on if any of the items lacks it, else off.
 *   `tags` opens the tag editor. `delete` asks first, because it cannot be undone.
 *
 * @typedef {object} ToastAction
 * @property {string} label  The button's words, from the catalogue.
 * @property {() => void} run  What the button does.
 * @property {string} [command]  A command of the key table whose key the button shows.
 *
 * @typedef {object} Settings  Kept by Rust; values are strings.
 * @property {(key: string, otherwise?: string) => string} get  The value, or `otherwise` (`''`).
 * @property {(key: string, value: string) => void} set  Applies at once, stores in the background.
 * @property {(handler: (key: string, value: string) => void) => () => void} on  Called after each change; gives the
 *   function that ends it.
 *
 * @typedef {object} Keys
 * @property {(command: string) => string} label  The keys of a command for a tooltip, such as `E` or `Ctrl+F`; `''`
 *   when it has none.
 * @property {(command: string) => string[]} labels  All keys of a command, as a person reads them.
 * @property {(key: string) => string} name  A chord or sequence as a person reads it.
 * @property {() => import('./logic/keymap.js').Binding[]} table  The table in force.
 * @property {(command: string) => void} run  Runs a command as if its key had been pressed.
 * @property {(done: (key: string | null) => void) => () => void} record  The next key or sequence goes to `done` and
 *   does nothing else; `null` for Esc. Gives the function that ends it.
 *
 * @typedef {object} Place  Where the open item stands in the list that is shown.
 * @property {number} index  0 for the first row.
 * @property {number} total  Rows in all.
 *
 * @typedef {object} OpenOptions
 * @property {number} [position]  Characters from the start of the text: the place to show.
 * @property {string} [query]  What was searched for: its words are marked in the article.
 * @property {import('./generated/types').PassageFrom} [from]  What `position` was found in: for `highlight` it is the
 *   highlight's place; for `note` it is none in the text, and the notebook shows the note.
 * @property {string} [highlight]  The id of a highlight to show.
 * @property {boolean} [focus]  Whether the article's heading takes the focus (opened by key).
 *
 * @typedef {object} Shell
 * @property {(text: string, action?: ToastAction) => void} toast  Shows and speaks a short message for 8 s.
 * @property {(text: string) => void} announce  Speaks a message without showing it.
 * @property {(id: string, options?: OpenOptions) => Promise<void>} openItem  Opens an item in the reader.
 * @property {(verb: Verb, ids: string[], anchor?: Element) => Promise<void>} act  Does it, shows the toast with Undo,
 *   and moves to the next row when the item left the list. `anchor` is where a menu or editor opens.
 * @property {(id: string, anchor: Element) => void} openMenu  The item menu, at `anchor`.
 * @property {(id: string) => void} saveAgain  Fetches the page of an item again, as a new version or to replace a
 *   failed save; progress shows in the add dialog and as a toast.
 * @property {(text: string) => void} search  Searches the library for it.
 * @property {() => Place | null} place  For "1 of 42"; `null` when the item is not in the list.
 * @property {(step: 1 | -1) => void} step  Opens the next or previous item of the list.
 * @property {() => void} back  Leaves the article: in a narrow window shows the list; focuses its row.
 * @property {() => boolean} narrow  Whether list and reader take turns (window under 900 px).
 * @property {() => string} listTitle  Name of the list the item was opened from, for the back button.
 * @property {Settings} settings
 * @property {Keys} keys
 * @property {(id: string, args?: Record<string, string | number>) => string} message  A text of the catalogue.
 *
 * @typedef {object} Reader  What `createReader(ipc, shell)` gives.
 * @property {HTMLElement} element  Fills the reader pane; brings its own bar (52 px) and footer.
 * @property {(item: Item, options?: OpenOptions) => Promise<void>} open
 * @property {() => void} close  Shows the empty state.
 * @property {() => void} refresh  The open item may have changed: ask for it again, keep the place.
 * @property {Record<string, () => boolean | void>} commands  Commands of scope `reader` in `logic/keymap.js`, by name:
 *   `find`, `findNext`, `findPrevious`, `pageDown`, `pageUp`, `paragraphNext`, `paragraphPrevious`, `textLarger`,
 *   `textSmaller`, `textReset`, `linesLonger`, `linesShorter`, `display`, `notebook`, `info`, `copyLink`, those of highlights, and `escape`, which
 *   closes the innermost open thing of the reader and returns whether there was one. A command that returns `false`
 *   leaves the key to the browser.
 */
export {};
