import { defaultGateway } from '../core/allocation';
import type { Report } from './findings';
import type { Edge } from './model/edges';
import { isAt } from './model/edges';
import { freeAddressIn } from './model/staticAddresses';
import { textPlace } from './model/textPlace';
import { placeOfUse } from './model/use';
import type { Project } from './project';
import { replaceFix } from './replaceFix';

export interface StaticAtEdge {
  readonly address: string;
  readonly network: string;
}

export interface GatewayAtEdge {
  readonly gateway: string;
  readonly subnet: string;
}

/** Services that ask for an edge of a subnet. */
export function* staticAddressesAt(edge: Edge, { staticAddresses }: Project): Iterable<Report<StaticAtEdge>> {
  for (const { value, text, read, network, pool, severity } of staticAddresses) {
    if (read && network && pool?.subnet?.read && isAt(edge, read, pool.subnet.read)) {
      yield {
        at: placeOfUse(textPlace(value), value.trace),
        severity,
        data: { address: text, network: network.key },
        fixes: () => {
          const free = freeAddressIn(pool, staticAddresses);
          return free === undefined ? [] : replaceFix(value, free, 'to be judged');
        },
      };
    }
  }
}

/** Gateways that are an edge of their subnet. */
export function* gatewaysAt(edge: Edge, { pools }: Project): Iterable<Report<GatewayAtEdge>> {
  for (const { gateway, subnet, range, severity } of pools) {
    const [address, cidr] = [gateway?.read, subnet?.read];
    if (gateway && address && cidr && address.family === cidr.family && isAt(edge, address, cidr)) {
      yield {
        // The reference cases underline only the latter with its quotes.
        at: edge === 'broadcast' ? textPlace(gateway.value) : gateway.value.node,
        severity,
        data: { gateway: gateway.text, subnet: cidr.network },
        fixes: () => {
          const first = defaultGateway(cidr, range?.read);
          return first === undefined ? [] : replaceFix(gateway.value, first, 'to be judged');
        },
      };
    }
  }
}
