import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { NetworkEngine } from '../../src/core/engine';
import { check } from '../../src/compose/check';
import { driftsOf } from '../../src/compose/drift/drift';
import type { UpOutcome } from '../../src/compose/drift/drift';
import { allRules } from '../../src/compose/rules/all';
import type { RuleId } from '../../src/compose/rules/all';
import { newestDockerSuite } from '../support/chosenEngine';
import { startEngine } from '../support/engine';
import type { PrivateEngine } from '../support/engine';
import { scratchDir } from '../support/paths';
import { openTestSession } from '../support/testSession';
import type { TestSession } from '../support/testSession';
import { projectOfTexts } from '../unit/compose/support/marks';

const service = '{image: "busybox:local", command: [sleep, infinity], stop_grace_period: 0s, networks: [front]}';

function file(network: string): string {
  return `name: shop\nservices:\n  web: ${service}\nnetworks:\n  front: ${network}\n`;
}

interface DriftCase {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** `docker` command lines between the two. */
  readonly meanwhile: readonly (readonly string[])[];
  readonly foretold: {
    readonly up: UpOutcome['kind'] | 'no drift';
    readonly recreated: readonly string[];
    /** What is found wrong with the file beside the engine, drift itself left out. */
    readonly found?: readonly RuleId[];
  };
  /** What it does to the network by its former name, and to the container, where that follows from no drift. */
  readonly happens?: { readonly kept: boolean; readonly anew: boolean };
  /** What `up` fails with where it does. */
  readonly fails?: RegExp;
}

const liveRules: ReadonlySet<RuleId> = new Set(allRules.flatMap(({ id, needs }) => (needs === 'live' ? [id] : [])));
const activeEndpoints = /has active endpoints/;

const elsewhere = ['run', '-d', '--name', 'elsewhere', 'busybox:local', 'sleep', 'infinity'];
const guest = ['run', '-d', '--name', 'guest', '--network', 'shop_front', 'busybox:local', 'sleep', 'infinity'];

