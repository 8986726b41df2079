// @ts-check
/**
 * Long articles open at once because blocks out of sight are not laid out (`content-visibility`). Their heights are
 * guesses until then, and a wrong guess above the text would move it under the reader's eyes. So the blocks are laid
 * out bit by bit while nothing else happens; the engine remembers each height, and the line at the top stays.
 */

/** Below this many characters laying out everything costs less than a frame or two. */
const LONG = 150_000;
/** Blocks laid out in one go: a few milliseconds of work. */
const STEP = 16;
const PAUSE_MS = 40;

/**
 * @param {HTMLElement} content
 * @param {(change: () => void) => void} keep Makes a change while the line at the top stays.
 */
export function createLong(content, keep) {
  let timer = 0;
  return {
    /** The article was put into `content`. */
    begin() {
      clearTimeout(timer);
      const long = (content.textContent?.length ?? 0) > LONG;
      content.classList.toggle('long', long);
      if (!long) return;
      const blocks = content.children;
      let next = 0;
      const step = () => {
        const until = Math.min(blocks.length, next + STEP);
        keep(() => {
          for (let i = Math.max(0, next - STEP); i < next; i += 1) blocks[i].classList.remove('measured');
          for (let i = next; i < until; i += 1) blocks[i].classList.add('measured');
        });
        const done = next >= blocks.length;
        next = until;
        if (!done) timer = window.setTimeout(step, PAUSE_MS);
      };
      timer = window.setTimeout(step, 500);
    },
    end() {
      clearTimeout(timer);
    },
  };
}
