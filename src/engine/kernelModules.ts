import type { KernelModule } from '../core/host';
import { kernelModules } from '../core/host';

/** What a running Linux kernel tells of its modules; absent where it does not say. */
export interface KernelTexts {
  /** `modules.dep` and `modules.builtin` of its release. */
  readonly listed: string | undefined;
  /** Its configuration, as `CONFIG_…` lines. */
  readonly configuration: string | undefined;
}

const symbols: Readonly<Record<KernelModule, string>> = {
  macvlan: 'CONFIG_MACVLAN',
  ipvlan: 'CONFIG_IPVLAN',
  dummy: 'CONFIG_DUMMY',
  '8021q': 'CONFIG_VLAN_8021Q',
};

/** Modules that the kernel certainly does not have: of what it does not tell nothing is known. */
export function lackingModules({ listed, configuration }: KernelTexts): readonly KernelModule[] {
  if (configuration !== undefined) {
    return kernelModules.filter((name) => !new RegExp(`^${symbols[name]}=[ym]$`, 'm').test(configuration));
  }
  if (listed === undefined) return [];
  return kernelModules.filter((name) => !listed.includes(`/${name}.ko`));
}
