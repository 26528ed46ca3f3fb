import assert from 'node:assert/strict';
import { driverOptions } from '../../../src/core/driverOptions';
import type { DriverOption, OptionValue } from '../../../src/core/driverOptions';
import type { CreateNetworkRequest, NetworkEngine } from '../../../src/core/engine';
import type { HostNetwork } from '../../../src/core/host';
import { checkCreate, isAcceptable } from '../../../src/core/requests/checkCreate';
import type { CreateContext } from '../../../src/core/requests/createContext';
import { driverOffers } from '../../../src/core/requests/driverOffers';
import { isAtLeast } from '../../../src/core/versions';
import { createHostView } from '../../../src/engine/hostView';
import { engineCanBeHurt, startChosenDocker } from '../../support/chosenEngine';
import type { PrivateEngine } from '../../support/engine';
import { eventually } from '../../support/eventually';
import { codeOf, openTestSession } from '../../support/testSession';
import type { TestSession } from '../../support/testSession';
import { knownDisagreements } from './knownDisagreements';
import { createDice, randomRequest, scene } from './randomRequests';

/** The same requests every time, unless another seed is asked for. */
const seed = Number(process.env['DOCKER_NETWORKS_SEED'] ?? 2026);
const requests = Number(process.env['DOCKER_NETWORKS_REQUESTS'] ?? 50);
/** A busy machine makes fewer of them, and is not late. */
const budgetMs = requests > 50 ? 400_000 : 20_000;