const cases: readonly DriftCase[] = [
  {
    what: 'the same file',
    before: '{}',
    after: '{}',
    meanwhile: [],
    foretold: { up: 'no drift', recreated: [] },
  },
  {
    what: 'another subnet',
    before: '{ipam: {config: [{subnet: 10.71.0.0/24}]}}',
    after: '{ipam: {config: [{subnet: 10.72.0.0/24}]}}',
    meanwhile: [],
    foretold: { up: 'recreates', recreated: [] },
  },
  {
    what: 'a label that only the hash tells',
    before: '{}',
    after: '{labels: [team=<a&b>]}',
    meanwhile: [],
    foretold: { up: 'recreates', recreated: [] },
  },
  {
    what: 'the same in other words, all of it',
    before:
      '{driver: bridge, enable_ipv6: true, attachable: true, labels: [b=1, a], driver_opts: {com.docker.network.driver.mtu: 1400}, ipam: {driver: default, config: [{subnet: 10.73.0.0/24, ip_range: 10.73.0.0/25, gateway: 10.73.0.9, aux_addresses: {x: 10.73.0.7}}]}}',
    after:
      '{ipam: {config: [{aux_addresses: {x: 10.73.0.7}, gateway: "10.73.0.9", ip_range: 10.73.0.0/25, subnet: 10.73.0.0/24}], driver: default}, driver_opts: {com.docker.network.driver.mtu: "1400"}, labels: {a: "", b: "1"}, attachable: "true", enable_ipv6: yes, driver: bridge}',
    meanwhile: [],
    foretold: { up: 'no drift', recreated: [] },
  },
  {
    what: 'a change while somebody else is on the network',
    before: '{}',
    after: '{internal: true}',
    meanwhile: [guest],
    foretold: { up: 'refuses', recreated: [] },
    fails: activeEndpoints,
  },
  {
    what: 'a change while somebody else was on the network, and has stopped',
    before: '{}',
    after: '{internal: true}',
    meanwhile: [guest, ['stop', '-t', '0', 'guest']],
    foretold: { up: 'recreates', recreated: [] },
  },
  {
    what: 'somebody else on the network',
    before: '{}',
    after: '{}',
    meanwhile: [guest],
    foretold: { up: 'keeps', recreated: [] },
  },
  {
    what: 'a container that lost its network',
    before: '{}',
    after: '{}',
    meanwhile: [['network', 'disconnect', 'shop_front', 'shop-web-1']],
    foretold: { up: 'keeps', recreated: ['shop-web-1'] },
  },
  {
    what: 'a network that was labelled without a hash',
    before: '{}',
    after: '{internal: true}',
    meanwhile: [
      ['rm', '--force', 'shop-web-1'],
      ['network', 'rm', 'shop_front'],
      [
        ...['network', 'create', '--label', 'com.docker.compose.project=shop'],
        ...['--label', 'com.docker.compose.network=front', 'shop_front'],
      ],
    ],
    foretold: { up: 'keeps', recreated: [] },
  },
  {
    what: 'a switch that says what holds anyway',
    before: '{}',
    after: '{internal: false, attachable: "no"}',
    meanwhile: [],
    foretold: { up: 'no drift', recreated: [] },
  },
  {
    what: 'a change while its own container is stopped',
    before: '{}',
    after: '{internal: true}',
    meanwhile: [['stop', '-t', '0', 'shop-web-1']],
    foretold: { up: 'recreates', recreated: [] },
  },
  {
    what: 'a change while its own container is paused',
    before: '{}',
    after: '{internal: true}',
    meanwhile: [['pause', 'shop-web-1']],
    foretold: { up: 'recreates', recreated: [] },
  },
  {
    what: 'a change while somebody else on the network is paused',
    before: '{}',
    after: '{internal: true}',
    meanwhile: [guest, ['pause', 'guest']],
    foretold: { up: 'refuses', recreated: [] },
    fails: activeEndpoints,
  },
  {
    what: 'a change while somebody was connected by hand',
    before: '{}',
    after: '{internal: true}',
    meanwhile: [elsewhere, ['network', 'connect', 'shop_front', 'elsewhere']],
    foretold: { up: 'refuses', recreated: [] },
    fails: activeEndpoints,
  },
  {
    what: 'a change while somebody was connected by hand, and disconnected again',
    before: '{}',
    after: '{internal: true}',
    meanwhile: [
      elsewhere,
      ['network', 'connect', 'shop_front', 'elsewhere'],
      ['network', 'disconnect', 'shop_front', 'elsewhere'],
    ],
    foretold: { up: 'recreates', recreated: [] },
  },
  {
    what: 'a stopped container that lost its network',
    before: '{}',
    after: '{}',
    meanwhile: [
      ['stop', '-t', '0', 'shop-web-1'],
      ['network', 'disconnect', '--force', 'shop_front', 'shop-web-1'],
    ],
    foretold: { up: 'no drift', recreated: [] },
  },
  {
    what: 'a network that was removed by hand',
    before: '{}',
    after: '{}',
    meanwhile: [
      ['rm', '--force', 'shop-web-1'],
      ['network', 'rm', 'shop_front'],
    ],
    foretold: { up: 'no drift', recreated: [] },
    happens: { kept: false, anew: false },
  },
  {
    what: 'another name',
    before: '{}',
    after: '{name: other_front}',
    meanwhile: [],
    foretold: { up: 'no drift', recreated: [] },
    happens: { kept: true, anew: true },
  },
  {
    what: 'an external network that is not there',
    before: '{}',
    after: '{external: true, name: gone}',
    meanwhile: [],
    foretold: { up: 'no drift', recreated: [], found: ['external-not-found'] },
    fails: /declared as external, but could not be found/,
  },
  {
    what: 'a network that somebody else made',
    before: '{}',
    after: '{name: theirs, internal: true}',
    meanwhile: [['network', 'create', 'theirs']],
    foretold: { up: 'no drift', recreated: [], found: ['network-name-collision'] },
    fails: /has incorrect label com\.docker\.compose\.network/,
  },
  {
    what: 'a network that another project made under the same key',
    before: '{}',
    after: '{name: theirs, internal: true}',
    meanwhile: [
      [
        ...['network', 'create', '--label', 'com.docker.compose.project=other'],
        ...['--label', 'com.docker.compose.network=front', 'theirs'],
      ],
    ],
    foretold: { up: 'no drift', recreated: [], found: ['network-name-collision'] },
    happens: { kept: true, anew: true },
  },
];

/** Networks of one project, each with a definition that has changed since. */
const changes: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    'an option',
    '{driver_opts: {com.docker.network.driver.mtu: 1400}}',
    '{driver_opts: {com.docker.network.driver.mtu: 1450}}',
  ],
  ['an option more', '{}', '{driver_opts: {com.docker.network.bridge.enable_icc: "false"}}'],
  ['another label', '{labels: {team: a}}', '{labels: {team: b}}'],
  ['a label less', '{labels: {team: a}}', '{}'],
  ['IPv6 on', '{}', '{enable_ipv6: true}'],
  ['IPv6 off', '{enable_ipv6: true}', '{}'],
  ['another driver', '{driver: bridge}', '{driver: macvlan, driver_opts: {parent: vp0}}'],
  ['the driver in words', '{}', '{driver: bridge}'],
  ['attachable', '{}', '{attachable: true}'],
  [
    'a gateway',
    '{ipam: {config: [{subnet: 10.74.0.0/24}]}}',
    '{ipam: {config: [{subnet: 10.74.0.0/24, gateway: 10.74.0.9}]}}',
  ],
  [
    'a range',
    '{ipam: {config: [{subnet: 10.75.0.0/24}]}}',
    '{ipam: {config: [{subnet: 10.75.0.0/24, ip_range: 10.75.0.128/25}]}}',
  ],
  [
    'a reserved address',
    '{ipam: {config: [{subnet: 10.76.0.0/24}]}}',
    '{ipam: {config: [{subnet: 10.76.0.0/24, aux_addresses: {nas: 10.76.0.9}}]}}',
  ],
  ['a subnet in place of one that the engine chose', '{}', '{ipam: {config: [{subnet: 10.77.0.0/24}]}}'],
];

