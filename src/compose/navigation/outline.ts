import { entryAt, mapAt, pairPlace, scalarAt } from '../model/access';
import { namesIn } from '../model/merge';
import type { Entry, MapValue } from '../model/values';
import type { Project } from '../project';
import type { Place } from '../source';

/** One line of the outline of a file. */
export interface OutlineItem {
  readonly kind: 'network' | 'subnet' | 'service' | 'attachment';
  readonly name: string;
  /** What is worth knowing of it at a glance: driver and members of a network, address of an attachment. */
  readonly detail: string;
  readonly at: Place;
  /** The name within `at`. */
  readonly selection: Place;
  readonly children: readonly OutlineItem[];
}

/** The networks of one file with their subnets, and its services with the networks they are on. */
export function outlineOf(project: Project, file: string): readonly OutlineItem[] {
  return project.layers
    .filter(({ document }) => document.file === file)
    .flatMap(({ written }) => [
      ...entries(written, 'services').map(serviceItem),
      ...entries(written, 'networks').map((entry) => networkItem(project, entry)),
    ])
    .filter(({ at }) => at.file === file);
}

function entries(root: MapValue, section: string): readonly Entry[] {
  return [...(mapAt(root, section)?.entries.values() ?? [])].filter(({ trace }) => trace === undefined);
}

function networkItem({ networks }: Project, entry: Entry): OutlineItem {
  const network = networks.get(entry.key);
  const driver = network?.external ? 'external' : (network?.driver ?? '');
  const members = network?.members.map(({ name }) => name).join(', ') ?? '';
  const config = entryAt(entry.value, 'ipam', 'config')?.value;
  const pools = config?.kind === 'list' ? config.items : [];
  const subnets = pools.flatMap((pool): OutlineItem[] => {
    const subnet = scalarAt(pool, 'subnet');
    return subnet?.text && pool.trace === undefined && subnet.trace === undefined
      ? [{ kind: 'subnet', name: subnet.text, detail: scalarAt(pool, 'gateway')?.text ?? '', ...whole(subnet.node) }]
      : [];
  });
  return {
    kind: 'network',
    name: entry.key,
    detail: [driver, members].filter((part) => part !== '').join(' · '),
    ...around(entry),
    children: subnets,
  };
}

function serviceItem(entry: Entry): OutlineItem {
  const networks = entryAt(entry.value, 'networks');
  const named = networks?.trace === undefined && networks?.value.trace === undefined ? networks : undefined;
  const mode = scalarAt(entry.value, 'network_mode');
  return {
    kind: 'service',
    name: entry.key,
    detail: mode?.trace === undefined ? (mode?.source ?? '') : '',
    ...around(entry),
    children: (named ? namesIn(named.value) : [])
      .filter(({ trace }) => trace === undefined)
      .map((attachment) => ({
        kind: 'attachment',
        name: attachment.key,
        detail: ['ipv4_address', 'ipv6_address']
          .flatMap((key) => scalarAt(attachment.value, key)?.text ?? [])
          .join(' '),
        ...around(attachment),
        children: [],
      })),
  };
}

function around(entry: Entry): Pick<OutlineItem, 'at' | 'selection'> {
  const { file, start, end } = entry.keyNode;
  return { at: pairPlace(entry), selection: { file, start, end } };
}

function whole({ file, start, end }: Place): Pick<OutlineItem, 'at' | 'selection' | 'children'> {
  return { at: { file, start, end }, selection: { file, start, end }, children: [] };
}