describe('requests to create networks, and what the engine says of them', function () {
  let engine: PrivateEngine;
  let opened: TestSession;
  let api: NetworkEngine;
  let host: HostNetwork;

  before(async function () {
    if (!engineCanBeHurt()) this.skip();
    engine = await startChosenDocker();
    opened = openTestSession({ host: engine.host });
    opened.session.hold();
    api = await opened.session.engine();
    // The kernel is one for all namespaces; the interfaces are those of the engine's.
    const { lacks } = await createHostView('linux').read();
    const links = await engine.exec('ip', ['-o', 'link']);
    const names = [...links.matchAll(/^\d+: ([^:@]+)/gm)].map(([, name = '']) => name);
    const interfaces = names.filter((name) => name !== 'lo').map((name) => ({ name, addresses: [] }));
    host = { interfaces, routes: [], lacks };
  });
  after(async () => {
    if (!engineCanBeHurt()) return;
    opened.session.dispose();
    await engine.stop();
  });

  async function context(): Promise<CreateContext> {
    return { engine: api.info, networks: (await api.snapshot()).networks, host };
  }

  /** `accepted`, or why not. What was made is gone again. */
  async function verdict(request: CreateNetworkRequest): Promise<string> {
    try {
      const { id } = await api.createNetwork(request);
      await api.removeNetwork(id);
      return 'accepted';
    } catch (error) {
      return `refused: ${JSON.stringify(error instanceof Error && 'failure' in error ? error.failure : String(error))}`;
    }
  }

  it('are refused where no choice of driver was offered', async () => {
    const unavailable = driverOffers({ name: 'offer', driver: 'bridge' }, await context()).filter(
      ({ unavailable: reason }) => reason !== undefined,
    );
    const accepted = await Promise.all(
      // Of a network without kernel support the engine knows nothing until a container starts in it.
      unavailable
        .filter(({ unavailable: reason }) => reason?.code !== 'no-kernel-support')
        .map(async ({ draft, driver }) => [driver, (await verdict(draft)).slice(0, 7)]),
    );
    assert.deepEqual(accepted, [
      ['overlay', 'refused'],
      ['host', 'refused'],
      ['null', 'refused'],
    ]);
  });

  it('are refused where the kernel lacks what the driver needs, at the latest when a container starts', async function () {
    if (!host.lacks.includes('ipvlan')) this.skip();
    const options = new Map([['parent', 'docker0']]);
    await api.createNetwork({ name: 'wire', driver: 'ipvlan', pools: [{ subnet: '10.213.0.0/24' }], options });
    const id = await engine.createContainer('wired', { network: 'wire', state: 'created' });
    assert.notEqual(await codeOf(api.startContainer(id)), 'no failure');
    await engine.reset();
  });

  it(`agree with it, ${requests} of them, of seed ${seed}`, async function () {
    this.timeout(budgetMs + 60_000);
    await api.createNetwork({
      name: scene.network.name,
      driver: 'bridge',
      pools: [{ subnet: scene.network.subnet }],
      options: new Map([['com.docker.network.bridge.name', scene.network.bridge]]),
    });
    await api.createNetwork({
      name: scene.config.name,
      driver: 'bridge',
      configOnly: true,
      pools: [{ subnet: scene.config.subnet }],
    });
    const beside = await context();
    const dice = createDice(seed);
    const end = Date.now() + budgetMs;
    const disagreements: string[] = [];
    let count = 0;
    for (; count < requests && Date.now() < end; count++) {
      const request = randomRequest(dice, count);
      const problems = checkCreate(request, beside);
      const found = await verdict(request);
      const agree = isAcceptable(problems) === (found === 'accepted');
      if (agree || knownDisagreements.some((known) => known.isOne(request, problems, beside))) continue;
      const said = problems.map(({ severity, code }) => `${severity} ${code}`).join(', ');
      disagreements.push(`${spelled(request)}\n  we: ${said || 'nothing'}\n  engine: ${found}`);
    }
    await engine.reset();
    console.info(`      ${count} requests of seed ${seed}`);
    assert.ok(disagreements.length === 0, disagreements.join('\n'));
  });

  describe('with an option that the engine knows', () => {
    before('start a swarm, for overlays', () => api.startSwarm('127.0.0.1'));

    for (const driver of ['bridge', 'macvlan', 'ipvlan', 'overlay']) {
      it(`keep it: ${driver}`, async () => {
        const known = driverOptions
          .filter(isTestable)
          .filter(({ drivers: [first = 'bridge'] }) => first === driver)
          .filter(({ since }) => since === undefined || isAtLeast(api.info.version, since))
          .filter(({ id }) => isAtLeast(api.info.apiVersion, '1.44') || !untoldByOld.has(id));
        assert.notEqual(known.length, 0);
        for (const option of known) await createWith(driver, option);
      });
    }

    async function createWith(driver: string, option: DriverOption): Promise<void> {
      const value = soundValue(option);
      const parent = driver === 'macvlan' || driver === 'ipvlan' ? [['parent', 'docker0'] as const] : [];
      const request: CreateNetworkRequest = {
        name: 'optioned',
        driver,
        pools: [{ subnet: '10.214.0.0/24' }],
        options: new Map([...parent, [option.key, value]]),
      };
      const { id } = await api.createNetwork(request);
      // A swarm allocates an overlay after it has answered, and tells its VXLAN ids only then.
      await eventually(async () => {
        const { network } = await api.inspectNetwork(id);
        assert.equal(network.options.get(option.key), value, option.key);
      }, 20_000);
      await api.removeNetwork(id);
    }
  });
});

/** What Docker 20.10 heeds and does not tell again. */
const untoldByOld: ReadonlySet<string> = new Set(['encrypted', 'vxlan-ids']);

/** Windows has its own; `dsr` of an overlay no answer tells again. */
function isTestable({ id, drivers, level, internal }: DriverOption): boolean {
  return level === 'network' && !internal && !drivers.includes('nat') && id !== 'dsr';
}

function soundValue({ id, value, default: usual }: DriverOption): string {
  if (id === 'enable-ipv6' || id === 'enable-ipv4') return 'true';
  return usual ?? soundValueOf(value);
}

function soundValueOf(value: OptionValue): string {
  switch (value.type) {
    case 'boolean':
      return 'false';
    case 'presence':
      return '';
    case 'choice':
      return value.values[0] ?? '';
    case 'integer':
      return String(value.max);
    case 'integers':
      return '4711';
    case 'address':
      return '127.0.0.1';
    case 'interface':
      return 'optioned0';
    case 'parent':
      return 'docker0';
    case 'list':
    case 'text':
      return 'docker0';
  }
}

function spelled(request: CreateNetworkRequest): string {
  return JSON.stringify(request, (_, value: unknown) =>
    value instanceof Map ? [...(value as ReadonlyMap<string, string>)] : value,
  );
}
