import type { ConnectionState, EndpointDescription } from '../core/engine';
import { failureSentence } from '../messages/failures';
import {
  clickHint,
  connectionWord,
  endpointLine,
  engineLine,
  networksLine,
  noEngineName,
  unencryptedLine,
} from '../messages/uiStatus';
import { inLabel, shown } from './neutral';

export interface StatusText {
  /** With an icon in front; at most 20 characters without it. */
  readonly text: string;
  readonly spoken: string;
  readonly tooltip: readonly string[];
}

const longestName = 20;

const icons: Readonly<Record<ConnectionState['kind'], string>> = {
  idle: 'debug-pause',
  connecting: 'loading~spin',
  starting: 'loading~spin',
  live: 'plug',
  stale: 'warning',
  failed: 'debug-disconnect',
};

/** What the status bar says; `name` is that of the engine that was last seen, where there was one. */
export function statusText(state: ConnectionState, name: string | undefined, networks: number): StatusText {
  const shownName = shown(name ?? noEngineName());
  const short = shownName.length > longestName ? `${shownName.slice(0, longestName - 1)}…` : shownName;
  const word = connectionWord(state.kind);
  return {
    text: `$(${icons[state.kind]}) ${inLabel(short)}`,
    spoken: `${shownName}, ${word}`,
    tooltip: [`${shownName}: ${word}`, ...details(state, networks), clickHint()],
  };
}

/** How people know the engine: by the context they chose, else by the name it gives itself. */
export function engineName(state: ConnectionState): string | undefined {
  if (state.kind === 'live' || state.kind === 'stale') return state.endpoint.context ?? state.info.name;
  return undefined;
}

function details(state: ConnectionState, networks: number): readonly string[] {
  switch (state.kind) {
    case 'idle':
      return [];
    case 'connecting':
    case 'starting':
      return state.endpoint ? endpointLines(state.endpoint) : [];
    case 'live':
      return [engineLine(state.info), ...endpointLines(state.endpoint), networksLine(networks)];
    case 'stale':
      return [failureSentence(state.failure), engineLine(state.info), ...endpointLines(state.endpoint)];
    case 'failed':
      return [failureSentence(state.failure), ...(state.endpoint ? endpointLines(state.endpoint) : [])];
  }
}

function endpointLines(endpoint: EndpointDescription): readonly string[] {
  return [endpointLine(endpoint), ...(endpoint.encrypted ? [] : [unencryptedLine()])];
}
