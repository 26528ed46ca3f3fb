import assert from 'node:assert/strict';
import { driverOptions } from '../../../src/core/driverOptions';
import type { DriverOption } from '../../../src/core/driverOptions';
import type { CreateNetworkRequest, NetworkEngine } from '../../../src/core/engine';
import type { HostNetwork } from '../../../src/core/host';
import { checkCreate, isAcceptable } from '../../../src/core/requests/checkCreate';
import type { CreateContext } from '../../../src/core/requests/createContext';
import { driverOffers } from '../../../src/core/requests/driverOffers';
import { isAtLeast } from '../../../src/core/versions';
import { EngineError } from '../../../src/core/failure';
import { createHostView } from '../../../src/engine/hostView';
import { engineCanBeHurt, startChosenDocker } from '../../support/chosenEngine';
import type { PrivateEngine } from '../../support/engine';
import { eventually } from '../../support/eventually';
import { codeOf, openTestSession } from '../../support/testSession';
import type { TestSession } from '../../support/testSession';
import { isForPeople, valuesOf } from '../optionValues';
import { knownDisagreements } from './knownDisagreements';
import { createDice, randomRequest, scene } from './randomRequests';

/** The same requests every time, unless another seed is asked for. */
const seed = Number(process.env['DOCKER_NETWORKS_SEED'] ?? 2026);
const requests = Number(process.env['DOCKER_NETWORKS_REQUESTS'] ?? 50);
/** A busy machine makes fewer of them, and is not late. */
const budgetMs = requests > 50 ? 400_000 : 20_000;

describe('requests to create networks, and what the engine says of them', function () {
  /** One for all, so that no request asks for addresses that an earlier one had. */
  const dice = createDice(seed);
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

  it('are accepted however long their name is', async () => {
    const request = { name: 'x'.repeat(300), driver: 'bridge', pools: [{ subnet: '10.213.1.0/24' }] };
    assert.deepEqual([await verdict(request), isAcceptable(checkCreate(request, await context()))], ['accepted', true]);
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

  describe('with any value of an option', () => {
    before('start a swarm, for overlays', () => api.startSwarm('127.0.0.1'));

    const tried = driverOptions.filter((option) => option.level === 'network' && isForPeople(option));

    it('leave out only what is of Windows, of the engine itself, or of attachments', () => {
      const left = driverOptions.filter((option) => !tried.includes(option) && !option.drivers.includes('nat'));
      assert.deepEqual(left.map(({ id }) => id).sort(), ['default-bridge', 'endpoint-interface', 'endpoint-sysctls']);
    });

    for (const option of tried) {
      it(`are refused as is said, or keep it: ${option.id}`, async () => {
        const known = await context();
        const beside: CreateContext = { ...known, engine: { ...known.engine, swarm: 'manager' } };
        const faults: string[] = [];
        for (const value of valuesOf(option.value)) {
          const request = requestWith(option, value, dice.freshStart());
          const problems = checkCreate(request, beside);
          const said = isAcceptable(problems) ? 'accepted' : 'refused';
          const told = problems.length === 0 && isTold(option) ? value : undefined;
          const found = await verdictOn(request, option.key, told);
          if (knownDisagreements.some((known) => known.isOne(request, problems, beside))) continue;
          if (found !== said) faults.push(`"${value}": ${said} by us, ${found} by the engine`);
        }
        assert.deepEqual(faults, []);
      });
    }

    /** Whether the engine takes the request; then it has to tell the value again, where one is given. */
    async function verdictOn(
      request: CreateNetworkRequest,
      key: string,
      told: string | undefined,
    ): Promise<'accepted' | 'refused'> {
      try {
        const { id } = await api.createNetwork(request);
        // A swarm allocates an overlay after it has answered, and tells its VXLAN ids only then.
        const patienceMs = request.driver === 'overlay' ? 20_000 : 0;
        const check = async (): Promise<void> =>
          assert.equal((await api.inspectNetwork(id)).network.options.get(key), told, key);
        if (told !== undefined) await eventually(check, patienceMs);
        await api.removeNetwork(id);
        return 'accepted';
      } catch (error) {
        if (!(error instanceof EngineError)) throw error;
        return 'refused';
      }
    }

    /** What Docker 20.10 heeds and does not tell again; `dsr` of an overlay no answer tells. */
    function isTold({ id }: DriverOption): boolean {
      if (id === 'encrypted' || id === 'vxlan-ids') return isAtLeast(api.info.apiVersion, '1.44');
      return id !== 'dsr';
    }
  });
});

function requestWith(
  { drivers: [driver = 'bridge'], key }: DriverOption,
  value: string,
  start: string,
): CreateNetworkRequest {
  const parent = driver === 'macvlan' || driver === 'ipvlan' ? [['parent', 'docker0'] as const] : [];
  return {
    name: 'optioned',
    driver,
    pools: [{ subnet: `${start}.0/24` }],
    options: new Map([...parent, [key, value]]),
  };
}

function spelled(request: CreateNetworkRequest): string {
  return JSON.stringify(request, (_, value: unknown) =>
    value instanceof Map ? [...(value as ReadonlyMap<string, string>)] : value,
  );
}
