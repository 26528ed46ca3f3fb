import type { ContainerDetails, EndpointDetails, NetworkDetails } from '../../src/core/engine';
import type { InspectedDetails, Inspection, Surroundings } from '../../src/core/inspection/inspection';
import { inspect } from '../../src/core/inspection/inspection';
import type { Member } from '../../src/core/inspection/member';
import type { Container, Network, Snapshot } from '../../src/core/model';
import type { ContainerParts } from './records';
import { container as makeContainer, endpoint, idOf, network, snapshot, unstartedEndpoint } from './records';

/** A network with everything around it that the inspector reads. */
export interface Scene {
  readonly network: Network;
  readonly snapshot: Snapshot;
  readonly details: InspectedDetails;
}

/** What the inspector makes of a scene, on Docker and with no subnet kept free unless told otherwise. */
export function inspectScene(
  { network: its, snapshot: all, details }: Scene,
  surroundings: Partial<Surroundings> = {},
): Inspection {
  return inspect(its, all, details, {
    product: 'docker',
    reservedSubnets: [],
    hostRoutes: [],
    homesNeeded: true,
    ...surroundings,
  });
}

/** Containers whose short ids differ, as those of an engine do: a short id is a name in DNS. */
function container(parts: ContainerParts): Container {
  return makeContainer({ id: idOf(Array.from(parts.name).reverse().join('')), ...parts });
}

/** What `GET /containers/{id}/json` adds to a container of the listing. */
export function detailsOf(
  its: Container,
  parts: Partial<Omit<ContainerDetails, 'container' | 'endpoints'>> & {
    readonly aliases?: readonly string[];
  } = {},
): ContainerDetails {
  const { aliases = [], ...rest } = parts;
  const endpoints = its.endpoints.map((one): EndpointDetails => ({
    networkId: one.networkId,
    networkName: one.networkName,
    endpointId: one.endpointId,
    aliases,
    dnsNames: [its.name, ...aliases, its.id.slice(0, 12)],
  }));
  return { container: its, endpoints, error: '', portBindings: [], ...rest };
}

function knownDetails(details: readonly ContainerDetails[], listed?: NetworkDetails): InspectedDetails {
  return {
    containers: new Map(details.map((one) => [one.container.id, one])),
    ...(listed && { network: listed }),
  };
}

