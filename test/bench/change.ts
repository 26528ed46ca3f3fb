import { newestDockerSuite } from '../support/chosenEngine';
import { startEngine } from '../support/engine';
import type { PrivateEngine } from '../support/engine';
import type { Workbench } from '../support/workbench';
import { inTurns } from './measure';
import type { Row } from './measure';
import { openBoth } from './workbenches';

const sizes = [10, 200];

/** From an outside `network create` to the row on screen, against the barest tree that lists again on each event. */
export async function* benchChange(): AsyncIterable<Row> {
  const engine = await startEngine({ suite: await newestDockerSuite() });
  try {
    const both = await openBoth({ ours: engine.host, floor: engine.host });
    try {
      let made = 0;
      for (const size of sizes) {
        for (; made < size; made++) await create(engine, `zz-${String(made).padStart(4, '0')}`, made);
        let round = 0;
        const job = (workbench: Workbench) => () => appear(engine, workbench, `aa-${size}-${round++}`);
        const times = await inTurns(9, job(both.ours), job(both.floor));
        const subject = `outside change to changed row, ${size} networks`;
        yield { subject, ...times, against: 'the barest tree', target: 1.5 };
      }
    } finally {
      await both.close();
    }
  } finally {
    await engine.stop();
  }
}

async function appear(engine: PrivateEngine, workbench: Workbench, name: string): Promise<void> {
  const id = await create(engine, name, 4000);
  await workbench.row(name).waitFor();
  await engine.call('DELETE', `/networks/${id}`);
  await workbench.row(name).waitFor({ state: 'detached' });
}

function create(engine: PrivateEngine, name: string, index: number): Promise<string> {
  const subnet = `10.${Math.floor(index / 256)}.${index % 256}.0/24`;
  return engine.createNetwork(name, { Internal: true, IPAM: { Config: [{ Subnet: subnet }] } });
}
