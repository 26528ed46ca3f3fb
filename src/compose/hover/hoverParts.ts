import { readAddress } from '../../core/addressing';
import { driverFacts, findOption } from '../../core/drivers';
import { patternOf } from '../cursor/pathPattern';
import { entryAt, keyPlace, listAt, scalarAt, stringsIn } from '../model/access';
import { rootsOf } from '../model/loading';
import { namesIn } from '../model/merge';
import type { Network } from '../model/networks';
import { portMapping } from '../model/ports';
import type { Attachment, Service } from '../model/services';
import { firstEntry } from '../model/use';
import type { Value } from '../model/values';
import { summaryOf } from '../networkSummary';
import type { Project } from '../project';
import type { Place } from '../source';
import { symbolsOf } from '../symbols';
import { addressPart, subnetPart } from './addressHover';
import type { DeclaredAt, HoverPart, HoverRequest } from './hover';
import { liveStateOf } from './liveState';

/** A word and the path of what it stands in. */
export interface HoverScene extends HoverRequest {
  readonly path: readonly string[];
  readonly text: string;
}

/** About a key of the user's choice, or an option. */
export function keyParts(scene: HoverScene): readonly HoverPart[] {
  const { path, text, project } = scene;
  switch (patternOf(path)) {
    case 'services':
    case 'services/*/depends_on':
      return servicePart(project, text);
    case 'services/*/networks':
      return networkUse(scene);
    case 'networks':
      return networkParts(scene, text);
    case 'services/*/networks/*/driver_opts':
      return optionParts(scene, text, 'endpoint', undefined);
    case 'networks/*/driver_opts':
      return optionParts(scene, text, 'network', undefined);
    default:
      return [];
  }
}

/** About a value or an item. */
export function valueParts(scene: HoverScene, place: string): readonly HoverPart[] {
  const { project, text, path } = scene;
  switch (place) {
    case 'services/*/networks/[]':
      return networkUse(scene);
    case 'services/*/networks/*/aliases/[]':
      return aliasParts(project, path, text);
    case 'services/*/networks/*/ipv4_address':
    case 'services/*/networks/*/ipv6_address':
      return addressParts(scene, path[3]);
    case 'services/*/network_mode':
      return modeParts(project, path[1] ?? '');
    case 'services/*/links/[]':
      return servicePart(project, text.split(':', 1)[0] ?? '');
    case 'services/*/depends_on/[]':
    case 'services/*/extends':
      return servicePart(project, text);
    case 'services/*/extends/service':
      return extendedParts(scene);
    case 'services/*/ports/[]':
      return portParts(project, path[1] ?? '', text);
    case 'services/*/networks/*/driver_opts/*':
      return optionParts(scene, path.at(-1) ?? '', 'endpoint', text);
    case 'networks/*/driver_opts/*':
      return optionParts(scene, path.at(-1) ?? '', 'network', text);
    case 'networks/*/driver':
      return [{ code: 'driver', driver: driverFacts(text)?.name ?? 'plugin', name: text }];
    case 'networks/*/name':
    case 'networks/*/external/name':
      return networkParts(scene, path[1] ?? '');
    case 'networks/*/ipam/config/[]/subnet':
    case 'networks/*/ipam/config/[]/ip_range':
      return subnetParts(scene);
    case 'networks/*/ipam/config/[]/gateway':
    case 'networks/*/ipam/config/[]/aux_addresses/*':
      return addressParts(scene, path[1]);
    default:
      return [];
  }
}

function networkUse(scene: HoverScene): readonly HoverPart[] {
  const { project, path, text } = scene;
  const attachment = attachmentOf(project.services.get(path[1] ?? ''), text);
  const own: readonly HoverPart[] = attachment ? [attachmentPart(attachment)] : [];
  const told = own.filter((part) => part.code === 'attachment' && part.addresses.length + part.aliases.length > 0);
  return [...networkParts(scene, text), ...told];
}

function attachmentOf(service: Service | undefined, network: string): Attachment | undefined {
  return service?.attachments.find((each) => each.network === network);
}

function attachmentPart({ service, options }: Attachment): HoverPart {
  const aliases = stringsIn(listAt(options, 'aliases')).flatMap(({ text }) => text ?? []);
  return { code: 'attachment', service, addresses: addressesOf(options), aliases };
}

function addressesOf(options: Value | undefined): readonly string[] {
  return (['ipv4_address', 'ipv6_address'] as const).flatMap((key) => scalarAt(options, key)?.text || []);
}

