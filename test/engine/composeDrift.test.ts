import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { NetworkEngine } from '../../src/core/engine';
import { driftsOf } from '../../src/compose/drift/drift';
import type { UpOutcome } from '../../src/compose/drift/drift';
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
  readonly foretold: { readonly up: UpOutcome['kind'] | 'no drift'; readonly recreated: readonly string[] };
}

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

  async function up(text: string): Promise<'done' | 'failed'> {
    writeFileSync(path.join(folder, 'compose.yaml'), text);
    try {
      await engine.compose(folder, 'up', '--detach');
      return 'done';
    } catch (error) {
      assert.match(String(error), /has active endpoints/);
      return 'failed';
    }
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

  for (const { what, before, after, meanwhile, foretold } of cases) {
    it(`is what was foretold: ${what}`, async () => {
      assert.equal(await up(file(before)), 'done');
      for (const command of meanwhile) await engine.docker(...command);
      const { networks, containers } = await api.snapshot();
      const project = projectOfTexts(new Map([['compose.yaml', file(after)]]));
      const drifts = driftsOf(project, { engine: api.info, networks, containers });
      assert.deepEqual(
        { up: drifts[0]?.up.kind ?? 'no drift', recreated: drifts[0]?.recreated ?? [] },
        foretold,
        JSON.stringify(drifts[0]?.differences),
      );

      const [old, ended, now] = [await ids(), await up(file(after)), await ids()];
      const web = 'shop-web-1';
      const anew = old.containers.has(web) && old.containers.get(web) !== now.containers.get(web);
      const kept = old.network === now.network;
      assert.deepEqual(
        { ended, kept, anew },
        {
          ended: foretold.up === 'refuses' ? 'failed' : 'done',
          kept: foretold.up !== 'recreates',
          anew: foretold.recreated.includes(web),
        },
      );
    });
  }
});
