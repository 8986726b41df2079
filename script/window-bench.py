#!/usr/bin/env python3
"""The window beside WebKitGTK's MiniBrowser, in the same run. Usage: window-bench.py PROGRAMS LIBRARY [RUNS]

PROGRAMS is the folder of aldine and aldine-desktop, LIBRARY a library, to which this adds three pages of its own. Needs a
display with nothing else on it, WebKitWebDriver and MiniBrowser.

  start    from the start of the program until a twentieth of the article's letters stand on the screen: an article in the
           window, and the same article as a file in MiniBrowser, by turns. Read off the screen, so that both are measured alike.
  memory   PSS of the program and all it started, six seconds later.
  open     from the key (its time in the toolkit) until the article has been painted; medians.
  frames   gaps between two frames while the list and an article are scrolled, the cursor runs and a search is typed. The part of
           a gap in which the page's thread had work but no processor (schedstat) says how busy the machine was, not the page.
"""
import base64, contextlib, ctypes, json, os, random, re, signal, statistics, subprocess, sys, tempfile, threading, time, urllib.request

MINIBROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'
WIDTH, HEIGHT = 1280, 860
# Where article and page stand in a window of that size: right of sidebar and list, below the bars.
TEXT_LEFT, TEXT_TOP = 640, 96
LONG_FRAME = 50


class Screen:
    """Rows of pixels of the screen."""

    ALL, Z = ctypes.c_ulong(-1), 2

    def __init__(self):
        self.x = x = ctypes.CDLL('libX11.so.6')
        for name in ('XOpenDisplay', 'XGetImage', 'XGetSubImage'):
            getattr(x, name).restype = ctypes.c_void_p
        x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(x.XOpenDisplay(None))
        self.root = ctypes.c_ulong(x.XDefaultRootWindow(self.display))
        self.rows = range(TEXT_TOP, HEIGHT - 60, 9)
        self.image = ctypes.c_void_p(x.XGetImage(self.display, self.root, 0, 0, WIDTH, len(self.rows), self.ALL, self.Z))
        self.data = ctypes.cast(self.image.value + 16, ctypes.POINTER(ctypes.c_void_p)).contents.value

    def read(self):
        """The rows, four bytes a pixel."""
        for number, y in enumerate(self.rows):
            self.x.XGetSubImage(self.display, self.root, 0, y, WIDTH, 1, self.ALL, self.Z, self.image, 0, number)
        return ctypes.string_at(self.data, WIDTH * 4 * len(self.rows))


def tree(pid):
    """A process and all below it."""
    children = {}
    for name in filter(str.isdigit, os.listdir('/proc')):
        with contextlib.suppress(OSError):
            parent = int(open(f'/proc/{name}/stat').read().rsplit(')', 1)[1].split()[1])
            children.setdefault(parent, []).append(int(name))
    found = [pid]
    for each in found:
        found += children.get(each, [])
    return found


def name_of(pid):
    return open(f'/proc/{pid}/comm').read().strip()


def memory(pid):
    """PSS of each process in MB, by its name."""
    held = {}
    for each in tree(pid):
        with contextlib.suppress(OSError):
            pss = re.search(r'^Pss:\s+(\d+)', open(f'/proc/{each}/smaps_rollup').read(), re.M)
            held[name_of(each)] = held.get(name_of(each), 0) + int(pss.group(1)) / 1024
    return held


def cpu(pid):
    """Seconds of processor, of a process and all below it."""
    took = 0
    for each in tree(pid):
        with contextlib.suppress(OSError):
            fields = open(f'/proc/{each}/stat').read().rsplit(')', 1)[1].split()
            took += (int(fields[11]) + int(fields[12])) / os.sysconf('SC_CLK_TCK')
    return took


