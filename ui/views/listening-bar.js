// @ts-check
/**
 * The bar of the voice, in the footer's place: sentence back and on, pause, time and place, speed, voice, when to stop.
 * Shows and asks; `listening.js` decides.
 */
import { el, icon, iconButton, nameButton, setIcon } from '../dom.js';

/** Speeds on offer; 1 is the voice's own. */
export const SPEEDS = [0.5, 0.75, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.5, 3];
/** When reading aloud stops: at the end of the article, after so many minutes, or not before the list ends. */
export const UNTIL = /** @type {const} */ (['end', '15', '30', '60', 'list']);

/**
 * @param {import('../shell.js').Shell} shell
 * @param {object} to
 * @param {(step: 1 | -1) => void} to.step
 * @param {() => void} to.turn Pauses, or goes on.
 * @param {(sentence: number) => void} to.go
 * @param {() => void} to.follow Back to the voice.
 * @param {(speed: string) => void} to.speed
 * @param {(voice: string) => void} to.voice
 * @param {(until: string) => void} to.until
 * @param {() => void} to.close
 */
export function createListeningBar(shell, to) {
  const { message } = shell;
  const locale = () => document.documentElement.lang || 'en';
  /** @param {string} name @param {(value: string) => void} run */
  const choice = (name, run) => {
    const select = el('select', { class: 'listening-choice', 'aria-label': message(name), onchange: () => run(select.value) });
    return select;
  };
  const back = iconButton(shell, 'skip-back', message('listen-back'), () => to.step(-1), { class: 'listening-step' });
  const on = iconButton(shell, 'skip-forward', message('listen-on'), () => to.step(1), { class: 'listening-step' });
  for (const button of [back, on]) button.firstElementChild?.classList.add('mirrors');
  const play = iconButton(shell, 'play', message('listen-play'), () => to.turn(), { command: 'listen', class: 'listening-play' });
  const time = el('span', { class: 'listening-time' });
  const slider = el('input', { type: 'range', min: 0, step: 1, 'aria-label': message('listen-place') });
  slider.addEventListener('change', () => to.go(Number(slider.value)));
  const track = el('span', { class: 'slider listening-slider' }, slider);
  const follow = el('button', { type: 'button', class: 'button small listening-follow', hidden: true, onclick: () => to.follow() }, message('listen-to-voice'));
  const speed = choice('listen-speed', to.speed);
  speed.append(...SPEEDS.map((value) => el('option', { value }, message('listen-times', { speed: new Intl.NumberFormat(locale()).format(value) }))));
  const voice = choice('listen-voice', to.voice);
  voice.classList.add('listening-voice');
  const until = choice('listen-until', to.until);
  until.append(...UNTIL.map((value) => el('option', { value }, /\d/.test(value) ? message('listen-until-minutes', { minutes: Number(value) }) : message(`listen-until-${value}`))));
  const words = el('p', { class: 'listening-words', role: 'alert', hidden: true });
  const close = iconButton(shell, 'x', message('listen-close'), () => to.close());
  const controls = [back, play, on, time, track, follow, speed, voice, until];
  const element = el('section', { class: 'listening-bar', 'aria-label': message('listening'), hidden: true }, ...controls, words, close);

  return {
    element,
    /** What cannot be done and why, in place of the controls. @param {string} text */
    refuse(text) {
      element.hidden = false;
      for (const control of controls) control.hidden = true;
      words.hidden = false;
      words.replaceChildren(icon('info'), text);
    },
    open() {
      element.hidden = false;
      for (const control of controls) control.hidden = control === follow;
      words.hidden = true;
    },
    hide() {
      element.hidden = true;
    },
    /** @param {{ playing: boolean, at: number, count: number, now: string, all: string }} state `now`, `all`: times in words. */
    show({ playing, at, count, now, all }) {
      setIcon(/** @type {Element} */ (play.firstElementChild), playing ? 'player-pause' : 'play');
      nameButton(play, message(playing ? 'listen-pause' : 'listen-play'), 'listen');
      time.replaceChildren(el('b', {}, now), ' ', message('listen-of', { all }));
      slider.max = String(Math.max(0, count - 1));
      slider.value = String(at);
      slider.setAttribute('aria-valuetext', message('listen-time', { now, all }));
      track.style.setProperty('--share', String(count > 1 ? at / (count - 1) : 0));
    },
    /** @param {{ name: string, id: string }[]} voices @param {string} chosen */
    showVoices(voices, chosen) {
      voice.replaceChildren(el('option', { value: '' }, message('listen-voice-system')), ...voices.map(({ name, id }) => el('option', { value: id }, name)));
      voice.value = voices.some(({ id }) => id === chosen) ? chosen : '';
    },
    /** @param {string} speedNow @param {string} untilNow */
    choose(speedNow, untilNow) {
      speed.value = speedNow;
      until.value = untilNow;
    },
    /** @param {boolean} away Whether the page shows something else than what the voice says. */
    offerFollow(away) {
      follow.hidden = !away;
    },
    /** @returns {boolean} */
    hasFocus: () => element.contains(document.activeElement),
  };
}
