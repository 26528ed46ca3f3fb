import assert from 'node:assert/strict';
import { createKeptFiles } from '../../../../src/ui/language/keptFiles';
import type { KeptFiles } from '../../../../src/ui/language/keptFiles';

interface Scene {
  readonly files: KeptFiles;
  readonly disk: Map<string, string>;
  /** What stands in the way of the next reading; undefined where nothing does. */
  hold: Promise<void> | undefined;
  milliseconds: number;
  stale: number;
}

describe('kept files', () => {
  function scene(): Scene {
    const disk = new Map<string, string>();
    const made: Omit<Scene, 'files'> = { disk, hold: undefined, milliseconds: 0, stale: 0 };
    const source = {
      async stamp(key: string) {
        const stamp = disk.get(key);
        await made.hold;
        return stamp;
      },
      async content(key: string) {
        const text = disk.get(key) ?? '';
        await made.hold;
        return { kind: 'text', text } as const;
      },
    };
    const files = createKeptFiles(
      source,
      () => made.stale++,
      () => made.milliseconds,
    );
    return Object.assign(made, { files });
  }

  it('are unknown, read, missing, and unknown again', async () => {
    const { files, disk } = scene();
    disk.set('a', 'one');
    const before = files.known('a');
    await Promise.all([files.read('a'), files.read('b')]);
    const read = [files.known('a'), files.known('b')];
    files.forget((key) => key === 'a');
    assert.deepEqual(
      [before, ...read, files.known('a'), files.known('b')],
      [
        { kind: 'unknown' },
        { kind: 'text', text: 'one' },
        { kind: 'missing' },
        { kind: 'unknown' },
        { kind: 'missing' },
      ],
    );
  });

  it('are read once for all who ask at a time', async () => {
    const { files, disk } = scene();
    disk.set('a', 'one');
    const [first, second] = [files.read('a'), files.read('a')];
    await first;
    assert.deepEqual([first === second, files.known('a')], [true, { kind: 'text', text: 'one' }]);
  });

  it('do not keep what a file was before it changed, though it was read so', async () => {
    const made = scene();
    made.disk.set('a', 'one');
    const gate: { open?: () => void } = {};
    made.hold = new Promise((resolve) => (gate.open = resolve));
    const reading = made.files.read('a');
    await Promise.resolve();
    made.disk.set('a', 'two');
    made.files.forget(() => true);
    gate.open?.();
    await reading;
    assert.deepEqual(made.files.known('a'), { kind: 'unknown' });
  });

  const changes: readonly (readonly [what: string, milliseconds: number, after: string | undefined, stale: number])[] =
    [
      ['the same after a while', 5000, 'one', 0],
      ['another one after a while', 5000, 'two', 1],
      ['gone after a while', 5000, undefined, 1],
      ['another one at once, which is not looked at yet', 500, 'two', 0],
    ];
  for (const [what, milliseconds, after, stale] of changes) {
    it(`notice without a watcher a file that is ${what}`, async () => {
      const made = scene();
      made.disk.set('a', 'one');
      await made.files.read('a');
      made.disk.delete('a');
      if (after !== undefined) made.disk.set('a', after);
      made.milliseconds = milliseconds;
      await made.files.lookAgain(['a', 'never read']);
      assert.deepEqual(
        [made.stale, made.files.known('a')],
        [stale, stale === 0 ? { kind: 'text', text: 'one' } : { kind: 'unknown' }],
      );
    });
  }

  it('keep what was read anew while they looked', async () => {
    const made = scene();
    made.disk.set('a', 'one');
    await made.files.read('a');
    made.disk.set('a', 'two');
    made.milliseconds = 5000;
    const gate: { open?: () => void } = {};
    made.hold = new Promise((resolve) => (gate.open = resolve));
    const looking = made.files.lookAgain(['a']);
    made.hold = undefined;
    made.files.forget(() => true);
    await made.files.read('a');
    gate.open?.();
    await looking;
    assert.deepEqual([made.stale, made.files.known('a')], [0, { kind: 'text', text: 'two' }]);
  });

  it('notice a file that was not there', async () => {
    const made = scene();
    await made.files.read('a');
    made.disk.set('a', 'one');
    made.milliseconds = 5000;
    await Promise.all([made.files.lookAgain(['a']), made.files.lookAgain(['a'])]);
    assert.deepEqual([made.stale, made.files.known('a')], [1, { kind: 'unknown' }]);
  });
});