/** A compose project's network with a member of every kind. */
export function shopScene(): Scene {
  const front = network({
    name: 'shop_front',
    attachable: true,
    pools: [
      {
        subnet: '172.28.5.0/24',
        range: '172.28.5.128/25',
        gateway: '172.28.5.1',
        reserved: new Map([['printer', '172.28.5.9']]),
      },
    ],
    options: new Map([
      ['com.docker.network.driver.mtu', '1400'],
      ['com.docker.network.bridge.enable_iccc', 'false'],
    ]),
    labels: new Map([
      ['com.docker.compose.project', 'shop'],
      ['com.docker.compose.network', 'front'],
      ['traefik.http.middlewares.auth.basicauth.users', 'admin:$apr1$H6uskkkW$IgXLP6ewTrSuBkTrqE8wj/'],
      ['team', 'payments'],
    ]),
  });
  const back = network({ name: 'shop_back', internal: true, pools: [{ subnet: '172.29.0.0/16' }] });
  const edge = network({ name: 'edge', pools: [{ subnet: '172.30.0.0/16' }] });
  const compose = (service: string): ReadonlyMap<string, string> =>
    new Map([
      ['com.docker.compose.project', 'shop'],
      ['com.docker.compose.service', service],
      ['com.docker.compose.project.config_files', '/srv/shop/compose.yaml'],
    ]);
  const web = container({
    name: 'shop-web-1',
    image: 'nginx:1.29',
    labels: compose('web'),
    ports: [
      { protocol: 'tcp', containerPort: 80, hostPort: 8080, hostAddress: '0.0.0.0' },
      { protocol: 'tcp', containerPort: 80, hostPort: 8080, hostAddress: '::' },
      { protocol: 'tcp', containerPort: 443 },
    ],
    endpoints: [
      endpoint(front, { ipv4: '172.28.5.128', gateway: '172.28.5.1', mac: '02:42:ac:1c:05:80', gatewayPriority: 10 }),
      endpoint(edge, { ipv4: '172.30.0.2', gateway: '172.30.0.1', mac: '02:42:ac:1e:00:02' }),
    ],
  });
  const api1 = container({
    name: 'shop-api-1',
    labels: compose('api'),
    endpoints: [
      endpoint(front, { ipv4: '172.28.5.129', gateway: '172.28.5.1', mac: '02:42:ac:1c:05:81' }),
      endpoint(back, { ipv4: '172.29.0.2', mac: '02:42:ac:1d:00:02' }),
    ],
  });
  const api2 = container({
    name: 'shop-api-2',
    labels: compose('api'),
    endpoints: [endpoint(front, { ipv4: '172.28.5.130', gateway: '172.28.5.1', mac: '02:42:ac:1c:05:82' })],
  });
  const db = container({
    name: 'db',
    image: 'postgres:18',
    endpoints: [
      endpoint(front, {
        ipv4: '172.28.5.20',
        requestedIpv4: '172.28.5.20',
        gateway: '172.28.5.1',
        mac: '02:42:ac:1c:05:14',
      }),
    ],
  });
  const debug = container({
    name: 'debug',
    image: 'netshoot',
    state: 'paused',
    endpoints: [endpoint(front, { ipv4: '172.28.5.131', gateway: '172.28.5.1', mac: '02:42:ac:1c:05:83' })],
  });
  const sidecar = container({ name: 'web-logs', networkMode: `container:${web.id}`, endpoints: [] });
  const old = container({
    name: 'old-db',
    image: 'postgres:12',
    state: 'exited',
    endpoints: [endpoint(front, { endpointId: '', requestedIpv4: '172.28.5.20' })],
  });
  const spare = container({
    name: 'spare',
    state: 'created',
    endpoints: [unstartedEndpoint('shop_front', { requestedIpv4: '172.28.5.40' })],
  });
  const stranded = container({
    name: 'stranded',
    state: 'exited',
    endpoints: [endpoint(front, { networkId: idOf('an earlier shop_front'), endpointId: '' })],
  });
  const containers = [web, api1, api2, db, debug, sidecar, old, spare, stranded];
  return {
    network: front,
    snapshot: snapshot([front, back, edge], containers),
    details: knownDetails([
      detailsOf(web, {
        aliases: ['web'],
        portBindings: [{ containerPort: 80, protocol: 'tcp', hostAddress: '', hostPort: '8080' }],
      }),
      detailsOf(api1, { aliases: ['api'] }),
      detailsOf(api2, { aliases: ['api'] }),
      detailsOf(db, { aliases: ['database', 'postgres'] }),
      detailsOf(debug, { aliases: ['database'] }),
      detailsOf(old, { aliases: ['database'], error: 'failed to set up container networking: Address already in use' }),
      detailsOf(spare, {
        portBindings: [{ containerPort: 9000, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: '9000' }],
      }),
    ]),
  };
}

/** A /16 and a /64 whose members lie in three places. */
export function dualStackScene(): Scene {
  const wide = network({
    name: 'wide',
    ipv6: true,
    pools: [
      { subnet: '10.42.0.0/16', gateway: '10.42.0.1' },
      { subnet: 'fd00:abcd:1::/64', gateway: 'fd00:abcd:1::1' },
    ],
    options: new Map([['com.docker.network.bridge.gateway_mode_ipv6', 'routed']]),
  });
  const members = [2, 3, 4, 5, 300, 301, 40_000].map((number, index) =>
    container({
      name: `worker-${index + 1}`,
      endpoints: [
        endpoint(wide, {
          ipv4: `10.42.${number >> 8}.${number & 255}`,
          ipv6: `fd00:abcd:1::${number.toString(16)}`,
          mac: `02:42:0a:2a:00:0${index}`,
          gateway: '10.42.0.1',
          ipv6Gateway: 'fd00:abcd:1::1',
        }),
      ],
    }),
  );
  return {
    network: wide,
    snapshot: snapshot([wide], members),
    details: knownDetails(members.map((one) => detailsOf(one))),
  };
}

/** `count` running containers in one /16. */
export function crowdScene(count: number): Scene {
  const crowd = network({ name: 'crowd', pools: [{ subnet: '10.99.0.0/16', gateway: '10.99.0.1' }] });
  const members = Array.from({ length: count }, (_, index) => {
    const number = index + 2;
    const address = `10.99.${number >> 8}.${number & 255}`;
    return container({
      id: (index + 4096).toString(16).padEnd(64, '0'),
      name: `member-${index + 1}`,
      endpoints: [endpoint(crowd, { ipv4: address, gateway: '10.99.0.1', mac: '02:42:0a:63:00:01' })],
    });
  });
  return {
    network: crowd,
    snapshot: snapshot([crowd], members),
    details: knownDetails(members.map((one) => detailsOf(one))),
  };
}

