import assert from 'node:assert/strict';
import { portFacts } from '../../../../src/core/inspection/portFact';
import type { RouteFact } from '../../../../src/core/inspection/routeFact';
import type { Container, Network } from '../../../../src/core/model';
import { portSentence, portText } from '../../../../src/messages/inspectorMembers';
import { detailsOf } from '../../../support/inspectionScenes';
import { container, network } from '../../../support/records';

const front = network({ name: 'front' });
const inner = network({ name: 'inner', internal: true });
const lan = network({ name: 'lan', driver: 'macvlan' });
const here: RouteFact = { code: 'here', reason: { code: 'only' } };
const everywhere = [
  { protocol: 'tcp', containerPort: 80, hostPort: 8080, hostAddress: '0.0.0.0' },
  { protocol: 'tcp', containerPort: 80, hostPort: 8080, hostAddress: '::' },
];
const asked = [{ protocol: 'tcp', containerPort: 80, hostAddress: '', hostPort: '8080' }];

const cases: readonly (readonly [
  name: string,
  parts: Partial<Container>,
  route: RouteFact,
  networks: readonly Network[],
  bindings: typeof asked,
  lines: readonly string[],
])[] = [
  ['both families once', { ports: everywhere }, here, [front], asked, ['8080 → 80/tcp: published on the host']],
  [
    'one address',
    { ports: [{ protocol: 'udp', containerPort: 53, hostPort: 53, hostAddress: '::1' }] },
    here,
    [front],
    [],
    ['[::1]:53 → 53/udp: published on the host'],
  ],
  [
    'through another network',
    { ports: everywhere },
    { code: 'elsewhere', network: 'edge', reason: { code: 'only' } },
    [front],
    asked,
    ['8080 → 80/tcp: published, but forwarded to its address in edge'],
  ],
  [
    'through the gateway bridge',
    { ports: everywhere },
    { code: 'gateway-bridge' },
    [front],
    asked,
    ['8080 → 80/tcp: published, but forwarded to its address in docker_gwbridge'],
  ],
  [
    'exposed only',
    { ports: [{ protocol: 'tcp', containerPort: 443 }] },
    here,
    [front],
    [],
    ['443/tcp: exposed to its networks only'],
  ],
  [
    'lost in internal networks',
    {},
    { code: 'nowhere' },
    [inner],
    asked,
    ['8080 → 80/tcp: asked for and not published: all its networks are internal'],
  ],
  [
    'lost to a macvlan, told once though it is exposed too',
    { ports: [{ protocol: 'tcp', containerPort: 80 }] },
    here,
    [front, lan],
    asked,
    ['8080 → 80/tcp: asked for and not published: lan is a macvlan network'],
  ],
  ['lost for no known reason', {}, here, [front], asked, ['8080 → 80/tcp: asked for and not published']],
  [
    'without effect on the host',
    { networkMode: 'host' },
    { code: 'not-applicable' },
    [],
    asked,
    ['8080 → 80/tcp: publishing has no effect in the network of the host'],
  ],
  [
    'of a stopped container',
    { state: 'exited' },
    { code: 'not-applicable' },
    [],
    [{ protocol: 'tcp', containerPort: 80, hostAddress: '127.0.0.1', hostPort: '' }],
    ['127.0.0.1:? → 80/tcp: will be published at its start'],
  ],
];

describe('portFacts', () => {
  for (const [name, parts, route, networks, portBindings, lines] of cases) {
    it(name, () => {
      const its = container({ name: 'web', ...parts });
      const facts = portFacts(its, route, networks, detailsOf(its, { portBindings }));
      assert.deepEqual(
        facts.map((port) => `${portText(port)}: ${portSentence(port)}`),
        lines,
      );
    });
  }
});
