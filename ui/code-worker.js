// @ts-check
/**
 * Reads code by its grammar, on a thread of its own: whatever the code is, the window goes on, and whoever asked ends
 * this worker when it takes too long. Loads one grammar at a time, and only those asked for.
 */
import hljs from './vendor/highlight.js/core.min.js';
import { tokensOf } from './logic/code-tokens.js';

addEventListener('message', async ({ data: { number, grammar, code } }) => {
  if (!hljs.getLanguage(grammar)) {
    const { default: read } = await import(`./vendor/highlight.js/languages/${grammar}.min.js`);
    hljs.registerLanguage(grammar, read);
  }
  const { _emitter } = hljs.highlight(code, { language: grammar, ignoreIllegals: true });
  postMessage({ number, tokens: tokensOf(_emitter.root) });
});
