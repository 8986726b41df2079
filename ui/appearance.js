// @ts-check
/**
 * Puts theme, interface size, density and layout on the root element, where the style sheets read them.
 */
import { layoutFor, nextInterfaceSize, THEMES, themeFor } from './logic/layout.js';

/**
 * @param {import('./shell.js').Settings} settings
 * @param {() => void} onLayout  The number of panes or the size of things changed.
 * @returns {{ layout: () => import('./logic/layout.js').Layout, resize: (step: 1 | -1 | 0) => number,
 *   nextTheme: () => string, density: (next: string | null) => void }}  `resize` gives the new interface size in per cent, 0 goes back to 100.
 */
export function applyAppearance(settings, onLayout) {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  /** The density of the view that is shown, where it has one. @type {string | null} */
  let own = null;
  const scale = () => Number(settings.get('interface_size', '100')) / 100 || 1;

  const theme = () => {
    root.dataset.theme = themeFor(settings.get('theme', 'system'), { dark: dark.matches, contrast: contrast.matches });
  };
  const size = () => {
    root.style.fontSize = `${scale() * 100}%`;
    root.dataset.density = own ?? settings.get('density', 'comfortable');
    root.dataset.layout = layoutFor(window.innerWidth, scale());
    onLayout();
  };

  theme();
  size();
  dark.addEventListener('change', theme);
  contrast.addEventListener('change', theme);
  window.addEventListener('resize', size);
  settings.on((key) => {
    if (key === 'theme') theme();
    if (key === 'interface_size' || key === 'density') size();
  });

  return {
    layout: () => layoutFor(window.innerWidth, scale()),
    resize(step) {
      const next = step === 0 ? 100 : nextInterfaceSize(Math.round(scale() * 100), step);
      settings.set('interface_size', String(next));
      return next;
    },
    /** @param {string | null} next  The density of a view; `null` for the setting. */
    density(next) {
      own = next;
      size();
    },
    nextTheme() {
      const next = THEMES[(THEMES.indexOf(settings.get('theme', 'system')) + 1) % THEMES.length];
      settings.set('theme', next);
      return next;
    },
  };
}