def letters_of(screen, rows):
    """Where letters stand in the text's part of the screen, and their color; none where there are too few for an article."""
    letters = []
    for row in range(len(screen.rows)):
        at = row * WIDTH * 4
        pixels = [rows[at + x * 4: at + x * 4 + 3] for x in range(TEXT_LEFT, WIDTH - 40)]
        ground = max(set(pixels), key=pixels.count)
        letters += [(at + (TEXT_LEFT + x) * 4, pixel) for x, pixel in enumerate(pixels) if abs(pixel[1] - ground[1]) > 90]
    return letters if len(letters) > 500 else []


def start(command, env, screen):
    """Starts a program on an empty screen. Gives seconds until the article stands there, seconds of processor until then, and the memory."""
    ends = time.monotonic() + 20
    while len(set(screen.read()[:: 4])) > 1 and time.monotonic() < ends:
        time.sleep(0.1)
    began = time.monotonic()
    program = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, process_group=0)
    seen = []
    while not seen or time.monotonic() - seen[-1][0] < 2.5 or not (letters := letters_of(screen, seen[-1][1])):
        if time.monotonic() - began > 60:
            raise SystemExit(f'{command[0]} shows no article.')
        rows = screen.read()
        if not seen or rows != seen[-1][1]:
            seen.append((time.monotonic(), rows, cpu(program.pid)))
        time.sleep(0.005)
    when, _, spent = next(s for s in seen if sum(s[1][at:at + 3] == pixel for at, pixel in letters) * 20 >= len(letters))
    time.sleep(max(0, began + 6 - time.monotonic()))
    held = memory(program.pid)
    os.killpg(program.pid, signal.SIGTERM)
    try:
        program.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()
    time.sleep(1)
    return when - began, spent, held


class Window:
    """The window, driven over WebDriver."""

    def __init__(self, env, program, arguments):
        self.port = random.randint(20000, 30000)
        self.driver = subprocess.Popen(['WebKitWebDriver', f'--port={self.port}'], env=env, process_group=0)
        options = {'binary': program, 'args': arguments}
        self.session = ''
        for _ in range(100):
            time.sleep(0.1)
            with contextlib.suppress(urllib.error.URLError):
                self.session = self.ask('POST', '', {'capabilities': {'alwaysMatch': {'webkitgtk:browserOptions': options}}})['sessionId']
                break
        self.ask('POST', '/timeouts', {'script': 120000})
        self.until("return document.documentElement.dataset.ready === 'true'")

    def ask(self, method, path, body=None):
        where = f'http://127.0.0.1:{self.port}/session' + (f'/{self.session}{path}' if self.session else '')
        request = urllib.request.Request(where, method=method, data=None if body is None else json.dumps(body).encode())
        return json.load(urllib.request.urlopen(request))['value']

    def run(self, script, *arguments):
        return self.ask('POST', '/execute/sync', {'script': script, 'args': arguments})

    def later(self, script, *arguments):
        """As `run`, of a script that gives its answer to `done`."""
        return self.ask('POST', '/execute/async', {'script': f'const done = arguments[arguments.length - 1]; {script}', 'args': arguments})

    def until(self, script, *arguments):
        ends = time.monotonic() + 60
        while not (found := self.run(script, *arguments)):
            if time.monotonic() > ends:
                raise SystemExit(f'In vain: {script}')
            time.sleep(0.05)
        return found

    def press(self, keys, pause=0):
        acts = []
        for each in keys:
            acts += [{'type': 'keyDown', 'value': each}, {'type': 'keyUp', 'value': each}, {'type': 'pause', 'duration': pause}]
        self.ask('POST', '/actions', {'actions': [{'type': 'key', 'id': 'keys', 'actions': acts}]})

    def close(self):
        with contextlib.suppress(Exception):
            self.ask('DELETE', '')
        os.killpg(self.driver.pid, signal.SIGKILL)
        self.driver.wait()