export function networkParts({ project, live }: HoverRequest, key: string): readonly HoverPart[] {
  const network = project.networks.get(key);
  if (!network) {
    return project.complete ? [{ code: 'undeclared-network', name: key }] : [];
  }
  if (!network.entry && key !== 'default') {
    return [{ code: 'undeclared-network', name: key }];
  }
  const state = live && liveStateOf(project, network, live);
  return [
    { code: 'network', network: summaryOf(network), declaredAt: declarationOf(project, network) },
    ...(state ? [{ code: 'live', state } as const] : []),
  ];
}

function declarationOf(project: Project, { entry }: Network): DeclaredAt | undefined {
  if (!entry) {
    return undefined;
  }
  return declaredAt(project, firstEntry(entry).keyNode);
}

function declaredAt(project: Project, { file, start, end }: Place): DeclaredAt | undefined {
  const position = project.documents.get(file)?.lines.positionAt(start);
  return position && { file, start, end, line: position.line + 1 };
}

function servicePart(project: Project, name: string): readonly HoverPart[] {
  const service = project.services.get(name);
  if (!service) {
    return [];
  }
  const { networkMode, networks } = service;
  if (networkMode) {
    return [
      { code: 'service', name, networks: [] },
      { code: 'shares', mode: networkMode.kind, target: networkMode.target },
    ];
  }
  return [
    {
      code: 'service',
      name,
      networks: [...networks].map((network) => ({
        network,
        addresses: addressesOf(attachmentOf(service, network)?.options),
      })),
    },
  ];
}

/** About the service behind `extends`, which another file may have. */
function extendedParts({ project, file, offset, text }: HoverScene): readonly HoverPart[] {
  const base = symbolsOf(project).find(
    ({ at, kind }) => kind === 'service' && at.file === file && at.start <= offset && offset <= at.end,
  );
  if (base?.lender === undefined) {
    return base ? servicePart(project, text) : [];
  }
  const lender = project.documents.get(base.lender);
  const trees = lender ? rootsOf(lender, project.lookup) : [];
  const lent = trees.flatMap((tree) => entryAt(tree, 'services', text) ?? [])[0];
  const networks = lent && entryAt(lent.value, 'networks')?.value;
  const lentAt = lent && declaredAt(project, keyPlace(lent));
  return lentAt
    ? [
        {
          code: 'service',
          name: text,
          networks: (networks ? namesIn(networks) : []).map(({ key, value }) => ({
            network: key,
            addresses: addressesOf(value),
          })),
          lentAt,
        },
      ]
    : [];
}

function modeParts(project: Project, name: string): readonly HoverPart[] {
  const mode = project.services.get(name)?.networkMode;
  if (!mode) {
    return [];
  }
  const { kind, target } = mode;
  return [{ code: 'shares', mode: kind, target }, ...(kind === 'service' ? servicePart(project, target) : [])];
}

function aliasParts(project: Project, path: readonly string[], name: string): readonly HoverPart[] {
  const network = path[3] ?? '';
  const aliased = project.aliases.filter(({ text, attachment }) => text === name && attachment.network === network);
  const services = aliased.map(({ service }) => service.name);
  const own = project.services.get(name)?.networks.has(network) ? [name] : [];
  return [{ code: 'alias', name, network, services: [...new Set([...services, ...own])] }];
}

function addressParts({ project, live, text }: HoverScene, key: string | undefined): readonly HoverPart[] {
  const network = project.networks.get(key ?? '');
  const address = readAddress(text);
  return network && address ? [addressPart(project, network, address, live)] : [];
}

function subnetParts({ project, path, text, file, offset }: HoverScene): readonly HoverPart[] {
  const pool = project.pools.findLast(
    ({ network, entry }) =>
      network.key === path[1] && entry.value.node.file === file && entry.value.node.start <= offset,
  );
  const part = subnetPart(project, text, pool);
  return part ? [part] : [];
}

function optionParts(
  { project, path }: HoverScene,
  key: string,
  level: 'network' | 'endpoint',
  value: string | undefined,
): readonly HoverPart[] {
  const network = project.networks.get((level === 'network' ? path[1] : path[3]) ?? '');
  const driver = network ? network.driver : 'bridge';
  const option = driver === undefined ? undefined : findOption(key, level, driver);
  if (option) {
    return [{ code: 'option', option, value }];
  }
  // A plugin's driver may know it.
  return driver !== undefined && driverFacts(driver) && value === undefined
    ? [{ code: 'unknown-option', key, driver }]
    : [];
}

function portParts(project: Project, name: string, text: string): readonly HoverPart[] {
  const items = listAt(project.services.get(name)?.value, 'ports')?.items ?? [];
  const item = items.find((each) => each.kind === 'scalar' && each.source === text);
  const port = item && portMapping(item);
  return port
    ? [
        {
          code: 'port',
          target: port.target.text,
          published: port.published?.text,
          host: port.hostAddress?.text,
          protocol: port.protocol?.text ?? 'tcp',
        },
      ]
    : [];
}
