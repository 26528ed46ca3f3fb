import type { Project } from '../project';
import { createdNetworks, optionValue } from './driverOptions';
import type { Network } from './networks';
import { isUsed } from './pools';
import type { ScalarValue } from './values';

/** The host interface that a macvlan or ipvlan network hangs on. */
export interface Parent {
  readonly network: Network;
  readonly value: ScalarValue;
  readonly parent: string;
  /** Of a fault that the engine refuses: it never sees a network that nobody uses. */
  readonly severity: 'error' | 'warning';
}

export function parentsOf(project: Project): readonly Parent[] {
  return createdNetworks(project).flatMap((network) => {
    const value = ['macvlan', 'ipvlan'].includes(network.driver ?? '') ? optionValue(network, 'parent') : undefined;
    const severity = isUsed(network) ? 'error' : 'warning';
    return value?.type === 'string' && value.text ? [{ network, value, parent: value.text, severity }] : [];
  });
}