describe('what up does to a network that differs from its file', () => {
  // Which engine it is makes no difference to Compose; which Compose it is does.
  let engine: PrivateEngine;
  let folder: string;
  let opened: TestSession;
  let api: NetworkEngine;

  before(async () => {
    engine = await startEngine({ suite: await newestDockerSuite() });
    folder = scratchDir('drift');
    opened = openTestSession({ host: `unix://${engine.socket}` });
    opened.session.hold();
    api = await opened.session.engine();
  });
  after(async () => {
    opened.session.dispose();
    await engine.stop();
    rmSync(folder, { recursive: true });
  });
  afterEach(() => engine.reset());

  async function up(text: string, fails?: RegExp): Promise<void> {
    writeFileSync(path.join(folder, 'compose.yaml'), text);
    const done = engine.compose(folder, 'up', '--detach');
    await (fails ? assert.rejects(done, fails) : done);
  }

  async function ids(): Promise<{
    readonly network: string | undefined;
    readonly containers: ReadonlyMap<string, string>;
  }> {
    const { networks, containers } = await api.snapshot();
    return {
      network: networks.find(({ name }) => name === 'shop_front')?.id,
      containers: new Map(containers.map(({ name, id }) => [name, id])),
    };
  }

  for (const { what, before, after, meanwhile, foretold, happens, fails } of cases) {
    it(`is what was foretold: ${what}`, async () => {
      await up(file(before));
      for (const command of meanwhile) await engine.docker(...command);
      const { networks, containers } = await api.snapshot();
      const project = projectOfTexts(new Map([['compose.yaml', file(after)]]));
      const live = { engine: api.info, networks, containers };
      const [drift] = driftsOf(project, live);
      const found = check(project, {}, live).flatMap(({ rule }) =>
        rule !== 'network-drift' && liveRules.has(rule) ? [rule] : [],
      );
      assert.deepEqual(
        { up: drift?.up.kind ?? 'no drift', recreated: drift?.recreated ?? [], found },
        { found: [], ...foretold },
        JSON.stringify(drift?.differences),
      );

      const old = await ids();
      await up(file(after), fails);
      const now = await ids();
      const web = 'shop-web-1';
      const anew = old.containers.has(web) && old.containers.get(web) !== now.containers.get(web);
      assert.deepEqual(
        { kept: old.network === now.network, anew },
        happens ?? { kept: foretold.up !== 'recreates', anew: foretold.recreated.includes(web) },
      );
    });
  }

  it('is what was foretold: every network whose definition has changed is made anew', async () => {
    const keys = changes.map((_, index) => `net${index}`);
    const written = (bodies: readonly string[]): string =>
      [
        file('{}')
          .replace('[front]', `[${['front', ...keys].join(', ')}]`)
          .trimEnd(),
        ...keys.map((key, index) => `  ${key}: ${bodies[index] ?? ''}`),
      ].join('\n');
    const after = written(changes.map(([, , body]) => body));
    const idsByKey = async (): Promise<readonly (string | undefined)[]> => {
      const { networks } = await api.snapshot();
      return ['front', ...keys].map((key) => networks.find(({ name }) => name === `shop_${key}`)?.id);
    };

    await up(written(changes.map(([, body]) => body)));
    const { networks, containers } = await api.snapshot();
    const project = projectOfTexts(new Map([['compose.yaml', after]]));
    const drifts = new Map(
      driftsOf(project, { engine: api.info, networks, containers }).map(({ network, up: outcome }) => [
        network.key,
        outcome.kind,
      ]),
    );
    const old = await idsByKey();
    await up(after);
    const now = await idsByKey();

    const foretold = changes.map(([what], index) => [what, drifts.get(`net${index}`)]);
    const done = changes.map(([what], index) => [what, old[index + 1] === now[index + 1] ? 'keeps' : 'recreates']);
    assert.deepEqual([foretold, drifts.get('front'), old[0] === now[0]], [done, undefined, true]);
    assert.ok(done.every(([, outcome]) => outcome === 'recreates'));
  });
});
