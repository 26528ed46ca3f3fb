import type { Child } from './dom';
import { make, makeCustom, setAttributes } from './dom';

export interface ButtonLook {
  readonly label: string;
  /** Drawn before the label, or in its place where the look is `icon`. */
  readonly icon?: Element;
  readonly look: 'primary' | 'secondary' | 'icon';
  /** Said and shown besides the label. */
  readonly hint?: string;
}

/** Runs `press` unless it is blocked; a blocked button keeps its place in the tab order and says why. */
export function makeButton({ label, icon, look, hint }: ButtonLook, press: () => void): HTMLElement {
  if (icon && look !== 'icon') icon.setAttribute('slot', 'start');
  const children: readonly Child[] = look === 'icon' ? [icon ?? label] : [icon, label];
  const button = makeCustom(
    'vscode-button',
    { appearance: look, title: hint ?? (look === 'icon' && label) },
    ...children,
  );
  setAttributes(button, { 'aria-label': look === 'icon' ? label : undefined });
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') press();
  });
  return button;
}

/** `reason` undefined makes it work again. */
export function setBlocked(button: HTMLElement, reason: string | undefined, label: string): void {
  setAttributes(button, {
    'aria-disabled': reason !== undefined && 'true',
    'aria-label': reason === undefined ? label : `${label}: ${reason}`,
    title: reason ?? label,
  });
}

/** A button that reads as a part of the sentence around it. */
export function makeLink(label: string, hint: string, press: () => void): HTMLElement {
  const link = make('button', { class: 'link', type: 'button', title: hint }, label);
  link.addEventListener('click', press);
  return link;
}
