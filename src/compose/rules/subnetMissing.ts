import { addPair, scalarText } from '../edits';
import type { Fix, Rule } from '../findings';
import { networkAround, overlaps } from '../../core/addressing';
import { keyPlace } from '../model/access';
import type { Pool } from '../model/pools';
import { isInside } from '../model/pools';
import { placeOfUse } from '../model/use';
import type { Project } from '../project';

export interface MissingSubnet {
  readonly network: string;
  /** What is said in place of the subnet; undefined where nothing is. */
  readonly key: string | undefined;
}

export const subnetMissing: Rule<'subnet-missing', MissingSubnet> = {
  id: 'subnet-missing',
  severity: 'error',
  needs: 'file',
  keys: ['config'],
  *check(project) {
    for (const pool of project.pools) {
      const { entry, network, severity } = pool;
      const [first] = entry.value.entries.values();
      if (!entry.value.entries.has('subnet')) {
        yield {
          at: first ? keyPlace(first) : placeOfUse(entry.value.node, entry.value.trace),
          severity,
          data: { network: network.key, key: first?.key },
          fixes: () => subnetFix(project, pool),
        };
      }
    }
  },
};

/** The usual subnet in which all lies that is written, where nobody else has it and no address is a special one of it. */
function subnetFix(project: Project, { entry, network, gateway, range, reserved }: Pool): readonly Fix[] {
  const { node, trace } = entry.value;
  const document = project.documents.get(node.file);
  const addresses = [gateway?.read, ...reserved.map(({ read }) => read)].flatMap((address) => address ?? []);
  const family = range?.read?.family ?? addresses[0]?.family;
  const inside = range?.read?.first ?? addresses[0]?.value;
  if (!document || trace || node.kind !== 'map' || family === undefined || inside === undefined) {
    return [];
  }
  const length = Math.min(family === 4 ? 24 : 64, range?.read?.prefixLength ?? 128);
  const around = networkAround(family, inside, length);
  const ends = family === 4 ? [around.first, around.last] : [around.first];
  const fits = addresses.every((address) => isInside(around, address) && !ends.includes(address.value));
  const others = project.pools.flatMap(({ network: of, subnet }) =>
    subnet?.read ? [{ of, subnet: subnet.read }] : [],
  );
  const taken = others.some(({ subnet }) => overlaps(subnet, around));
  const second =
    network.driver === 'bridge' && others.some(({ of, subnet }) => of === network && subnet.family === family);
  const off = family === 4 ? network.ipv4 === false : network.ipv6 !== true;
  if (!fits || taken || second || off) {
    return [];
  }
  const edit = addPair(document, node, 'subnet', scalarText(around.network));
  return [{ title: { code: 'add', text: `subnet: ${around.network}` }, safe: false, edits: [edit] }];
}
