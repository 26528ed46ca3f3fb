import type { CreateNetworkRequest } from '../../../src/core/engine';
import type { CreateContext } from '../../../src/core/requests/createContext';
import type { CreateProblem } from '../../../src/core/requests/problem';
import { isAtLeast } from '../../../src/core/versions';

export interface Disagreement {
  readonly reason: string;
  isOne(request: CreateNetworkRequest, problems: readonly CreateProblem[], context: CreateContext): boolean;
}

/** Where our checks and an engine differ, and why they are left to. */
export const knownDisagreements: readonly Disagreement[] = [
  {
    reason: 'a kernel that does not tell what it lacks may lack what these drivers hang a network on',
    isOne: ({ driver }, _, { host }) => (driver === 'macvlan' || driver === 'ipvlan') && host?.lacks.length === 0,
  },
  {
    reason: 'what such a subnet comes to in a network of settings only, an engine sees when another is made with them',
    isOne: ({ configOnly, pools = [] }) =>
      configOnly === true && pools.some(({ subnet }) => subnet.startsWith('::ffff:')),
  },
  {
    reason: 'Docker 20.10 asks for a swarm only when another network is made with such settings',
    isOne: ({ configOnly, driver }, _, context) => isOld(context) && configOnly === true && driver === 'overlay',
  },
  {
    reason: 'Docker 20.10 finds no gateway in a subnet of one or two addresses; of one we only warn',
    isOne: ({ pools = [] }, _, context) => isOld(context) && pools.some(({ subnet }) => /\/3[12]$/.test(subnet)),
  },
  {
    reason: 'Docker 20.10 takes IPv4 subnets in the form that IPv6 has for them',
    isOne: ({ pools = [] }, _, context) => isOld(context) && pools.some(({ subnet }) => subnet.startsWith('::ffff:')),
  },
  {
    reason: 'Docker 20.10 reads this option, though only later ones document it',
    isOne: ({ options }, _, context) => isOld(context) && options?.has('com.docker.network.enable_ipv6') === true,
  },
  {
    reason: 'Docker 20.10 looks at the packet size of a bridge only when a container starts in it',
    isOne: ({ options }, _, context) => isOld(context) && options?.has('com.docker.network.driver.mtu') === true,
  },
  {
    reason: 'Docker 20.10 gives networks of one host a scope of all only in a swarm',
    isOne: ({ scope }, _, context) => isOld(context) && scope === 'global',
  },
];

/** Whether the engine hardly looks at what it is asked for. */
function isOld({ engine }: CreateContext): boolean {
  return !isAtLeast(engine.apiVersion, '1.44');
}
