import assert from 'node:assert/strict';
import { startFakeEngine } from '../../support/fakeEngine';
import type { FakeEngine } from '../../support/fakeEngine';
import { openTestSession, untilState } from '../../support/testSession';
import type { TestSession } from '../../support/testSession';

describe('a conversation with an engine', () => {
  let engine: FakeEngine;
  let opened: TestSession;

  before(async () => {
    engine = await startFakeEngine();
    opened = openTestSession({ host: engine.host });
  });
  after(async () => {
    opened.session.dispose();
    await engine.stop();
  });

  it('asks for events before it lists, and for those of a while before', async () => {
    const asked: string[] = [];
    let since = Number.NaN;
    engine.intercept = ({ url = '' }) => {
      const { pathname, searchParams } = new URL(url, 'http://engine');
      asked.push(pathname.replace(/^\/v[\d.]+/, ''));
      if (pathname.endsWith('/events')) since = Number(searchParams.get('since')) * 1_000;
      return false;
    };
    const before = Date.now();
    const hold = opened.session.hold();
    await untilState(opened, 'live');
    hold.dispose();
    assert.deepEqual(asked.slice(0, 3), ['/_ping', '/info', '/events']);
    assert.deepEqual(asked.slice(3).sort(), ['/containers/json', '/networks']);
    // The engine's clock, which is this machine's here, stood between these two when it answered.
    assert.ok(since >= before - 2_001 && since <= Date.now() - 2_000, `${since - before}`);
  });
});
