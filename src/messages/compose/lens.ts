import * as l10n from '@vscode/l10n';
import type { LensState, NetworkLens } from '../../compose/lens/networkLenses';

/** For example `2 services · 172.28.0.0/16 · running 3/3`. */
export function lensText({ services, subnets, live }: NetworkLens): string {
  const count = services === 1 ? l10n.t('1 service') : l10n.t('{0} services', services);
  return [count, ...subnets, ...stateText(live)].join(' · ');
}

function stateText(state: LensState): readonly string[] {
  switch (state.kind) {
    case 'unknown':
      return [];
    case 'missing':
      return [state.external ? l10n.t('not on the engine') : l10n.t('not created yet')];
    case 'there':
      return [l10n.t('running {0}/{1}', state.running, state.containers)];
  }
}
