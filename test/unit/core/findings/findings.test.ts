import assert from 'node:assert/strict';
import type { InspectedDetails, Surroundings } from '../../../../src/core/inspection/inspection';
import type { Container, Network } from '../../../../src/core/model';
import { findingAdvice, findingSentence } from '../../../../src/messages/findings';
import { crowdScene, detailsOf, driverScene, inspectScene, shopScene } from '../../../support/inspectionScenes';
import type { NetworkParts } from '../../../support/records';
import { container, endpoint, network, snapshot, unstartedEndpoint } from '../../../support/records';

interface Around {
  readonly networks?: readonly Network[];
  readonly containers?: (its: Network) => readonly Container[];
  readonly details?: (its: Network, containers: readonly Container[]) => Partial<InspectedDetails>;
  readonly surroundings?: Partial<Surroundings>;
}

/** What is found in a bridge network, each as `severity: sentence`. */
function found(parts: Partial<NetworkParts>, around: Around = {}): readonly string[] {
  const { networks = [], containers = () => [], details, surroundings } = around;
  const its = network({ name: 'front', ...parts });
  const inside = containers(its);
  const scene = {
    network: its,
    snapshot: snapshot([its, ...networks], inside),
    details: { containers: new Map(inside.map((one) => [one.id, detailsOf(one)])), ...details?.(its, inside) },
  };
  return inspectScene(scene, surroundings).findings.map(
    (finding) => `${finding.severity}: ${findingSentence(finding)} ${findingAdvice(finding)}`,
  );
}

function running(name: string, its: Network, ipv4: string): Container {
  return container({ name, id: name.repeat(64).slice(0, 64), endpoints: [endpoint(its, { ipv4 })] });
}

function stopped(name: string, its: Network, requestedIpv4: string): Container {
  return container({ name, state: 'exited', endpoints: [endpoint(its, { endpointId: '', requestedIpv4 })] });
}

