// @ts-check
/**
 * Keeps what is typed while the field it is meant for is still on its way, so that no word is lost and none is taken for
 * a command.
 */

/**
 * Begins to keep what is typed.
 *
 * @returns {() => void} Ends it, and puts the words into the field that has the focus, if it is one.
 */
export function typeAhead() {
  let words = '';
  /** @param {KeyboardEvent} event */
  const keep = (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace') words = words.slice(0, -1);
    else if (event.key.length === 1) words += event.key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', keep, { capture: true });
  return () => {
    window.removeEventListener('keydown', keep, { capture: true });
    const field = document.activeElement;
    if (!words || !(field instanceof HTMLTextAreaElement)) return;
    field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
}
