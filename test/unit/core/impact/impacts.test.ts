import assert from 'node:assert/strict';
import type { ContainerDetails, EndpointRequest } from '../../../../src/core/engine';
import { impactsOf } from '../../../../src/core/impact/changeImpacts';
import type { Impact } from '../../../../src/core/impact/impact';
import { hurts } from '../../../../src/core/impact/impact';
import { removalImpacts } from '../../../../src/core/impact/networkRemoval';
import type { Container, Network } from '../../../../src/core/model';
import { container, endpoint, engineInfo, network, snapshot, unstartedEndpoint } from '../../../support/records';

const compose = (project: string, service: string) =>
  new Map([
    ['com.docker.compose.project', project],
    ['com.docker.compose.service', service],
  ]);

const nets = {
  bridge: network({ name: 'bridge' }),
  front: network({ name: 'front' }),
  back: network({ name: 'back', labels: new Map([['com.docker.compose.project', 'shop']]) }),
  closed: network({ name: 'closed', internal: true }),
  lan: network({ name: 'lan', driver: 'macvlan' }),
  routed: network({ name: 'a-routed', options: new Map([['com.docker.network.bridge.gateway_mode_ipv4', 'routed']]) }),
  mesh: network({ name: 'mesh', driver: 'overlay', scope: 'swarm' }),
  dual: network({ name: 'z-dual', ipv6: true }),
  config: network({ name: 'config', driver: 'null', configOnly: true }),
  made: network({ name: 'made', configFrom: 'config' }),
};
const published = [{ protocol: 'tcp', containerPort: 80, hostPort: 8080, hostAddress: '0.0.0.0' }];

function running(name: string, on: readonly Network[], parts: Partial<Container> = {}): Container {
  return container({ name, endpoints: on.map((to, index) => endpoint(to, { ipv4: `10.0.${index}.2` })), ...parts });
}

const boxes = {
  web: running('web', [nets.front], { ports: published }),
  api: running('api', [nets.front, nets.back], { labels: compose('shop', 'api') }),
  api2: running('api2', [nets.back], { labels: compose('shop', 'api') }),
  db: running('db', [nets.back], { labels: compose('shop', 'db') }),
  otherDb: running('other-db', [], { labels: compose('blog', 'db') }),
  ran: container({ name: 'ran', state: 'exited', endpoints: [endpoint(nets.back, { endpointId: '' })] }),
  born: container({ name: 'born', state: 'created', endpoints: [unstartedEndpoint('back')] }),
  byId: container({
    name: 'by-id',
    state: 'exited',
    networkMode: nets.back.id,
    endpoints: [endpoint(nets.back, { endpointId: '' })],
  }),
  side: container({ name: 'side', networkMode: 'container:web' }),
  plain: running('plain', [nets.bridge], { ports: published }),
  six: running('six', [nets.dual]),
  swarmed: running('swarmed', [nets.mesh], { ports: published }),
  moved: running('moved', [nets.closed], { networkMode: 'lan' }),
  stray: running('stray', [nets.routed], { networkMode: 'gone' }),
};
const everything = groundOf('1.51');

function groundOf(apiVersion: string) {
  return {
    snapshot: snapshot(Object.values(nets), Object.values(boxes)),
    engine: { info: engineInfo({ apiVersion }) },
  };
}

