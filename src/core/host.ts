import type { Network } from './model';

/** An interface of the engine's host. */
export interface HostInterface {
  readonly name: string;
  /** CIDR, the host's own address kept. */
  readonly addresses: readonly string[];
}

export interface HostRoute {
  /** CIDR. */
  readonly subnet: string;
  readonly device: string;
  /** Absent where the subnet lies on the wire itself. */
  readonly gateway?: string;
}

/** What is known of the host that the engine runs on. */
export interface HostNetwork {
  readonly interfaces: readonly HostInterface[];
  readonly routes: readonly HostRoute[];
  /** Modules of the Linux kernel that it is known not to have. */
  readonly lacks: readonly KernelModule[];
}

/** Those that network drivers hang on. */
export const kernelModules = ['macvlan', 'ipvlan', 'dummy', '8021q'] as const;
export type KernelModule = (typeof kernelModules)[number];

/** Looks at this machine now; rejects where it cannot be looked at. */
export interface HostView {
  read(): Promise<HostNetwork>;
}

/** Pairs of virtual Ethernet: the host's ends of what containers have. */
const containerEnd = /^veth/;

/**
 * What the host has beside the engine's own networks. Undefined where this machine does not seem to be the engine's host:
 * an engine in a virtual machine or a namespace answers on a local socket too, but its bridges are not here.
 */
export function hostBeside(host: HostNetwork, networks: readonly Network[]): HostNetwork | undefined {
  const own = bridgesOf(networks);
  const here = new Set(
    [...host.interfaces, ...host.routes.map(({ device }) => ({ name: device }))].map((one) => one.name),
  );
  if (own.length > 0 && !own.some((name) => here.has(name))) return undefined;
  const foreign = (name: string): boolean => !own.includes(name) && !containerEnd.test(name);
  return {
    interfaces: host.interfaces.filter(({ name }) => foreign(name)),
    routes: host.routes.filter(({ device }) => foreign(device)),
    lacks: host.lacks,
  };
}

function bridgesOf(networks: readonly Network[]): readonly string[] {
  return networks
    .filter(({ driver, configOnly }) => driver === 'bridge' && !configOnly)
    .map(({ id, options }) => options.get('com.docker.network.bridge.name') ?? `br-${id.slice(0, 12)}`);
}
