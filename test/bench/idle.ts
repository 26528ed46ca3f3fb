import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { newestDockerSuite } from '../support/chosenEngine';
import { startEngine } from '../support/engine';
import { openCountingProxy } from './countingProxy';
import type { Row } from './measure';
import { openBoth } from './workbenches';

const minute = 60_000;
// Clock ticks of Linux, in which it accounts processor time.
const tick = 10;

/** Requests and processor time of the extension host in a minute in which nothing happens and the view is visible. */
export async function* benchIdle(): AsyncIterable<Row> {
  const engine = await startEngine({ suite: await newestDockerSuite() });
  const proxies = { ours: await openCountingProxy(engine.socket), floor: await openCountingProxy(engine.socket) };
  try {
    const both = await openBoth({ ours: proxies.ours.host, floor: proxies.floor.host });
    try {
      // What opening the view started has ended by then.
      await delay(10_000);
      const before = { ours: usage(proxies.ours.host), floor: usage(proxies.floor.host) };
      const requests = { ours: proxies.ours.requests(), floor: proxies.floor.requests() };
      await delay(minute);
      const against = 'the barest tree';
      yield {
        subject: 'processor time in an idle minute',
        ours: usage(proxies.ours.host) - before.ours,
        against,
        other: usage(proxies.floor.host) - before.floor,
      };
      // One stream that stays open is no request of this minute: the floor counts as one.
      yield {
        subject: 'requests in an idle minute',
        ours: proxies.ours.requests() - requests.ours,
        against: 'the barest tree, which never looks again',
        other: proxies.floor.requests() - requests.floor + 1,
        unit: 'requests',
      };
    } finally {
      await both.close();
    }
  } finally {
    await proxies.ours.close();
    await proxies.floor.close();
    await engine.stop();
  }
}

/** Milliseconds of processor time of the extension host that was given this engine. */
function usage(host: string): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = fieldsOf(pid, host);
    if (stat !== undefined) return (Number(stat[11]) + Number(stat[12])) * tick;
  }
  throw new Error('no extension host');
}

function fieldsOf(pid: string, host: string): readonly string[] | undefined {
  try {
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=extensionHost')) return undefined;
    if (!readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`DOCKER_HOST=${host}\0`)) return undefined;
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
  } catch (error) {
    // It ended while it was looked at.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return undefined;
    throw error;
  }
}