class Waited(threading.Thread):
    """While a block runs: what the page's thread has computed and has waited for a processor, every few milliseconds."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.file, self.samples, self.goes_on = f'/proc/{pid}/task/{pid}/schedstat', [], True

    def run(self):
        while self.goes_on:
            ran, waited = open(self.file).read().split()[:2]
            self.samples.append((time.time() * 1000, int(ran) / 1e6, int(waited) / 1e6))
            time.sleep(0.004)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.goes_on = False
        self.join()

    def between(self, start, end):
        """Milliseconds computed and waited between two times."""
        inside = [s for s in self.samples if start - 6 <= s[0] <= end + 6] or self.samples[:1]
        return inside[-1][1] - inside[0][1], inside[-1][2] - inside[0][2]


FRAMES = """
window.frames_ = [];
window.framing_ = true;
const next = (at) => { window.frames_.push(performance.timeOrigin + performance.now()); if (window.framing_) requestAnimationFrame(next); };
requestAnimationFrame(next);
"""
SCROLL = """
const [css, step] = arguments;
const pane = document.querySelector(css);
const ends = performance.now() + 4000;
const turn = () => {
  pane.scrollTop += step;
  if (pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 1) pane.scrollTop = 0;
  if (performance.now() < ends) requestAnimationFrame(turn); else done(pane.scrollTop);
};
requestAnimationFrame(turn);
"""
# The paint comes after the callbacks of its frame, and a message after the paint.
OPENED = """
window.opened_ = [];
let pressed = 0;
addEventListener('keydown', (event) => { if (event.key === 'Enter') pressed = event.timeStamp; }, true);
new MutationObserver(() => {
  if (!pressed) return;
  const began = pressed;
  pressed = 0;
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => window.opened_.push(performance.now() - began);
    port2.postMessage(0);
  });
}).observe(document.querySelector('.article-text'), { childList: true });
"""


def frames(window, page, name, act):
    """Runs `act` and tells of the frames meanwhile."""
    window.run(FRAMES)
    with Waited(page) as waited:
        act()
        time.sleep(0.2)
        times = window.run('window.framing_ = false; return window.frames_')
    gaps = [(b - a, a, b) for a, b in zip(times, times[1:])]
    late = [(gap, waited.between(a, b)[1]) for gap, a, b in gaps if gap > LONG_FRAME]
    ran, starved = waited.between(times[0], times[-1])
    own = [gap - lost for gap, lost in late if gap - lost > LONG_FRAME]
    longest, a, b = max(gaps)
    print(f'frames  {name}: {len(gaps)}, longest {longest:.0f} ms ({waited.between(a, b)[1]:.0f} of it without a processor); over {LONG_FRAME} ms: {len(late)}, '
          f'without that waiting {len(own)}; busy {100 * ran / (times[-1] - times[0]):.0f} %, starved {100 * starved / (times[-1] - times[0]):.0f} %', flush=True)


def opening(window, name, rows, times):
    """Opens two rows of the list by turns with the Enter key."""
    window.run('window.opened_ = []')
    took = []
    for turn in range(times):
        row = rows[turn % 2]
        window.run("document.querySelector('.list-scroll').focus()")
        window.press(['g', 'g'] + ['j'] * row)
        time.sleep(0.25)
        window.press(['\ue007'])
        window.until('return window.opened_.length > arguments[0]', turn)
        time.sleep(0.3)
    took = sorted(window.run('return window.opened_'))
    print(f'open    {name}: median of {times} {statistics.median(took):.0f} ms, '
          f'least {took[0]:.0f}, 95 of 100 within {took[len(took) * 95 // 100]:.0f}', flush=True)


def page(seed, words):
    """An article of so many words."""
    dice = random.Random(seed)
    known = 'the a of and in to harbor tide lamp keel gull rope mast north pilot storm wind chart quiet stone morning water letter under over before after'.split()
    parts = [f'<!doctype html><html lang="en"><title>Log {seed}</title><article><h1>Log {seed}</h1>']
    for start in range(0, words, 80):
        if start % 1600 == 0:
            parts.append(f'<h2>Watch {start // 1600 + 1}</h2>')
        sentence = ' '.join(dice.choice(known) for _ in range(80))
        parts.append(f'<p>{sentence[0].upper()}{sentence[1:]}, said <em>{dice.choice(known)}</em>.</p>')
    return ''.join(parts) + '</article></html>'


def main(programs, library, runs):
    aldine, desktop = f'{programs}/aldine', f'{programs}/aldine-desktop'
    home = tempfile.mkdtemp(prefix='aldine-window-')
    env = {name: os.environ[name] for name in ('PATH', 'DISPLAY', 'XAUTHORITY') if name in os.environ}
    env |= {'HOME': home, 'XDG_RUNTIME_DIR': home, 'LANG': 'C.UTF-8', 'NO_AT_BRIDGE': '1', 'DBUS_SESSION_BUS_ADDRESS': 'disabled:'}

    def tell(*words):
        return subprocess.run([aldine, '--library', library, *words], env=env, check=True, capture_output=True, text=True).stdout

    for name, seed, words in (('mb2', 4, 180_000), ('mb1', 3, 180_000), ('words2', 2, 10_000), ('words1', 1, 10_000)):
        file = f'{home}/{name}.html'
        open(file, 'w').write(page(seed, words))
        tell('save', file)
    sample = re.search(r'[0-9a-f-]{36}', tell('save', '--sample', '--text-only')).group()
    # Rows of the list, newest first: the sample, words1, words2, mb1, mb2.
    article = f'{home}/article.html'
    open(article, 'w').write('<!doctype html><meta charset=utf-8><body>' + tell('show', sample, '--html'))

    screen = Screen()
    both = {'aldine': [desktop, '--library', library, 'open', sample], 'MiniBrowser': [MINIBROWSER, f'--geometry={WIDTH}x{HEIGHT}', f'file://{article}']}
    took = {name: [] for name in both}
    for turn in range(runs + 1):
        for name, command in both.items():
            measured = start(command, env, screen)
            if turn > 0:  # the first start fills caches
                took[name].append(measured)
    middle = lambda name, what: statistics.median(what(m) for m in took[name])
    for label, unit, what in (('start   first content', 's', lambda m: m[0]), ('start   processor until then', 's', lambda m: m[1]),
                              ('memory  all processes', 'MB', lambda m: sum(m[2].values()))):
        ours, theirs = middle('aldine', what), middle('MiniBrowser', what)
        print(f'{label}: {ours:.2f} {unit}, MiniBrowser {theirs:.2f} {unit}: {ours / theirs:.2f}', flush=True)
    for name in both:
        print(f'memory  {name}: ' + ', '.join(f'{process} {mb:.0f}' for process, mb in took[name][-1][2].items()), flush=True)

    window = Window({**env, 'TAURI_WEBVIEW_AUTOMATION': 'true'}, desktop, ['--library', library, 'open', sample])
    try:
        window.ask('POST', '/window/rect', {'width': WIDTH, 'height': HEIGHT})
        web = next(each for each in tree(window.driver.pid) if name_of(each).startswith('WebKitWebProc'))
        window.run(OPENED)
        opening(window, '10,000 words', (1, 2), 50)
        opening(window, '1 MB', (3, 4), 10)
        frames(window, web, 'scrolling 1 MB', lambda: window.later(SCROLL, '.reader-scroll', 60))
        frames(window, web, 'scrolling the list', lambda: window.later(SCROLL, '.list-scroll', 40))
        frames(window, web, 'flinging the list', lambda: window.later(SCROLL, '.list-scroll', 3000))
        window.run("document.querySelector('.list-scroll').focus()")
        frames(window, web, 'j and k', lambda: window.press('j' * 60 + 'k' * 30, 33))
        window.press('/')
        window.until("return document.activeElement.matches('input, [contenteditable]')")
        frames(window, web, 'typing a search', lambda: window.press('storm harbor pilot', 90))
        print('load    ' + open('/proc/loadavg').read().split()[0])
    finally:
        window.close()


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 5)