describe('findings', () => {
  const quiet: readonly (readonly [title: string, parts: Partial<NetworkParts>, around?: Around])[] = [
    [
      'a usual network',
      { pools: [{ subnet: '10.0.0.0/24' }] },
      { containers: (its) => [running('a', its, '10.0.0.2')] },
    ],
    [
      'a lost first network that the engine does not look for',
      {},
      {
        containers: (its) => [{ ...running('a', its, '10.0.0.2'), networkMode: 'home' }],
        surroundings: { homesNeeded: false },
      },
    ],
    ['the smallest subnet that still has room', { pools: [{ subnet: '10.0.0.0/29' }] }],
    ['a configuration for others', { driver: 'null', configOnly: true, pools: [{ subnet: '8.8.8.0/24' }] }],
    ['a neighbour without overlap', { pools: [{ subnet: '10.0.0.0/24' }] }, { networks: [other('10.0.1.0/24')] }],
    [
      'a network of the swarm with the same subnet: they are apart',
      { pools: [{ subnet: '10.0.0.0/24' }] },
      { networks: [{ ...other('10.0.0.0/24'), scope: 'swarm', driver: 'overlay' }] },
    ],
    [
      'a network on a parent interface, which shares the subnet of the wire',
      { driver: 'macvlan', pools: [{ subnet: '10.0.0.0/24' }] },
      { surroundings: { hostRoutes: [{ subnet: '10.0.0.0/24', device: 'eth0' }] } },
    ],
    ['public addresses of a macvlan', { driver: 'macvlan', pools: [{ subnet: '8.8.8.0/24' }] }],
    ['global IPv6 addresses', { ipv6: true, pools: [{ subnet: '2a01:4f8::/64' }] }],
    [
      'public addresses that are routed',
      {
        options: new Map([['com.docker.network.bridge.gateway_mode_ipv4', 'routed']]),
        pools: [{ subnet: '8.8.8.0/24' }],
      },
    ],
    ['an option of a plugin', { driver: 'weave', options: new Map([['x', 'y']]) }],
    ['an option of Podman', { options: new Map([['isolate', 'true']]) }, { surroundings: { product: 'podman' } }],
    [
      'an overlay whose other nodes are not known, full as it may be',
      { driver: 'overlay', scope: 'swarm', pools: [{ subnet: '10.0.0.0/30' }] },
    ],
    [
      'a stopped member whose address lies outside the range',
      { pools: [{ subnet: '10.0.0.0/24', range: '10.0.0.128/25' }] },
      { containers: (its) => [stopped('db', its, '10.0.0.9')] },
    ],
    [
      'an old task of a swarm, which nobody starts again',
      { driver: 'overlay', scope: 'swarm', pools: [{ subnet: '10.0.0.0/24' }] },
      {
        containers: (its) => [
          running('a', its, '10.0.0.2'),
          { ...stopped('web.1.old', its, '10.0.0.2'), labels: new Map([['com.docker.swarm.task.id', 'x']]) },
        ],
      },
    ],
    ['a load balancer of the engine', {}, { details: () => listed('lb-front', 'front-endpoint') }],
  ];
  for (const [title, parts, around] of quiet) {
    it(`says nothing of ${title}`, () => assert.deepEqual(found(parts, around), []));
  }

  const cases: readonly (readonly [title: string, sentence: string, parts: Partial<NetworkParts>, around?: Around])[] =
    [
      [
        'a full subnet',
        'error: 10.0.0.0/30 is full: no further container can be attached or started here. Disconnect what is not needed, or give the network a larger subnet.',
        { pools: [{ subnet: '10.0.0.0/30' }] },
        { containers: (its) => [running('a', its, '10.0.0.2')] },
      ],
      [
        'a full range in a subnet with room',
        'error: 10.0.0.128/31 is full: no further container can be attached or started here. Disconnect what is not needed, or give the network a larger subnet.',
        { pools: [{ subnet: '10.0.0.0/24', range: '10.0.0.128/31', gateway: '10.0.0.1' }] },
        { containers: (its) => [running('a', its, '10.0.0.128'), running('b', its, '10.0.0.129')] },
      ],
      [
        'a subnet that is nearly full',
        'warning: 10.0.0.0/28 is nearly full: 1 address is left. Disconnect what is not needed, or give the network a larger subnet.',
        { pools: [{ subnet: '10.0.0.0/28' }] },
        { containers: (its) => Array.from({ length: 12 }, (_, at) => running(`c${at}`, its, `10.0.0.${at + 2}`)) },
      ],
      [
        'a subnet of the Internet',
        'warning: 8.8.8.0/24 belongs to the Internet: containers cannot reach the hosts that really have these addresses. Give the network another subnet.',
        { pools: [{ subnet: '8.8.8.0/24' }] },
      ],
      [
        'an overlap',
        'warning: 10.0.0.0/24 overlaps with 10.0.0.128/25 of "other": where both can be reached, one hides the other. Give the network another subnet.',
        { driver: 'macvlan', pools: [{ subnet: '10.0.0.0/24' }] },
        { networks: [other('10.0.0.128/25')] },
      ],
      [
        'an overlap with a route of the host',
        'warning: 10.0.0.0/24 overlaps with 10.0.0.0/16, which the host reaches through tun0: one hides the other. Give the network another subnet.',
        { pools: [{ subnet: '10.0.0.0/24' }] },
        {
          surroundings: {
            hostRoutes: [
              { subnet: '0.0.0.0/0', device: 'eth0', gateway: '10.0.0.1' },
              { subnet: '10.0.0.0/16', device: 'tun0' },
            ],
          },
        },
      ],
      [
        'an overlap with what is kept free',
        'warning: 10.0.0.0/24 overlaps with 10.0.0.0/8, which the setting dockerNetworks.reservedSubnets keeps free. Give the network another subnet.',
        { pools: [{ subnet: '10.0.0.0/24' }] },
        { surroundings: { reservedSubnets: ['10.0.0.0/8', 'nonsense'] } },
      ],
      [
        'a large overlay',
        'hint: 10.0.0.0/16 has more than 256 addresses. Docker advises against it for overlay networks: beyond that, virtual addresses of services are not reliable. Use several networks of 256 addresses, or endpoint mode dnsrr.',
        { driver: 'overlay', scope: 'swarm', pools: [{ subnet: '10.0.0.0/16' }] },
      ],
      [
        'another network of the same name',
        'warning: There is another network of this name: commands that name it fail or reach the wrong one. Here every command goes by ID. Remove or rename one of them.',
        {},
        { networks: [network({ name: 'front', id: 'f'.repeat(64) })] },
      ],
      [
        'a wrong option key',
        'warning: The option com.docker.network.bridge.enable_iccc does nothing: the driver does not know it. Did you mean "com.docker.network.bridge.enable_icc"?',
        { options: new Map([['com.docker.network.bridge.enable_iccc', 'false']]) },
      ],
      [
        'a value that does not count',
        'warning: The option encrypted is in force although its value is "false": the key alone switches it on. Leave the option out to switch it off.',
        { driver: 'overlay', scope: 'swarm', options: new Map([['encrypted', 'false']]) },
      ],
      [
        'the default bridge',
        'hint: Containers cannot reach each other by name here, only by address. Create a network of your own and connect them to it.',
        { name: 'bridge' },
        { containers: (its) => [running('a', its, '10.0.0.2'), running('b', its, '10.0.0.3')] },
      ],
      [
        'a name of two',
        'warning: The name db leads to 2 containers in turn: a, b. Give them different aliases, unless that is what you want.',
        {},
        {
          containers: (its) => [running('a', its, '10.0.0.2'), running('b', its, '10.0.0.3')],
          details: (_, all) => ({
            containers: new Map(all.map((one) => [one.id, detailsOf(one, { aliases: ['db'] })])),
          }),
        },
      ],
      [
        'an address that is taken',
        'error: db is stopped. It will not start: its address 10.0.0.2 is taken by a. ',
        { pools: [{ subnet: '10.0.0.0/24' }] },
        { containers: (its) => [running('a', its, '10.0.0.2'), stopped('db', its, '10.0.0.2')] },
      ],
      [
        'a running container whose first network is gone',
        'warning: "a" was made in the network "home", which is gone: it can neither be started again nor connected to another one. A new network of the same name heals it.',
        {},
        { containers: (its) => [{ ...running('a', its, '10.0.0.2'), networkMode: 'home' }] },
      ],
      [
        'a start that failed',
        'error: db did not start: Address already in use ',
        { pools: [{ subnet: '10.0.0.0/24', range: '10.0.0.128/25' }] },
        {
          containers: (its) => [stopped('db', its, '10.0.0.9')],
          details: (_, all) => ({
            containers: new Map(all.map((one) => [one.id, detailsOf(one, { error: 'Address already in use' })])),
          }),
        },
      ],
      [
        'an address that may be handed out',
        'warning: db is stopped, and its address 10.0.0.9 is not kept for it: once another container gets it, it will not start. Choose an address outside the dynamic range, or give the network such a range.',
        { pools: [{ subnet: '10.0.0.0/24' }] },
        {
          containers: () => [
            container({
              name: 'db',
              state: 'created',
              endpoints: [unstartedEndpoint('front', { requestedIpv4: '10.0.0.9' })],
            }),
          ],
        },
      ],
      [
        'a port that is not in force',
        'warning: a, 8080 → 80/tcp: asked for and not published: all its networks are internal. Connect it to a network that is not internal.',
        { internal: true },
        {
          containers: (its) => [running('a', its, '10.0.0.2')],
          details: (_, all) => ({
            containers: new Map(
              all.map((one) => [
                one.id,
                detailsOf(one, {
                  portBindings: [{ containerPort: 80, protocol: 'tcp', hostAddress: '', hostPort: '8080' }],
                }),
              ]),
            ),
          }),
        },
      ],
      [
        'a priority that does not count',
        'warning: The IPv4 default route of a goes through other, although the priority is higher here: the engine prefers networks that have IPv4 and IPv6 (moby#52327). ',
        {},
        {
          networks: [{ ...other('10.9.0.0/24'), ipv6: true }],
          containers: (its) => [
            container({
              name: 'a',
              endpoints: [
                endpoint(its, { ipv4: '10.0.0.2', gatewayPriority: 10 }),
                endpoint(other('10.9.0.0/24'), { ipv4: '10.9.0.2' }),
              ],
            }),
          ],
        },
      ],
      [
        'an endpoint that a crash left',
        'warning: The endpoint web is left over from a container that is gone; while it is there, the network cannot be removed. Disconnect it by force, or restart the engine.',
        {},
        { details: () => listed('ep-0123', 'web') },
      ],
    ];
  for (const [title, sentence, parts, around] of cases) {
    it(`tells of ${title}`, () => assert.deepEqual(found(parts, around), [sentence]));
  }

  it('puts the worst first', () => {
    assert.deepEqual(
      inspectScene(shopScene()).findings.map(({ severity, code }) => `${severity} ${code}`),
      ['error will-not-start', 'error will-not-start', 'warning names-collide', 'warning unknown-option'],
    );
  });

  it('finds nothing amiss in what is well', () => {
    const all = (['macvlan', 'overlay', 'host', 'null', 'internal', 'closed', 'weave'] as const).map(driverScene);
    assert.deepEqual(
      [...all, crowdScene(50)].flatMap((scene) => inspectScene(scene).findings),
      [],
    );
  });
});

function other(subnet: string): Network {
  return network({ name: 'other', pools: [{ subnet }] });
}

/** What the engine lists for the network besides its containers. */
function listed(containerId: string, name: string): Partial<InspectedDetails> {
  const its = network({ name: 'front' });
  const member = { containerId, name, endpointId: 'e', mac: '', ipv4: '', ipv6: '' };
  return { network: { network: its, members: [member] } };
}
