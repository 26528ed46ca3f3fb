import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { EngineSession } from '../../src/core/engine';
import { eventually } from '../support/eventually';
import type { PrivateEngine } from '../support/engine';
import { newestDockerSuite } from '../support/chosenEngine';
import { startEngine } from '../support/engine';
import { bundled } from './bundled';
import type { Row } from './measure';
import type * as Subject from './snapshotSubject';

const networks = 200;
const rounds = 40;
// Clock ticks of Linux, in which it accounts processor time.
const tick = 10;
/** Whoever looks a second time has done so by then. */
const settledMilliseconds = 2_000;

/** What a container that comes to a network, or leaves it, costs the engine because somebody looks. */
export async function* benchEngineWork(): AsyncIterable<Row> {
  const { startSession } = await bundled<typeof Subject>(path.join(__dirname, 'snapshotSubject.ts'));
  const engine = await startEngine({ suite: await newestDockerSuite() });
  const session = startSession(engine.host);
  try {
    const change = await changeOf(engine);
    const alone = await workOf(engine, change, () => delay(100));
    const listed = await workOf(engine, change, () => engine.docker('network', 'ls'));
    const hold = session.hold();
    await session.refresh();
    const ours = await workOf(engine, change, (state) => seen(session, state));
    hold.dispose();
    yield {
      subject: `engine's processor time per attachment made or ended, ${networks} networks`,
      ours: Math.max(ours - alone, 0),
      against: 'docker network ls at each',
      other: listed - alone,
      target: 1,
    };
  } finally {
    session.dispose();
    await engine.stop();
  }
}

type State = 'attached' | 'alone';
type Change = (to: State) => Promise<unknown>;

/** The engine has many networks and one container that comes and goes. */
async function changeOf(engine: PrivateEngine): Promise<Change> {
  for (let index = 0; index < networks; index++) {
    const subnet = `10.${Math.floor(index / 256)}.${index % 256}.0/24`;
    await engine.createNetwork(`net-${index}`, { Internal: true, IPAM: { Config: [{ Subnet: subnet }] } });
  }
  const container = await engine.createContainer('traveller');
  return (to) =>
    engine.call('POST', `/networks/net-7/${to === 'attached' ? 'connect' : 'disconnect'}`, { Container: container });
}

/** Milliseconds of processor time a change. */
async function workOf(
  engine: PrivateEngine,
  change: Change,
  look: (state: State) => Promise<unknown>,
): Promise<number> {
  const before = processorTime(engine);
  for (let round = 0; round < rounds; round++) {
    for (const state of ['attached', 'alone'] as const) {
      await change(state);
      await look(state);
    }
  }
  await delay(settledMilliseconds);
  return (processorTime(engine) - before) / (2 * rounds);
}

function seen({ store }: EngineSession, state: State): Promise<void> {
  return eventually(() => {
    const traveller = store.snapshot.containers.find(({ name }) => name === 'traveller');
    const isAttached = traveller?.endpoints.some(({ networkName }) => networkName === 'net-7') ?? false;
    if (isAttached !== (state === 'attached')) throw new Error(`not seen: ${state}`);
  });
}

function processorTime(engine: PrivateEngine): number {
  const fields = readFileSync(`/proc/${engine.pid() ?? 0}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tick;
}