/** One line an impact: `code subject: rest`. */
function told(impact: Impact): string {
  const names = (items: readonly { readonly name: string }[]) => items.map((item) => item.name).join('+');
  switch (impact.code) {
    case 'detached':
      return `${impact.container.name} leaves ${impact.network.name} (${impact.addresses.join('+')})`;
    case 'starts-without':
      return `${impact.container.name} starts without ${impact.network.name}`;
    case 'will-not-start':
      return `${impact.container.name} will not start: ${impact.network.name}, ${impact.remedy}`;
    case 'home-lost':
      return `${names(impact.containers)} made in ${impact.network.name}, ${impact.remedy}`;
    case 'no-return':
      return `${impact.container.name} cannot return: ${impact.home}, ${impact.remedy}`;
    case 'home-needed':
      return `${impact.container.name} needs ${impact.network.name}`;
    case 'last-network':
      return `${impact.container.name} is alone`;
    case 'route-changes':
      return `${impact.container.name} IPv${impact.family} ${impact.from ?? '-'} → ${impact.to ?? '-'}`;
    case 'ports-move':
      return `${impact.container.name} ports ${impact.from} → ${impact.to}`;
    case 'ports-vanish':
      return `${impact.container.name} ports gone: ${impact.reason.code}`;
    case 'names-lost':
      return `${impact.names.join('+')} unknown to ${names(impact.peers)} in ${impact.network.name}`;
    case 'names-collide':
      return `${impact.names.join('+')} twice in ${impact.network.name}: ${names(impact.holders)}`;
    case 'sharers-follow':
      return `${names(impact.sharers)} follows ${impact.container.name}`;
    case 'compose-owned':
      return `${impact.network.name} is of ${impact.project}`;
    case 'configuration-used':
      return `${impact.network.name} is used by ${names(impact.by)}`;
  }
}

type Box = keyof typeof boxes;
type Net = keyof typeof nets;

describe('impactsOf', () => {
  interface Case {
    readonly box: Box;
    readonly leaves?: readonly Net[];
    readonly joins?: Net;
    readonly request?: EndpointRequest;
  }
  const table: readonly (readonly [Case, readonly string[]])[] = [
    [
      { box: 'web', leaves: ['front'] },
      [
        'web leaves front (10.0.0.2)',
        'web unknown to api in front',
        'web is alone',
        'web IPv4 front → -',
        'web ports gone: no-network',
        'side follows web',
      ],
    ],
    [{ box: 'api', leaves: ['front'] }, ['api leaves front (10.0.0.2)', 'api unknown to web in front']],
    [
      { box: 'api', leaves: ['back'] },
      ['api leaves back (10.0.1.2)', 'api unknown to api2+db in back', 'api IPv4 back → front'],
    ],
    [{ box: 'ran', leaves: ['back'] }, ['ran starts without back', 'ran is alone']],
    [{ box: 'born', leaves: ['back'] }, ['born starts without back', 'born is alone']],
    [{ box: 'db', leaves: ['front'] }, []],
    [{ box: 'web', joins: 'back' }, ['web IPv4 front → back', 'web ports front → back', 'side follows web']],
    [
      { box: 'web', joins: 'back', request: { gatewayPriority: -1, aliases: ['db'] } },
      ['db twice in back: db', 'side follows web'],
    ],
    [{ box: 'web', joins: 'closed' }, ['side follows web']],
    [
      { box: 'web', joins: 'lan', request: { gatewayPriority: 10 } },
      ['web IPv4 front → lan', 'web ports gone: driver', 'side follows web'],
    ],
    [{ box: 'web', joins: 'routed' }, ['web IPv4 front → a-routed', 'web ports gone: routed', 'side follows web']],
    [
      { box: 'web', joins: 'dual' },
      ['web IPv4 front → z-dual', 'web IPv6 - → z-dual', 'web ports front → z-dual', 'side follows web'],
    ],
    [
      { box: 'web', leaves: ['front'], joins: 'closed' },
      [
        'web leaves front (10.0.0.2)',
        'web unknown to api in front',
        'web IPv4 front → -',
        'web ports gone: internal-only',
        'side follows web',
        'web needs front',
      ],
    ],
    [
      { box: 'web', leaves: ['front'], joins: 'back' },
      [
        'web leaves front (10.0.0.2)',
        'web IPv4 front → back',
        'web ports front → back',
        'side follows web',
        'web needs front',
      ],
    ],
    [{ box: 'otherDb', joins: 'back' }, ['db twice in back: db']],
    [{ box: 'api2', joins: 'front' }, []],
    [
      { box: 'plain', leaves: ['bridge'], joins: 'front' },
      ['plain leaves bridge (10.0.0.2)', 'plain IPv4 bridge → front', 'plain ports bridge → front'],
    ],
    [
      { box: 'swarmed', joins: 'front' },
      ['swarmed IPv4 docker_gwbridge → front', 'swarmed ports docker_gwbridge → front'],
    ],
    [
      { box: 'six', leaves: ['dual'] },
      ['six leaves z-dual (10.0.0.2)', 'six is alone', 'six IPv4 z-dual → -', 'six IPv6 z-dual → -'],
    ],
    [{ box: 'ran', joins: 'front' }, []],
  ];
  for (const [{ box, leaves = [], joins, request = {} }, expected] of table) {
    it(`${box} from ${leaves.join('+') || 'nothing'} to ${joins ?? 'nothing'} ${JSON.stringify(request)}`, () => {
      const impacts = impactsOf(everything, [
        {
          container: boxes[box],
          leaves: leaves.map((name) => nets[name]),
          ...(joins && { joins: { network: nets[joins], request } }),
        },
      ]);
      assert.deepEqual(impacts.map(told), expected);
    });
  }

  it('does not let those miss a container who leave with it', () => {
    const impacts = impactsOf(
      everything,
      [boxes.api2, boxes.db].map((box) => ({ container: box, leaves: [nets.back] })),
    );
    assert.deepEqual(impacts.filter((impact) => impact.code === 'names-lost').map(told), [
      'api2+api unknown to api in back',
      'db unknown to api in back',
    ]);
  });

  it('knows aliases where the inspection is at hand', () => {
    const details: ContainerDetails = {
      container: boxes.web,
      endpoints: [
        { networkId: nets.front.id, networkName: 'front', endpointId: 'e', aliases: ['www'], dnsNames: ['web', 'www'] },
      ],
      error: '',
      portBindings: [],
    };
    const impacts = impactsOf(everything, [{ container: boxes.web, leaves: [nets.front], details }]);
    assert.ok(impacts.map(told).includes('web+www unknown to api in front'));
  });
});

