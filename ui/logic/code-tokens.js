// @ts-check
/**
 * The words of code that get a color, and the grammar a language is read by. Only the four kinds the design has: what a
 * grammar tells beyond them is plain ink. Needs no browser.
 */

/** @typedef {'keyword' | 'name' | 'literal' | 'comment'} Kind */
/** @typedef {{ start: number, end: number, kind: Kind }} Token UTF-16 units of the code. */

/** Longer code is data: nobody reads it for its keywords. UTF-16 units. */
export const MOST_CODE = 50_000;

/** @type {Record<string, string>} Other names of the grammars, without those of the same name. */
const ALIASES = {
  js: 'javascript', jsx: 'javascript', mjs: 'javascript', node: 'javascript', ts: 'typescript', tsx: 'typescript', py: 'python', python3: 'python', rs: 'rust',
  golang: 'go', h: 'c', 'c++': 'cpp', cxx: 'cpp', hpp: 'cpp', cs: 'csharp', 'c#': 'csharp', rb: 'ruby', sh: 'bash', shell: 'bash', zsh: 'bash', console: 'bash',
  yml: 'yaml', html: 'xml', xhtml: 'xml', svg: 'xml', toml: 'ini', kt: 'kotlin', md: 'markdown', patch: 'diff', postgresql: 'sql', mysql: 'sql', jsonc: 'json',
};
const GRAMMARS = new Set([
  'javascript', 'typescript', 'python', 'rust', 'go', 'java', 'c', 'cpp', 'csharp', 'php', 'ruby', 'bash', 'sql', 'json', 'yaml', 'xml', 'css', 'ini', 'swift', 'kotlin',
  'markdown', 'diff', 'lua',
]);

/**
 * The grammar for the class of a code block.
 * @param {string} className Holds `language-NAME`, as stored.
 * @returns {string} Empty when there is none: nothing is guessed.
 */
export function grammarOf(className) {
  const name = className.match(/(?:^|\s)language-([\w+#.-]+)/)?.[1].toLowerCase() ?? '';
  const grammar = Object.hasOwn(ALIASES, name) ? ALIASES[name] : name;
  return GRAMMARS.has(grammar) ? grammar : '';
}

/** @type {Record<string, Kind>} By the first part of a grammar's scope. */
const KINDS = {
  keyword: 'keyword', 'selector-tag': 'keyword', section: 'keyword', tag: 'keyword', doctag: 'comment', comment: 'comment', quote: 'comment', meta: 'comment',
  title: 'name', name: 'name', attr: 'name', attribute: 'name', 'selector-class': 'name', 'selector-id': 'name', property: 'name', symbol: 'name', deletion: 'literal',
  string: 'literal', number: 'literal', regexp: 'literal', literal: 'literal', addition: 'name',
};

/**
 * The tokens of a tree as highlight.js makes it: nodes with a scope and children, texts as strings.
 * @param {{ scope?: string, children: any[] }} root
 * @returns {Token[]} In order, not overlapping.
 */
export function tokensOf(root) {
  /** @type {Token[]} */
  const tokens = [];
  let at = 0;
  // A walk of its own: code nested deeply on purpose must not fill the stack.
  /** @type {{ node: any, next: number, kind: Kind | undefined }[]} */
  const path = [{ node: root, next: 0, kind: undefined }];
  while (path.length > 0) {
    const top = path[path.length - 1];
    if (top.next >= top.node.children.length) {
      path.pop();
      continue;
    }
    const child = top.node.children[top.next];
    top.next += 1;
    if (typeof child !== 'string') {
      path.push({ node: child, next: 0, kind: KINDS[child.scope?.split('.')[0] ?? ''] ?? (child.scope === 'subst' ? undefined : top.kind) });
      continue;
    }
    const last = tokens[tokens.length - 1];
    if (top.kind && last?.kind === top.kind && last.end === at) last.end += child.length;
    else if (top.kind) tokens.push({ start: at, end: at + child.length, kind: top.kind });
    at += child.length;
  }
  return tokens;
}
