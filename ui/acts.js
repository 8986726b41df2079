// @ts-check
/**
 * What can be done to items, from wherever it is asked: does it, says so, offers Undo. Nothing asks first but deleting
 * for ever.
 */
import { confirmDialog } from './views/confirm.js';

/**
 * @typedef {import('./shell.js').Verb} Verb
 * @typedef {import('./generated/types').Item} Item
 * @typedef {{ place: import('./generated/types').Place } | { tag: string } | { favorite: true }} Destination
 */

/** Acts of one kind within this time are counted together and undone together, in milliseconds. */
const TOGETHER = 8000;

/**
 * @param {typeof import('./ipc.js')} ipc
 * @param {import('./shell.js').Shell} shell
 * @param {{ item: (id: string) => Item | undefined, done: () => Promise<void>, editTags: (items: Item[], anchor: Element) => void,
 *   failed: (error: any) => void }} hooks  `done`: something changed; the list is asked again before the toast.
 */
export function createActs(ipc, shell, hooks) {
  const { message } = shell;
  let lastVerb = '';
  let lastAt = 0;
  let lastCount = 0;
  let lastSteps = 0;

  /** @param {string} verb @param {string[]} ids @param {string} title @param {string} [tag] */
  function say(verb, ids, title, tag = '') {
    const together = verb === lastVerb && Date.now() - lastAt < TOGETHER;
    lastCount = (together ? lastCount : 0) + ids.length;
    lastSteps = (together ? lastSteps : 0) + 1;
    lastVerb = verb;
    lastAt = Date.now();
    const steps = lastSteps;
    shell.toast(message(`did-${verb}`, { count: lastCount, title, tag }), {
      label: message('undo'),
      command: 'undo',
      run: () => undo(steps).catch(hooks.failed),
    });
  }

  /** @param {number} [steps] */
  async function undo(steps = lastVerb && Date.now() - lastAt < TOGETHER ? lastSteps : 1) {
    lastVerb = '';
    let undone = null;
    for (let step = 0; step < steps; step += 1) undone = (await ipc.undo()) ?? undone;
    await hooks.done();
    shell.toast(undone ? message('undone') : message('nothing-to-undo'), undone ? { label: message('redo'), command: 'redo', run: () => redo().catch(hooks.failed) } : undefined);
  }

  /** Says what was done by one act, and offers to undo it. @param {string} text */
  function told(text) {
    lastVerb = '';
    shell.toast(text, { label: message('undo'), command: 'undo', run: () => undo(1).catch(hooks.failed) });
  }

  /** @param {number} [steps] */
  async function redo(steps = 1) {
    lastVerb = '';
    let redone = null;
    for (let step = 0; step < steps; step += 1) redone = (await ipc.redo()) ?? redone;
    await hooks.done();
    shell.toast(redone ? message('redone') : message('nothing-to-redo'));
  }

  /** @param {string[]} ids */
  const itemsOf = (ids) => Promise.all(ids.map((id) => hooks.item(id) ?? ipc.get_item(id)));

  /** @param {Verb} verb @param {string[]} ids @param {Element} [anchor] */
  async function act(verb, ids, anchor) {
    if (ids.length === 0) return;
    try {
      // What a toggle turns to depends on all of them; a title is said only for one.
      const items = verb === 'tags' || verb === 'favorite' || verb === 'read' || ids.length === 1 ? await itemsOf(ids) : [];
      const title = items[0]?.title ?? '';
      let said = /** @type {string} */ (verb);
      if (verb === 'tags') {
        hooks.editTags(items, anchor ?? document.body);
        return;
      }
      if (verb === 'delete') {
        if (!(await confirmDialog(shell, message('delete-title', { count: ids.length, title }), message('delete-text'), message('act-delete')))) return;
        await ipc.delete_items(ids);
        await hooks.done();
        shell.toast(message('did-delete', { count: ids.length, title }));
        return;
      }
      if (verb === 'favorite') {
        const on = items.some((item) => !item.favorite);
        said = on ? 'favorite' : 'unfavorite';
        await ipc.favorite_items(ids, on);
      } else if (verb === 'read') {
        const finished = items.some((item) => item.reading !== 'finished');
        said = finished ? 'read' : 'unread';
        await ipc.mark_items(ids, finished ? 'finished' : 'unread');
      } else if (verb === 'restore') await ipc.restore_items(ids);
      else {
        // Archiving what is archived brings it back: the same key goes both ways.
        const there = ids.length === 1 && items[0]?.place === verb && verb !== 'trash';
        const place = there ? 'inbox' : verb;
        said = place;
        await ipc.move_items(ids, place);
      }
      await hooks.done();
      say(said, ids, title);
    } catch (error) {
      hooks.failed(error);
    }
  }

  /** Puts items where they were sent or dropped. @param {string[]} ids @param {Destination} to */
  async function put(ids, to) {
    if (ids.length === 0) return;
    try {
      const title = ids.length === 1 ? (await itemsOf(ids))[0].title : '';
      if ('tag' in to) await ipc.tag_items(ids, [to.tag]);
      else if ('favorite' in to) await ipc.favorite_items(ids, true);
      else await ipc.move_items(ids, to.place);
      await hooks.done();
      if ('tag' in to) say('tag', ids, title, to.tag);
      else say('favorite' in to ? 'favorite' : to.place, ids, title);
    } catch (error) {
      hooks.failed(error);
    }
  }

  return { act, put, undo, redo, told, say };
}
