import path from 'node:path';
import { startCrowdedEngine } from '../support/crowdedEngine';
import { bundled } from './bundled';
import type * as Subject from './filterSubject';
import { inTurns } from './measure';
import type { Row } from './measure';
import type * as Session from './snapshotSubject';

const networks = 1_000;
const containers = 5_000;
const rounds = 30;
/** From many rows to few, as one types. */
const words = ['c', 'container-1', 'container-12', 'container-12 10.0'];

/** What a letter in the filter costs the extension, against arranging the same tree without one. */
export async function* benchFilter(): AsyncIterable<Row> {
  const { startSession } = await bundled<typeof Session>(path.join(__dirname, 'snapshotSubject.ts'));
  const { arranged, refilter } = await bundled<typeof Subject>(path.join(__dirname, 'filterSubject.ts'));
  const engine = await startCrowdedEngine(networks, containers);
  const session = startSession(engine.host);
  try {
    const snapshot = await (await session.engine()).snapshot();
    const whole = arranged(snapshot, '');
    for (const word of words) {
      const times = await inTurns(
        rounds,
        () => Promise.resolve(refilter(snapshot, whole, word)),
        () => Promise.resolve(refilter(snapshot, whole, '')),
      );
      const subject = `filter "${word}" over ${networks} networks, ${containers} containers`;
      yield { subject, ...times, against: 'the same tree, not filtered' };
    }
  } finally {
    session.dispose();
    await engine.stop();
  }
}