describe('removalImpacts', () => {
  const table: readonly (readonly [readonly Net[], readonly string[]])[] = [
    [['lan'], ['moved made in lan, same-name']],
    [
      ['routed'],
      [
        'stray leaves a-routed (10.0.0.2)',
        'stray is alone',
        'stray IPv4 a-routed → -',
        'stray cannot return: gone, same-name',
      ],
    ],
    [
      ['back'],
      [
        'api leaves back (10.0.1.2)',
        'api IPv4 back → front',
        'api2 leaves back (10.0.0.2)',
        'api2 is alone',
        'api2 IPv4 back → -',
        'db leaves back (10.0.0.2)',
        'db is alone',
        'db IPv4 back → -',
        'ran will not start: back, reconnect',
        'born will not start: back, same-name',
        'by-id will not start: back, recreate',
        'api2+db made in back, same-name',
        'back is of shop',
      ],
    ],
    [
      ['front', 'back'],
      [
        'web leaves front (10.0.0.2)',
        'web is alone',
        'web IPv4 front → -',
        'web ports gone: no-network',
        'side follows web',
        'api leaves front (10.0.0.2)',
        'api leaves back (10.0.1.2)',
        'api is alone',
        'api IPv4 back → -',
        'api2 leaves back (10.0.0.2)',
        'api2 is alone',
        'api2 IPv4 back → -',
        'db leaves back (10.0.0.2)',
        'db is alone',
        'db IPv4 back → -',
        'ran will not start: back, reconnect',
        'born will not start: back, same-name',
        'by-id will not start: back, recreate',
        'web+api made in front, same-name',
        'api2+db made in back, same-name',
        'back is of shop',
      ],
    ],
    [['config'], ['config is used by made']],
  ];
  for (const [names, expected] of table) {
    it(names.join('+'), () => {
      assert.deepEqual(
        removalImpacts(
          everything,
          names.map((name) => nets[name]),
        ).map(told),
        expected,
      );
    });
  }

  it('says nothing of homes where the engine does not look for them', () => {
    assert.deepEqual(removalImpacts(groundOf('1.41'), [nets.lan]), []);
  });

  it('tells what hurts from what is only worth knowing', () => {
    const impacts = removalImpacts(everything, [nets.front, nets.back]);
    assert.deepEqual(
      [...new Set(impacts.filter((impact) => !hurts(impact)).map((impact) => impact.code))],
      ['sharers-follow', 'compose-owned'],
    );
  });
});
