import type { Cidr, Family } from '../../core/addressing';
import { formatAddress, readAddress, readCidr } from '../../core/addressing';
import { defaultGateway, usableAddresses } from '../../core/allocation';
import { projectOf, serviceOf } from '../../core/composeLabels';
import type { Container, Endpoint, Network as LiveNetwork } from '../../core/model';
import type { LiveNetworks } from '../live';
import type { Network } from '../model/networks';
import { setAside } from '../model/pools';
import type { Service } from '../model/services';
import type { Project } from '../project';

/** Addresses of one subnet that can be given to a service. */
export interface FreeAddresses {
  readonly subnet: Cidr;
  /** From the engine's network, because the file says nothing of it. */
  readonly live: boolean;
  readonly addresses: readonly string[];
}

interface Stretch {
  readonly subnet: Cidr;
  readonly range: Cidr | undefined;
  readonly aside: ReadonlySet<bigint>;
  readonly live: boolean;
}

/** How many are offered of a subnet. */
const offered = 5;
/** Where containers get addresses by themselves, the first ones are left to them. */
const leftToOthers = 8n;

/** Free addresses of a network, the one to take first; nobody in the project or on the engine has them. */
export function freeAddresses(
  project: Project,
  network: Network,
  family: Family,
  asking: Service | undefined,
  live: LiveNetworks | undefined,
): readonly FreeAddresses[] {
  const engineNetwork = live?.networks.find(({ name }) => name === network.realName);
  const stretches = stretchesOf(project, network, engineNetwork).filter(({ subnet }) => subnet.family === family);
  const asked = project.staticAddresses.flatMap(({ network: other, service, read }) =>
    other?.key === network.key && service !== asking && read ? [read.value] : [],
  );
  const held = engineNetwork && live ? addressesOn(engineNetwork, live, project, asking) : [];
  const automatic = network.members.some((member) => member !== asking && !asksOn(project, member, network, family));
  return stretches.map(({ subnet, range, aside, live: fromEngine }) => {
    const taken = new Set([...aside, ...asked, ...held]);
    const inside = asked.filter((value) => subnet.first <= value && value <= subnet.last);
    const starts = startsIn(subnet, range, inside, automatic);
    return { subnet, live: fromEngine, addresses: lowestFree(subnet, range, taken, starts) };
  });
}

function stretchesOf(project: Project, network: Network, engineNetwork: LiveNetwork | undefined): readonly Stretch[] {
  const declared = project.pools
    .filter((pool) => pool.network.key === network.key)
    .flatMap((pool): readonly Stretch[] => {
      const subnet = pool.subnet?.read;
      return subnet ? [{ subnet, range: pool.range?.read, aside: setAside(pool), live: false }] : [];
    });
  if (declared.length > 0 || network.external === false) {
    return declared;
  }
  return (engineNetwork?.ipam.pools ?? []).flatMap((pool): readonly Stretch[] => {
    const subnet = readCidr(pool.subnet);
    if (!subnet) {
      return [];
    }
    const range = readCidr(pool.range ?? '');
    const gateway = readAddress(pool.gateway ?? defaultGateway(subnet, range) ?? '');
    const reserved = [...pool.reserved.values()].flatMap((text) => readAddress(text)?.value ?? []);
    return [{ subnet, range, aside: new Set([...(gateway ? [gateway.value] : []), ...reserved]), live: true }];
  });
}

function asksOn(project: Project, member: Service, network: Network, family: Family): boolean {
  return project.staticAddresses.some(
    (each) => each.service === member && each.network?.key === network.key && each.family === family,
  );
}

/** What containers on the network have or want; those of the asking service itself do not count. */
function addressesOn(
  network: LiveNetwork,
  { containers }: LiveNetworks,
  project: Project,
  asking: Service | undefined,
): readonly bigint[] {
  const own = (container: Container): boolean =>
    asking !== undefined && projectOf(container) === project.name && serviceOf(container) === asking.name;
  return containers
    .filter((container) => !own(container))
    .flatMap(({ endpoints }) => endpoints.filter(({ networkId }) => networkId === network.id))
    .flatMap(({ ipv4, ipv6, requestedIpv4, requestedIpv6 }: Endpoint) =>
      [ipv4, ipv6, requestedIpv4, requestedIpv6].flatMap((text) => readAddress(text ?? '')?.value ?? []),
    );
}

/** From where on free addresses are looked for: behind the ones that are given already, then from the beginning. */
function startsIn(
  subnet: Cidr,
  range: Cidr | undefined,
  asked: readonly bigint[],
  automatic: boolean,
): readonly bigint[] {
  const usable = usableAddresses(subnet);
  if (!usable) {
    return [];
  }
  const highest = asked.reduce<bigint | undefined>(
    (max, value) => (max === undefined || value > max ? value : max),
    undefined,
  );
  const roomy = usable.last - usable.first > 2n * leftToOthers;
  const lowest = !range && automatic && roomy ? usable.first + leftToOthers : usable.first;
  return highest === undefined ? [lowest] : [highest + 1n, lowest];
}

function lowestFree(
  subnet: Cidr,
  range: Cidr | undefined,
  taken: ReadonlySet<bigint>,
  starts: readonly bigint[],
): readonly string[] {
  const usable = usableAddresses(subnet);
  const found = new Set<bigint>();
  const search = (from: bigint, count: number, fits: (value: bigint) => boolean): void => {
    let left = count;
    let steps = 0;
    for (let value = from; usable && value <= usable.last && left > 0 && steps < 5000; value++, steps++) {
      if (!taken.has(value) && !found.has(value) && fits(value)) {
        found.add(value);
        left--;
      }
    }
  };
  const dynamic = (value: bigint): boolean => range !== undefined && range.first <= value && value <= range.last;
  for (const start of starts) {
    search(start, found.size === 0 && starts.length > 1 ? 1 : offered - found.size, (value) => !dynamic(value));
  }
  // The range lies at the beginning and is wide: the addresses behind it are free.
  if (range && found.size < offered) {
    search(range.last + 1n, offered - found.size, () => true);
  }
  if (found.size === 0 && usable) {
    search(usable.first, offered, () => true);
  }
  return [...found].map((value) => formatAddress(subnet.family, value));
}
