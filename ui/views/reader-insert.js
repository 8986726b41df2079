// @ts-check
/**
 * Puts an article into the page. A long one comes in pieces: what is read first at once, the rest while the reader
 * reads, so that a megabyte opens as fast as a page. Pieces are added below what is shown; nothing moves.
 */

/** Characters laid out before the first paint: some screens full. */
const FIRST = 12_000;
/** Characters laid out at a time after that. */
const STEP = 25_000;

/**
 * @param {HTMLElement} content Takes the article's blocks.
 * @param {() => void} added Called when there are more.
 */
export function createInsertion(content, added) {
  /** @type {DocumentFragment | null} */
  let rest = null;
  let timer = 0;

  /** @param {number} characters @param {Node | null} [through] Goes on at least to the block that holds this node. */
  const add = (characters, through = null) => {
    if (!rest) return;
    const piece = document.createDocumentFragment();
    let waits = through !== null && rest.contains(through);
    for (let left = characters; rest.firstChild && (left > 0 || waits); ) {
      const block = rest.firstChild;
      if (waits && block.contains(through)) {
        waits = false;
        // What stands below the place in the window must be there too.
        left = characters;
      } else if (!waits) left -= block.textContent?.length ?? 0;
      piece.append(block);
    }
    content.append(piece);
    added();
    if (!rest.firstChild) rest = null;
  };

  const goOn = () => {
    add(STEP);
    if (rest) timer = window.setTimeout(goOn, 16);
  };

  return {
    /**
     * @param {DocumentFragment} fragment The article.
     * @param {Node | null} through A node that is to be shown at once; `null` for the beginning.
     */
    begin(fragment, through) {
      clearTimeout(timer);
      content.replaceChildren();
      unwrap(fragment);
      rest = fragment;
      add(FIRST, through);
      if (rest) timer = window.setTimeout(goOn, 60);
    },
    /** Puts in what is not in yet. */
    finish() {
      clearTimeout(timer);
      add(Infinity);
    },
    end() {
      clearTimeout(timer);
      rest = null;
    },
    /** @returns {boolean} Whether all of the article is in the page. */
    complete: () => rest === null,
  };
}

/**
 * Takes away boxes around long stretches of the article that say nothing, so that there are pieces to put in.
 * @param {DocumentFragment} fragment
 */
function unwrap(fragment) {
  for (let node = fragment.firstElementChild; node; ) {
    const plain = /^(ARTICLE|DIV|MAIN|SECTION)$/.test(node.tagName) && node.attributes.length === 0;
    const onlyBlocks = plain && [...node.childNodes].every((child) => BLOCK.test(child.nodeName) || child.textContent?.trim() === '');
    /** @type {Element | null} */
    let next = node.nextElementSibling;
    if (onlyBlocks && (node.textContent?.length ?? 0) > FIRST) {
      next = node.firstElementChild ?? next;
      node.replaceWith(...node.childNodes);
    }
    node = next;
  }
}

const BLOCK = /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DETAILS|DIV|DL|FIGURE|FOOTER|H[1-6]|HEADER|HR|MAIN|OL|P|PRE|SECTION|TABLE|UL)$/;
