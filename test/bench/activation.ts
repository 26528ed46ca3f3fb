import { accessSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { commandNames } from '../../src/ui/ids';
import { eventually } from '../support/eventually';
import { projectRoot, scratchDir } from '../support/paths';
import { startServer } from '../support/vscodeHost';
import type { VscodeServer } from '../support/vscodeHost';
import { openWindow } from '../support/window';
import { median } from './measure';
import type { Row } from './measure';

const rounds = 10;
const ours = 'docker-networks.docker-networks';
// The emptiest there can be; one that registers as much as ours; one that does what none with a view gets by without.
const others = {
  'an empty extension': 'bench.empty',
  'the same registrations with no code behind them': 'bench.registrations',
  'the barest tree': 'bench.floor',
};
const subjects = [ours, ...Object.values(others)];

/** Milliseconds that VS Code took for each extension. */
type Times = ReadonlyMap<string, number>;

/**
 * What VS Code itself reports as the activation of an extension: ours beside one that does nothing, one that registers
 * as much, and one that has nothing but a view, in the same extension host, a fresh one each round. Build first:
 * `npm run bench -- package activation` does.
 */
export async function* benchActivation(): AsyncIterable<Row> {
  const scratch = scratchDir('activation');
  const folder = path.join(scratch, 'workspace');
  const results = path.join(scratch, 'results');
  for (const each of [folder, results]) mkdirSync(each);
  const server = await startServer({
    extension: projectRoot,
    beside: ['empty', 'registrations', 'floor', 'meter'].map((name) => path.join(projectRoot, 'test/bench', name)),
    env: {
      DOCKER_HOST: `unix://${path.join(scratch, 'no-engine.sock')}`,
      METER_FOLDER: results,
      METER_SUBJECTS: subjects.join(' '),
      REGISTRATIONS_COMMANDS: String(commandNames.length),
    },
  });
  try {
    const measured: Times[] = [];
    // The first round warms the disk's cache.
    for (let round = 0; round <= rounds; round++) {
      const times = await timesOfWindow(server, { folder, results, round });
      if (round > 0) measured.push(times);
    }
    const timeOf = (id: string) => median(measured.flatMap((times) => times.get(id) ?? []));
    for (const [against, id] of Object.entries(others))
      yield { subject: 'activation', ours: timeOf(ours), against, other: timeOf(id), target: 2 };
  } finally {
    await server.stop();
    rmSync(scratch, { recursive: true });
  }
}

interface Round {
  readonly folder: string;
  readonly results: string;
  readonly round: number;
}

async function timesOfWindow(server: VscodeServer, { folder, results, round }: Round): Promise<Times> {
  const window = await openWindow(server, { folder });
  try {
    const result = path.join(results, `${round}.json`);
    await eventually(() => accessSync(result));
    return new Map(Object.entries(JSON.parse(readFileSync(result, 'utf8')) as Record<string, number>));
  } finally {
    await window.close();
  }
}
