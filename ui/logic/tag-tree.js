// @ts-check
/**
 * Tags nested by `/`, as a tree. Nothing here touches the page.
 *
 * @typedef {object} TagNode
 * @property {string} name  The whole tag.
 * @property {string} label  Its last part.
 * @property {number} depth  0 for the outermost.
 * @property {number} count  Of the tag itself.
 * @property {import('../generated/types').Color | null} color
 * @property {boolean} parent  Whether others lie below it.
 * @property {boolean} open  Whether those are shown.
 */

/**
 * The tags that are shown, in order: each above those below it. A tag that stands only in front of a `/` is there too,
 * with no count of its own.
 *
 * @param {readonly { name: string, count: number, color: import('../generated/types').Color | null }[]} tags
 * @param {ReadonlySet<string>} closed  Tags whose inner ones are folded away.
 * @returns {TagNode[]}
 */
export function tagTree(tags, closed) {
  /** @type {Map<string, TagNode>} */
  const nodes = new Map();
  for (const tag of tags) {
    const parts = tag.name.split('/');
    for (let depth = 0; depth < parts.length; depth += 1) {
      const name = parts.slice(0, depth + 1).join('/');
      const node = nodes.get(name) ?? { name, label: parts[depth], depth, count: 0, color: null, parent: false, open: !closed.has(name) };
      if (depth === parts.length - 1) Object.assign(node, { count: tag.count, color: tag.color });
      else node.parent = true;
      nodes.set(name, node);
    }
  }
  const collator = new Intl.Collator(undefined, { numeric: true });
  /** @param {TagNode} a @param {TagNode} b */
  const byPath = (a, b) => {
    const [one, other] = [a.name.split('/'), b.name.split('/')];
    for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
      const order = collator.compare(one[at], other[at]);
      if (order !== 0) return order;
    }
    return one.length - other.length;
  };
  return [...nodes.values()].sort(byPath).filter((node) => {
    const parts = node.name.split('/');
    return parts.every((_, at) => at === parts.length - 1 || !closed.has(parts.slice(0, at + 1).join('/')));
  });
}

/**
 * The tag that takes in the others when tags are merged: the most used, the first by name among equals.
 *
 * @param {readonly { name: string, items: number, highlights: number }[]} tags
 * @returns {string}
 */
export function mostUsed(tags) {
  return [...tags].sort((a, b) => b.items + b.highlights - a.items - a.highlights || a.name.localeCompare(b.name))[0]?.name ?? '';
}
