import * as vscode from 'vscode';
import type { Row } from '../../core/arrangement/rows';
import {
  automaticEngineDetail,
  automaticEngineLabel,
  contextDescription,
  engineAddressPlaceholder,
  engineAddressPrompt,
  otherEngineLabel,
  selectEnginePlaceholder,
  selectEngineTitle,
  socketDescription,
} from '../../messages/uiEngine';
import type { SettingName } from '../ids';
import { inLabel, shown } from '../neutral';
import type { Handlers } from '../run';
import { readSettings } from '../settings';
import type { Choice } from '../wizards/questions';
import { askOne, askText } from '../wizards/questions';

/** An engine that the setting can name. */
export interface EngineChoice {
  readonly kind: 'context' | 'socket';
  readonly value: string;
  /** Empty where it is not known. */
  readonly address: string;
}

type Wish = { readonly kind: 'setting'; readonly value: string } | { readonly kind: 'other' };

const endpoint: SettingName = 'endpoint';

/**
 * Always asks, whatever it is called with: no link, task or keybinding may lead the extension to another engine.
 */
export function engineCommands(
  listChoices: () => Promise<readonly EngineChoice[]>,
): Pick<Handlers<Row>, 'selectEngine'> {
  return {
    async selectEngine() {
      const current = readSettings().endpoint;
      const wish = await askWish(current, await listChoices());
      const value = wish?.kind === 'other' ? await askAddress(current) : wish?.value;
      if (value === undefined) return undefined;
      const configuration = vscode.workspace.getConfiguration('dockerNetworks');
      await configuration.update(endpoint, value.trim(), vscode.ConfigurationTarget.Global);
      return value.trim();
    },
  };
}

async function askWish(current: string, found: readonly EngineChoice[]): Promise<Wish | undefined> {
  const automatic: Choice<Wish> = {
    label: automaticEngineLabel(),
    detail: automaticEngineDetail(),
    icon: 'search',
    value: { kind: 'setting', value: '' },
    picked: current === '',
  };
  const other: Choice<Wish> = { label: otherEngineLabel(), icon: 'edit', value: { kind: 'other' } };
  const answer = await askOne(
    { title: selectEngineTitle(), step: 1, steps: 1 },
    {
      placeholder: selectEnginePlaceholder(shown(current)),
      choices: [automatic, ...found.map((choice) => choiceOf(choice, current)), other],
    },
  );
  return answer.kind === 'next' ? answer.value : undefined;
}

function choiceOf({ kind, value, address }: EngineChoice, current: string): Choice<Wish> {
  return {
    label: inLabel(shown(value)),
    description: kind === 'context' ? contextDescription() : socketDescription(),
    ...(kind === 'context' && address !== '' && { detail: inLabel(shown(address)) }),
    icon: kind === 'context' ? 'server-environment' : 'plug',
    value: { kind: 'setting', value },
    picked: value === current,
  };
}

async function askAddress(current: string): Promise<string | undefined> {
  const answer = await askText(
    { title: selectEngineTitle(), step: 1, steps: 1 },
    {
      prompt: engineAddressPrompt(),
      placeholder: engineAddressPlaceholder(),
      value: current,
      remark: () => undefined,
    },
  );
  return answer.kind === 'next' ? answer.value : undefined;
}
