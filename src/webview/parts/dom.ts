import { visibleText } from '../../core/visibleText';

/** `false` and undefined leave the attribute away, `true` sets it empty. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
export type Child = Node | string | undefined;

/** An element whose texts are text nodes: whatever a network is called, nothing of it is markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  append(element, children);
  return element;
}

/** The same for elements that are no part of HTML. */
export function makeCustom(tag: string, attributes: Attributes, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  append(element, children);
  return element;
}

export function makeSvg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(element, attributes);
  append(element, children);
  return element;
}

/** Writes only what differs, so that nothing flickers and no observer wakes for nothing. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) element.removeAttribute(name);
    else setAttribute(element, name, value === true ? '' : String(value));
  }
}

export function setText(element: Element, text: string): void {
  const shown = visibleText(text);
  if (element.childNodes.length !== 1 || element.textContent !== shown) element.replaceChildren(shown);
}

function setAttribute(element: Element, name: string, value: string): void {
  const shown = visibleText(value);
  if (element.getAttribute(name) !== shown) element.setAttribute(name, shown);
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child !== undefined) element.append(typeof child === 'string' ? visibleText(child) : child);
  }
}
