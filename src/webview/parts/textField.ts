import { makeCustom } from './dom';

export interface TextField {
  readonly element: HTMLElement;
  value: string;
}

/** `typed` hears every change, key by key. Escape empties it. */
export function makeTextField(label: string, placeholder: string, typed: (text: string) => void): TextField {
  const element = makeCustom('vscode-text-field', { 'aria-label': label, placeholder });
  const field = {
    element,
    get value() {
      const value: unknown = Reflect.get(element, 'value');
      return typeof value === 'string' ? value : '';
    },
    set value(text: string) {
      Reflect.set(element, 'value', text);
    },
  };
  element.addEventListener('input', () => typed(field.value));
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || field.value === '') return;
    event.stopPropagation();
    field.value = '';
    typed('');
  });
  return field;
}