/** Networks of the drivers that draw other data paths. */
export function driverScene(
  driver: 'macvlan' | 'ipvlan' | 'overlay' | 'host' | 'null' | 'internal' | 'closed' | 'weave',
): Scene {
  const options: Readonly<Record<typeof driver, Partial<Network>>> = {
    macvlan: { driver: 'macvlan', options: new Map([['parent', 'eth0.50']]) },
    ipvlan: { driver: 'ipvlan', options: new Map([['ipvlan_mode', 'l3']]) },
    overlay: {
      driver: 'overlay',
      scope: 'swarm',
      attachable: true,
      options: new Map([
        ['encrypted', ''],
        ['com.docker.network.driver.overlay.vxlanid_list', '4097'],
      ]),
    },
    host: { driver: 'host' },
    null: { driver: 'null' },
    internal: { driver: 'bridge', internal: true },
    closed: {
      driver: 'bridge',
      options: new Map([
        ['com.docker.network.bridge.enable_icc', 'false'],
        ['com.docker.network.bridge.enable_ip_masquerade', 'false'],
      ]),
    },
    weave: { driver: 'weave' },
  };
  const hasPool = driver !== 'host' && driver !== 'null';
  const its = network({
    name: driver === 'null' ? 'none' : driver,
    ...options[driver],
    pools: hasPool ? [{ subnet: '192.168.50.0/26', gateway: '192.168.50.1' }] : [],
  });
  const members = ['one', 'two'].map((name, index) =>
    container({
      name,
      endpoints: [endpoint(its, hasPool ? { ipv4: `192.168.50.${index + 2}`, mac: '02:42:00:00:00:01' } : {})],
    }),
  );
  const overlay: NetworkDetails = {
    network: its,
    members: [
      {
        containerId: `lb-${its.name}`,
        name: `${its.name}-endpoint`,
        endpointId: idOf('lb'),
        mac: '02:42:00:00:00:09',
        ipv4: '192.168.50.9/26',
        ipv6: '',
      },
    ],
    peers: [{ name: 'node-1', address: '198.18.0.1' }],
    loose: [{ name: 'visitor', address: '192.168.50.20', node: '198.18.0.9' }],
    services: [
      {
        name: 'web',
        virtualAddress: '192.168.50.10',
        ports: [{ target: 80, published: 8080 }],
        tasks: [{ name: 'web.1', address: '192.168.50.11', node: '198.18.0.1' }],
      },
    ],
  };
  return {
    network: its,
    snapshot: snapshot([its], members),
    details: knownDetails(
      members.map((one) => detailsOf(one)),
      driver === 'overlay' ? overlay : undefined,
    ),
  };
}

/** Texts that want to be more than text. */
export const hostileTexts: readonly string[] = [
  '<img src=x onerror="window.__ran=1">',
  '<script>window.__ran=1</script>',
  '"><svg onload=window.__ran=1>',
  'javascript:window.__ran=1',
  '[x](command:workbench.action.quit)',
  '$(trash) ${window.__ran=1} {{.Name}}',
  'line\nbreak\tand\u0000nul',
  'safe\u202Egnp.exe',
  '\u001b[31mred',
  '__proto__',
  'constructor',
  `x'"\`;--`,
  'é'.repeat(300),
];

/** A network all of whose texts are hostile. */
export function hostileScene(): Scene {
  const [first = '', ...others] = hostileTexts;
  const evil = network({
    name: `${first}${hostileTexts.slice(1, 8).join(' ')}`,
    pools: [{ subnet: '10.66.0.0/24', gateway: '10.66.0.1', reserved: new Map([[first, '10.66.0.9']]) }],
    options: new Map(hostileTexts.map((text) => [text, text])),
    labels: new Map([...hostileTexts.map((text) => [text, text] as const), ['com.docker.compose.project', first]]),
    ipamOptions: new Map([[first, first]]),
  });
  const members = others.map((text, index) =>
    container({
      id: (index + 16).toString(16).padEnd(64, 'e'),
      name: text,
      image: text,
      endpoints: [endpoint(evil, { ipv4: `10.66.0.${index + 20}`, mac: text }), unstartedEndpoint(text)],
    }),
  );
  return {
    network: evil,
    snapshot: snapshot([evil], members),
    details: knownDetails(members.map((one) => detailsOf(one, { aliases: [...others, first], error: first }))),
  };
}

/** A running member of some network, with what is told. */
export function member(name: string, parts: Partial<Member> = {}): Member {
  return {
    id: idOf(name),
    name,
    kind: 'container',
    state: 'running',
    attached: true,
    image: 'busybox',
    mac: '',
    names: 'pending',
    route: { code: 'not-applicable' },
    ports: [],
    networks: [],
    sharers: [],
    error: '',
    ...parts,
  };
}
