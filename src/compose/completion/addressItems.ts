import type { Family } from '../../core/addressing';
import { formatAddress, readAddress } from '../../core/addressing';
import { listAt } from '../model/access';
import { freeAddresses } from './freeAddresses';
import type { CompletionContext, Suggestion } from './items';

/** Free addresses in the subnets of the network. */
export function staticAddresses(family: Family, context: CompletionContext): readonly Suggestion[] {
  const { project, network, service, live } = context;
  if (!network) {
    return [];
  }
  return freeAddresses(project, network, family, service, live).flatMap(({ subnet, live: fromEngine, addresses }) =>
    addresses.map((address) => addressItem(address, { code: 'address', subnet: subnet.network, live: fromEngine })),
  );
}

export function addressItem(address: string, about: Suggestion['about']): Suggestion {
  return { kind: 'address', label: address, content: { form: 'string', text: address }, about };
}

/** The block of link-local addresses starts at 169.254.1.0 (RFC 3927). */
const firstLinkLocal = (169n << 24n) | (254n << 16n) | (1n << 8n) | 1n;

export function linkLocalAddresses({ project }: CompletionContext): readonly Suggestion[] {
  const taken = new Set<bigint>();
  for (const { attachments } of project.services.values()) {
    for (const { options } of attachments) {
      for (const item of listAt(options, 'link_local_ips')?.items ?? []) {
        const address = item.kind === 'scalar' ? readAddress(item.text ?? '') : undefined;
        if (address) {
          taken.add(address.value);
        }
      }
    }
  }
  let value = firstLinkLocal;
  while (taken.has(value)) {
    value++;
  }
  return [addressItem(formatAddress(4, value), { code: 'link-local' })];
}

/** MAC addresses that nobody has; always the same for one service and network, so that they do not change by chance. */
export function macAddresses(context: CompletionContext): readonly Suggestion[] {
  const { project, service, networkKey, live } = context;
  const taken = new Set([
    ...project.macs.filter((mac) => mac.service !== service).map(({ text }) => text.toLowerCase().replaceAll('-', ':')),
    ...(live?.containers ?? []).flatMap(({ endpoints }) => endpoints.flatMap(({ mac }) => mac ?? [])),
  ]);
  const seed = `${project.name ?? ''}/${service?.name ?? ''}/${networkKey ?? ''}`;
  for (let attempt = 0; ; attempt++) {
    const mac = localMac(`${seed}/${attempt}`);
    if (!taken.has(mac)) {
      return [{ kind: 'address', label: mac, content: { form: 'string', text: mac }, about: { code: 'mac' } }];
    }
  }
}

/** Locally administered, for one station: the first byte is 02. The rest is the FNV-1a hash of a seed. */
function localMac(seed: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of seed) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  const bytes = hash.toString(16).padStart(16, '0').slice(0, 10).match(/../g) ?? [];
  return ['02', ...bytes].join(':');
}
