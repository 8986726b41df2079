// @ts-check
/**
 * Puts text on the clipboard and says so.
 *
 * @param {import('../shell.js').Shell} shell
 * @param {string} text
 * @param {string} [said] What to say; by default that it was copied.
 * @returns {Promise<void>}
 */
export async function copyText(shell, text, said) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Engines refuse the clipboard outside their idea of a secure page; copying a selection still works there.
    if (!copyBySelection(text)) {
      shell.toast(shell.message('reader-not-copied'));
      return;
    }
  }
  shell.toast(said ?? shell.message('reader-copied'));
}

/** @param {string} text */
function copyBySelection(text) {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return done;
}
