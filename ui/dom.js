// @ts-check
/**
 * Makes elements. Text goes in as text nodes only, so nothing from a page can become markup here.
 */

/**
 * Makes an element.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any>} [attributes]  `class`, `hidden`, `aria-*` ... as attributes; `onclick` and the like as
 *   listeners; `null`, `undefined` and `false` are left out.
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child || child === '') node.append(child);
  return node;
}

/**
 * An icon of the sprite, hidden from screen readers.
 *
 * @param {string} name  A symbol of `icons.svg`, such as `archive`.
 * @param {string} [className]
 * @returns {SVGSVGElement}
 */
export function icon(name, className = '') {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', `icon ${className}`.trim());
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

/**
 * Changes an icon in place.
 *
 * @param {Element} svg  From `icon`.
 * @param {string} name
 */
export function setIcon(svg, name) {
  svg.firstElementChild?.setAttribute('href', `#i-${name}`);
}

/**
 * A square button with an icon; its name and its tooltip are the same words, its key stands beside them.
 *
 * @param {import('./shell.js').Shell} shell
 * @param {string} iconName
 * @param {string} text  Name and tooltip, from the catalogue.
 * @param {(event: MouseEvent) => void} onclick
 * @param {{ command?: string, class?: string }} [options]  `command`: whose key the tooltip shows.
 * @returns {HTMLButtonElement}
 */
export function iconButton(shell, iconName, text, onclick, options = {}) {
  const button = el('button', { type: 'button', class: `icon-button ${options.class ?? ''}`.trim(), onclick }, icon(iconName));
  nameButton(button, text, options.command);
  return button;
}

/**
 * Gives a button its name, tooltip and key.
 *
 * @param {HTMLElement} button
 * @param {string} text
 * @param {string} [command]
 */
export function nameButton(button, text, command) {
  button.setAttribute('aria-label', text);
  button.dataset.tip = text;
  if (command) button.dataset.tipCommand = command;
  else delete button.dataset.tipCommand;
}

/**
 * The key of a command, as it is now and as it will be when it is changed.
 *
 * @param {import('./shell.js').Shell} shell
 * @param {string} command
 * @returns {HTMLElement}
 */
export function keyHint(shell, command) {
  return el('kbd', { class: 'key', 'data-key-of': command, 'aria-hidden': 'true' }, shell.keys.label(command));
}
