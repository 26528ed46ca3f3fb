import type { Address, Cidr } from '../core/addressing';
import { formatAddress, readCidr } from '../core/addressing';
import { replaceScalar } from './edits';
import type { FileEdit, Fix } from './findings';
import type { LiveNetworks } from './live';
import { freeSubnetFor } from './model/freeSubnet';
import type { Pool, Written } from './model/pools';
import type { Project } from './project';

/** A private subnet of the same size that nobody uses; the addresses that lie in the old one move along. */
export function freeSubnetFix(project: Project, pool: Pool, live: LiveNetworks | undefined): readonly Fix[] {
  const { network, subnet, gateway, range, reserved } = pool;
  const from = subnet?.read;
  const space = network.driver === 'overlay' ? 'swarm' : 'local';
  const free = from && freeSubnetFor(project, from, space, live, pool);
  const to = free === undefined ? undefined : readCidr(free);
  if (!to || !from) {
    return [];
  }
  const asked = project.staticAddresses.filter((each) => each.pool === pool);
  const written = [subnet, range, gateway, ...reserved, ...asked].flatMap((each) => each ?? []);
  const shared = project.pools.some((other) => other !== pool && other.subnet?.value.node === subnet.value.node);
  if (shared || written.some(({ value }) => value.expressions.length > 0)) {
    return [];
  }
  const edits = new Map<string, FileEdit>();
  for (const each of written) {
    const text = movedText(each, from, to);
    if (text !== undefined) {
      const { file, start } = each.value.node;
      edits.set(`${file}\n${start}`, replaceScalar(each.value.node, text));
    }
  }
  return [{ title: { code: 'replace', text: to.network }, safe: false, edits: [...edits.values()] }];
}

/** The same place in the other subnet; undefined for what lies outside, which is wrong by itself. */
function movedText({ read }: Written<Address | Cidr>, from: Cidr, to: Cidr): string | undefined {
  if (!read || read.family !== from.family) {
    return undefined;
  }
  const value = read.kind === 'cidr' ? read.first : read.value;
  if (value < from.first || value > from.last) {
    return undefined;
  }
  const address = formatAddress(from.family, value - from.first + to.first);
  return read.kind === 'cidr' ? `${address}/${read.prefixLength}` : address;
}
