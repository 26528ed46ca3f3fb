import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCompiled } from '../../../src/checker/loadCompiled';

const source = `const path = require('node:path'); exports.place = path.basename(__dirname); module.exports.sum = (a, b) => a + b;`;

interface Run {
  readonly env?: NodeJS.ProcessEnv;
  readonly version?: string;
  readonly getuid?: () => number;
}

describe('the code that a run of the checker keeps for the next', () => {
  let folder = '';
  let program = '';
  let caches = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'load-compiled-'));
    caches = join(folder, 'caches');
    program = join(folder, 'program.js');
    writeFileSync(program, source);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function load({ env, version = '1.0.0', getuid = process.getuid?.bind(process) }: Run = {}): void {
    const loaded = loadCompiled(program, version, {
      env: env ?? { XDG_CACHE_HOME: caches },
      ...(getuid && { getuid }),
    });
    const { place, sum } = loaded.exports as { readonly place: string; readonly sum: (a: number, b: number) => number };
    assert.deepEqual([place, sum(2, 3)], [folder.split('/').at(-1), 5]);
    loaded.keep();
  }

  function keptIn(where: string): readonly string[] {
    return readdirSync(where, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.bin'));
  }

  function kept(): string {
    return join(caches, 'docker-networks', `check-${process.version}-${process.arch}.bin`);
  }

  function damage(how: (bytes: Buffer) => Buffer): void {
    writeFileSync(kept(), how(readFileSync(kept())));
  }

  function leadAway(): void {
    const elsewhere = join(folder, 'elsewhere.bin');
    renameSync(kept(), elsewhere);
    symlinkSync(elsewhere, kept());
  }

  const name = `check-${process.version}-${process.arch}.bin`;
  const places: [string, (place: string) => NodeJS.ProcessEnv, readonly string[]][] = [
    ['with other caches', (place) => ({ XDG_CACHE_HOME: place }), [`docker-networks/${name}`]],
    ['in the home folder', (place) => ({ HOME: place }), [`.cache/docker-networks/${name}`]],
    ['with the caches of Windows', (place) => ({ LOCALAPPDATA: place }), [`docker-networks/${name}`]],
    ['where Node is told to', (place) => ({ NODE_COMPILE_CACHE: place, HOME: '/nowhere' }), [name]],
    ['nowhere when Node is told not to', (place) => ({ NODE_DISABLE_COMPILE_CACHE: '1', HOME: place }), []],
    ['nowhere in a folder that changes with the caller', () => ({ XDG_CACHE_HOME: 'caches' }), []],
    ['nowhere without a home', () => ({}), []],
  ];
  for (const [what, env, expected] of places) {
    it(`is ${what}`, () => {
      mkdirSync(caches);
      load({ env: env(caches) });
      assert.deepEqual(keptIn(caches), expected);
    });
  }

  it('is for its owner alone, and leaves nothing half written', () => {
    load();
    assert.deepEqual(
      [statSync(kept()).mode & 0o777, readdirSync(join(caches, 'docker-networks')).length],
      [process.platform === 'win32' ? 0o666 : 0o600, 1],
    );
  });

  const seconds: [string, () => void, Run, 'taken' | 'made again'][] = [
    ['is taken by the next run', () => undefined, {}, 'taken'],
    ['is made again for another version', () => undefined, { version: '1.0.1' }, 'made again'],
    ['is made again for another program', () => writeFileSync(program, `${source} `), {}, 'made again'],
    ['is made again for a program of another time', () => utimesSync(program, 1, 1), {}, 'made again'],
    ['is made again where it is cut off', () => damage((bytes) => bytes.subarray(0, -1)), {}, 'made again'],
    ['is made again where a byte of it is another', () => damage((bytes) => bytes.fill(1, 200, 210)), {}, 'made again'],
    ['is made again where it is empty', () => writeFileSync(kept(), ''), {}, 'made again'],
    ['is made again where somebody else has made it', () => undefined, { getuid: () => 12345 }, 'made again'],
    ['is made again where it leads to another file', leadAway, {}, 'made again'],
    ['is made again where others may write to it', () => chmodSync(kept(), 0o622), {}, 'made again'],
  ];
  for (const [what, happens, call, expected] of seconds) {
    it(what, () => {
      load();
      happens();
      const before = statSync(kept()).ino;
      load(call);
      assert.equal(statSync(kept()).ino === before ? 'taken' : 'made again', expected);
    });
  }

  it('is done without where there is no place for it', () => {
    writeFileSync(caches, 'not a folder');
    load();
    assert.equal(readFileSync(caches, 'utf8'), 'not a folder');
  });
});
