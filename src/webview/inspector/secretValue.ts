import type { SecretPlace } from '../../protocol/inspector';
import { inspectorWord } from '../../messages/inspectorWords';
import { makeButton } from '../parts/button';
import type { Child } from '../parts/dom';
import { make, setText } from '../parts/dom';
import { makeIcon } from '../parts/icons';
import type { Context } from './context';

/** A value; where it looks like a secret, dots and a button that fetches it. */
export function valueParts(
  context: Context,
  of: SecretPlace,
  key: string,
  value: string | undefined,
): readonly Child[] {
  if (value !== undefined) return [make('code', { class: 'value' }, value)];
  const text = make('code', { class: 'value' }, '••••••••');
  const button = makeButton(
    { label: `${inspectorWord('reveal')}: ${key}`, icon: makeIcon('reveal'), look: 'icon' },
    () => {
      void context.ask('reveal', { of, key }).then((revealed) => {
        if (revealed === undefined) return;
        setText(text, revealed);
        button.hidden = true;
      });
    },
  );
  return [text, button];
}
