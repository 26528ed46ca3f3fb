import type { CreateNetworkRequest, EndpointRequest, PoolRequest } from '../engine';
import type { PublishedPort } from '../model';
import type {
  Attachment,
  AttachmentTransition,
  Change,
  ContainerFound,
  GivenAddresses,
  NetworkTransition,
  NetworkVersion,
} from './change';
import { DecodeError, flag, integer, list, matching, oneOf, record, text, textMap } from './decode';
import type { Decoder } from './decode';
import type { Journal } from './journal';

const format = 1;

export function writeJournal(journal: Journal): string {
  return JSON.stringify({ format, ...journal }, (_key, value: unknown) => (value instanceof Map ? [...value] : value));
}

/**
 * Reads a journal back. It may have been cut off or tampered with: everything is checked, and nothing in it is ever
 * used as a path.
 */
export function readJournal(
  written: string,
): { readonly kind: 'journal'; readonly journal: Journal } | { readonly kind: 'fault'; readonly detail: string } {
  try {
    const { change, heading } = file(JSON.parse(written), 'journal');
    const broken = brokenReference(change);
    if (broken !== undefined) return { kind: 'fault', detail: broken };
    return { kind: 'journal', journal: { change, heading } };
  } catch (error) {
    if (error instanceof DecodeError || error instanceof SyntaxError) return { kind: 'fault', detail: error.message };
    throw error;
  }
}

/** Full ids: of containers and local networks 64 hexadecimal digits, of a swarm's networks 25 letters and digits. */
const containerId = matching(/^[0-9a-f]{64}$/);
const networkId = matching(/^([0-9a-f]{64}|[0-9a-z]{25})$/);
const uuid = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const side = oneOf('before', 'after');

const pool: Decoder<PoolRequest> = record({ subnet: text }, { gateway: text, range: text, reserved: textMap });

const createRequest: Decoder<CreateNetworkRequest> = record(
  { name: text, driver: text },
  {
    scope: text,
    internal: flag,
    attachable: flag,
    ingress: flag,
    ipv4: flag,
    ipv6: flag,
    configOnly: flag,
    configFrom: text,
    ipamDriver: text,
    ipamOptions: textMap,
    pools: list(pool),
    options: textMap,
    labels: textMap,
  },
);

const endpointRequest: Decoder<EndpointRequest> = record(
  {},
  {
    aliases: list(text),
    ipv4: text,
    ipv6: text,
    linkLocal: list(text),
    links: list(text),
    mac: text,
    gatewayPriority: integer,
    driverOptions: textMap,
  },
);

const version: Decoder<NetworkVersion> = record({ request: createRequest, ids: list(networkId) }, {});
const given: Decoder<GivenAddresses> = record({}, { ipv4: text, ipv6: text, mac: text });
const attachment: Decoder<Attachment> = record({ request: endpointRequest, given }, {});
const port: Decoder<PublishedPort> = record(
  { protocol: text, containerPort: integer },
  { hostPort: integer, hostAddress: text },
);
const container: Decoder<ContainerFound> = record(
  { id: containerId, name: text, running: flag, ports: list(port) },
  {},
);

const attachmentTransition: Decoder<AttachmentTransition> = record(
  { containerId, network: integer },
  { before: attachment, after: attachment },
);

const keptNetwork = record({ kind: oneOf('kept'), version }, {});
const changedNetwork = record({ kind: oneOf('changed') }, { before: version, after: version });

function networkTransition(value: unknown, path: string): NetworkTransition {
  const isKept = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'kept';
  return isKept ? keptNetwork(value, path) : changedNetwork(value, path);
}

const change: Decoder<Change> = record(
  {
    id: uuid,
    kind: oneOf('edit', 'move', 'connect', 'disconnect', 'remove', 'undo'),
    engineId: text,
    createdAt: integer,
    order: oneOf('connect-first', 'disconnect-first'),
    networks: list(networkTransition),
    attachments: list(attachmentTransition),
    containers: list(container),
  },
  { probe: createRequest },
);

const file = record(
  {
    format: (value: unknown, path: string) => {
      if (value !== format) throw new DecodeError(`${path}: expected ${format}`);
      return format;
    },
    change,
    heading: side,
  },
  {},
);

/** An attachment that names a network or container which the change does not have. */
function brokenReference({ attachments, networks, containers }: Change): string | undefined {
  const known = new Set(containers.map(({ id }) => id));
  const broken = attachments.findIndex(({ network, containerId: id }) => !networks[network] || !known.has(id));
  return broken < 0 ? undefined : `journal.change.attachments[${broken}]: names what the change does not have`;
}
