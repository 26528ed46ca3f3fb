import path from 'node:path';
import { bundled } from './bundled';
import { composeText } from './compose/composeText';
import { median } from './measure';
import type { Job, Row } from './measure';
import type * as Subject from './pausesSubject';

const lines = 10_000;
/** What the extension host may be held up at a time. */
const mostMilliseconds = 15;
const rounds = 15;

/** How long the extension host gets to nothing else while it works on a long compose file. */
export async function* benchPauses(): AsyncIterable<Row> {
  const { startEditing } = await bundled<typeof Subject>(path.join(__dirname, 'pausesSubject.ts'));
  const text = composeText(lines);
  const inService = text.indexOf('info', text.length / 2);
  const editing = startEditing(text, inService);
  // Typing comes after it, so that it stays where it is.
  const name = text.indexOf('      network-5:') + 8;
  const jobs: readonly (readonly [what: string, job: Job])[] = [
    ['a file is opened', () => editing.open()],
    ['a key is typed', () => editing.type()],
    ['a network is renamed', () => editing.rename(name)],
  ];
  for (const [what, job] of jobs) {
    const pauses: number[] = [];
    for (let round = 0; round <= rounds; round++) pauses.push(await longestPause(job));
    yield {
      subject: `compose, ${lines} lines: longest pause while ${what}`,
      ours: median(pauses.slice(1)),
      against: 'what is allowed',
      other: mostMilliseconds,
      target: 1,
    };
  }
}

/** The longest time, while a job is done, in which nothing else has its turn; milliseconds. */
async function longestPause(job: Job): Promise<number> {
  let [longest, last, isDone] = [0, performance.now(), false];
  const turn = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await job();
  isDone = true;
  await new Promise((resolve) => setImmediate(resolve));
  return longest;
}
