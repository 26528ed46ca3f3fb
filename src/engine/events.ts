import { asRecord, textOf } from './records/raw';

/** What an event says may be different now. It is a hint: what is different, only a listing tells. */
export type Hint = { readonly kind: 'networks' } | ContainerHint | { readonly kind: 'everything' };

export interface ContainerHint {
  readonly kind: 'container';
  readonly id: string;
  /** Present where the engine may announce the change just before its listings show it. */
  readonly ahead?: true;
}

export interface EngineEvent {
  readonly hint: Hint;
  /** Equal for the same event sent twice, different for any other. */
  readonly key: string;
}

/** The events that can change what is shown; the engine is asked for no others. Podman says `died`. */
export const eventFilters = {
  type: ['network', 'container'],
  event: 'create destroy remove update prune connect disconnect start die died rename pause unpause'.split(' '),
};

/** Reads one line of `GET /events`; a line that is no event is a hint that anything may be different. */
export function readEvent(line: string): EngineEvent {
  const raw = parse(line);
  const actor = asRecord(raw['Actor']) ?? {};
  const id = textOf(actor, 'ID');
  const container = textOf(asRecord(actor['Attributes']) ?? {}, 'container');
  const type = textOf(raw, 'Type');
  const action = textOf(raw, 'Action');
  // A number this long loses its last digits when it is parsed.
  const stamp = /"timeNano":(\d+)/.exec(line)?.[1] ?? '';
  return { hint: hintOf(type, action, id, container), key: [stamp, type, action, id, container].join(' ') };
}

function hintOf(type: string, action: string, id: string, container: string): Hint {
  if (type === 'container' && id !== '') return { kind: 'container', id };
  if (type !== 'network') return { kind: 'everything' };
  if (action !== 'connect' && action !== 'disconnect') return { kind: 'networks' };
  return container === '' ? { kind: 'everything' } : { kind: 'container', id: container, ahead: true };
}

function parse(line: string): Readonly<Record<string, unknown>> {
  try {
    return asRecord(JSON.parse(line)) ?? {};
  } catch {
    return {};
  }
}
