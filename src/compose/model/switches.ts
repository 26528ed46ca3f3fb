import type { Project } from '../project';
import { entryAt } from './access';
import type { ScalarValue } from './values';

export interface Switch {
  readonly network: string;
  readonly key: string;
  readonly value: ScalarValue;
}

const switchKeys = ['internal', 'attachable', 'enable_ipv4', 'enable_ipv6', 'external'] as const;

/** The on-off keys of networks that hold a scalar. */
export function* switchesOf(project: Project): Iterable<Switch> {
  for (const { key: network, value: body } of project.networks.values()) {
    for (const key of switchKeys) {
      const value = entryAt(body, key)?.value;
      if (value?.kind === 'scalar') {
        yield { network, key, value };
      }
    }
  }
}
