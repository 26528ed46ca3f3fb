import path from 'node:path';
import type { NetworkEngine } from '../../src/core/engine';
import type { PrivateEngine } from '../support/engine';
import { startChosenDocker } from '../support/chosenEngine';
import { bundled } from './bundled';
import { inTurns } from './measure';
import type { Row } from './measure';
import type * as Subject from './snapshotSubject';

interface Size {
  readonly networks: number;
  readonly containers: number;
}

const sizes: readonly Size[] = [
  { networks: 10, containers: 10 },
  { networks: 100, containers: 100 },
  { networks: 1000, containers: 1000 },
];
const attachments = 5;
const atOnce = 8;

/** A snapshot against the two raw requests it needs, and against the command line. */
export async function* benchSnapshot(): AsyncIterable<Row> {
  const { startSession } = await bundled<typeof Subject>(path.join(__dirname, 'snapshotSubject.ts'));
  const engine = await startChosenDocker();
  const session = startSession(engine.host);
  const hold = session.hold();
  try {
    let before: Size = { networks: 0, containers: 0 };
    for (const size of sizes) {
      await grow(engine, before, size);
      before = size;
      const client = await session.engine();
      yield* measureAt(engine, client, size);
    }
  } finally {
    hold.dispose();
    session.dispose();
    await engine.stop();
  }
}

async function* measureAt(engine: PrivateEngine, client: NetworkEngine, size: Size): AsyncIterable<Row> {
  const subject = `snapshot, ${size.networks} networks, ${size.containers * attachments} attachments`;
  const raw = await inTurns(
    // Alike in work: what runs a few times only has not been compiled yet.
    Math.max(30, 2000 / size.networks),
    () => client.snapshot(),
    () => rawSnapshot(engine),
  );
  yield { subject, ...raw, against: 'two raw requests, parsed', target: 1.3 };
  const command = await inTurns(
    3,
    () => client.snapshot(),
    () => commandLine(engine),
  );
  yield { subject, ...command, against: 'docker network ls + inspect', target: 1 };
}

function rawSnapshot(engine: PrivateEngine): Promise<unknown> {
  return Promise.all([engine.call('GET', '/networks'), engine.call('GET', '/containers/json?all=1')]);
}

async function commandLine(engine: PrivateEngine): Promise<void> {
  const ids = (await engine.docker('network', 'ls', '--quiet')).trim().split('\n');
  await engine.docker('network', 'inspect', ...ids);
}

/** Networks with subnets of their own, and containers that were never started: a listing shows them all the same. */
async function grow(engine: PrivateEngine, from: Size, to: Size): Promise<void> {
  await each(from.networks, to.networks, async (index) => {
    const subnet = `10.${Math.floor(index / 256)}.${index % 256}.0/24`;
    await engine.createNetwork(nameOf(index), { Internal: true, IPAM: { Config: [{ Subnet: subnet }] } });
  });
  await each(from.containers, to.containers, async (index) => {
    const [first = '', ...others] = Array.from({ length: attachments }, (_, each) =>
      nameOf((index + each * 7) % to.networks),
    );
    const id = await engine.createContainer(`container-${index}`, { network: first, state: 'created' });
    for (const other of new Set(others)) await engine.call('POST', `/networks/${other}/connect`, { Container: id });
  });
}

async function each(from: number, to: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = from;
  const worker = async (): Promise<void> => {
    while (next < to) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function nameOf(index: number): string {
  return `network-${index}`;
}
