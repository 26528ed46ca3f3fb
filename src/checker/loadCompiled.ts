import { createRequire } from 'node:module';
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** A CommonJS file that was run. */
interface Loaded {
  readonly exports: unknown;
  /** Keeps what V8 has compiled of it by now for the next process, where there is a place to and nothing is kept yet. */
  keep(): void;
}

/** Whose the process is: on Windows there is no `getuid`. */
type Owner = Pick<NodeJS.Process, 'env'> & Partial<Pick<NodeJS.Process, 'getuid'>>;

/** Length of what a kept file begins with: for what it was compiled, and whether it is whole. */
const sealLength = 64;

/** Runs a file of which an earlier process may have kept the compiled code: half of a short program's time goes there. */
export function loadCompiled(file: string, version: string, owner: Owner): Loaded {
  // The bundles are ASCII: read as Latin-1 they need not be decoded.
  const source = `(function (exports, require, module, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  const { size, mtimeMs } = statSync(file);
  const seal = (compiled: Buffer): Buffer =>
    Buffer.from(`${crc32(compiled)} ${size} ${mtimeMs} ${version}`.padEnd(sealLength).slice(0, sealLength), 'latin1');
  const folder = cacheFolder(owner.env);
  const cache = folder && join(folder, `check-${process.version}-${process.arch}.bin`);
  const cachedData = cache && readKept(cache, seal, owner);
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  const run = script.runInThisContext() as (...names: readonly unknown[]) => void;
  run(module.exports, createRequire(file), module, dirname(file));
  return {
    exports: module.exports,
    keep() {
      if (cache && (!cachedData || script.cachedDataRejected)) {
        write(cache, () => {
          const compiled = script.createCachedData();
          return Buffer.concat([seal(compiled), compiled]);
        });
      }
    },
  };
}

/** By the variables that Node itself has for its compile cache; else where the user's caches are. */
function cacheFolder(env: NodeJS.ProcessEnv): string | undefined {
  const { NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA, HOME } = env;
  if (NODE_DISABLE_COMPILE_CACHE) {
    return undefined;
  }
  const caches = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, '.cache'));
  const folder = NODE_COMPILE_CACHE || (caches && join(caches, 'docker-networks'));
  return folder && isAbsolute(folder) ? folder : undefined;
}

/**
 * Compiled code is as good as the program itself, so what somebody else has put or led there, or could have changed, is
 * not taken; and V8 does not look whether it is damaged.
 */
function readKept(cache: string, seal: (compiled: Buffer) => Buffer, { getuid }: Owner): Buffer | undefined {
  let file: number | undefined;
  try {
    // Windows knows neither this flag nor such owners.
    file = openSync(cache, constants.O_RDONLY | constants.O_NOFOLLOW);
    const { mode, uid } = fstatSync(file);
    if (getuid && (uid !== getuid() || (mode & 0o022) !== 0)) {
      return undefined;
    }
    const kept = readFileSync(file);
    const compiled = kept.subarray(sealLength);
    return kept.subarray(0, sealLength).equals(seal(compiled)) ? compiled : undefined;
  } catch {
    // There is none, or none to be read.
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Renamed when it is whole: another process may be reading. */
function write(cache: string, content: () => Buffer): void {
  const part = `${cache}.${process.pid}`;
  let file: number;
  try {
    mkdirSync(dirname(cache), { recursive: true, mode: 0o700 });
    file = openSync(part, 'wx', 0o600);
  } catch {
    // No place for it, or no right to write there: then each process compiles for itself.
    return;
  }
  try {
    try {
      writeFileSync(file, content());
    } finally {
      closeSync(file);
    }
    renameSync(part, cache);
  } catch {
    // No room for it.
    rmSync(part, { force: true });
  }
}
