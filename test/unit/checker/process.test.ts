import { buildSync } from 'esbuild';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { allRules } from '../../../src/compose/rules/all';
import { readCases } from '../compose/support/cases';
import type { ExpectedDiagnostic } from '../compose/support/cases';

const root = join(__dirname, '../../..');
const good = 'services: {web: {image: nginx, networks: [front]}}\nnetworks: {front: {}}\n';
const bad = 'services: {web: {image: nginx, networks: [frnt]}}\n';
const unused = 'services: {web: {image: nginx}}\nnetworks: {spare: {}}\n';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Call {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly from?: string;
}

describe('docker-networks-check', function () {
  this.timeout(30_000);
  let home = '';
  let work = '';

  before(() => {
    home = mkdtempSync(join(tmpdir(), 'docker-networks-check-'));
    cpSync(join(root, 'l10n'), join(home, 'l10n'), { recursive: true });
    buildSync({
      entryPoints: ['check', 'assembly/checker'].map((name) => join(root, `src/${name}.ts`)),
      outdir: join(home, 'dist'),
      bundle: true,
      platform: 'node',
      logLevel: 'warning',
    });
  });
  after(() => rmSync(home, { recursive: true }));
  beforeEach(() => {
    work = mkdtempSync(join(home, 'work-'));
  });

  function run({ files = {}, args, env = {}, stdin = '', from = '.' }: Call): Run {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(work, name)), { recursive: true });
      writeFileSync(join(work, name), text);
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(home, 'dist/check.js'), ...args], {
      cwd: join(work, from),
      env: { PATH: process.env['PATH'], ...env },
      input: stdin,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  }

  /** Exit code, and `file rule` of all that was found. */
  function found(call: Call): readonly unknown[] {
    const { code, out } = run({ ...call, args: ['--format', 'json', ...call.args] });
    const problems = JSON.parse(out) as readonly { readonly file: string; readonly rule: string }[];
    return [code, ...problems.map(({ file, rule }) => `${file} ${rule}`)];
  }

  const two = { 'a.yaml': 'services: {web: {image: nginx, networks: [front]}}\n', 'b.yaml': 'networks: {front: {}}\n' };
  const cases: [string, Call, readonly unknown[]][] = [
    ['says nothing about a clean file', { files: { 'x.yaml': good }, args: ['x.yaml'] }, [0]],
    ['ends with 1 at an error', { files: { 'x.yaml': bad }, args: ['x.yaml'] }, [1, 'x.yaml network-undefined']],
    ['ends with 0 at a hint', { files: { 'x.yaml': unused }, args: ['x.yaml'] }, [0, 'x.yaml network-unused']],
    [
      'tolerates only what it is told to',
      { files: { 'x.yaml': unused }, args: ['--max-severity', 'none', 'x.yaml'] },
      [1, 'x.yaml network-unused'],
    ],
    [
      'tolerates errors where it is told to',
      { files: { 'x.yaml': bad }, args: ['--max-severity=error', 'x.yaml'] },
      [0, 'x.yaml network-undefined'],
    ],
    ['reads standard input', { stdin: bad, args: ['-'] }, [1, '<stdin> network-undefined']],
    ['merges files given with -f', { files: two, args: ['-f', 'a.yaml', '-f', 'b.yaml'] }, [0]],
    ['merges standard input with files', { files: two, stdin: two['b.yaml'], args: ['-f', 'a.yaml', '-f', '-'] }, [0]],
    [
      'takes each file for itself without -f',
      { files: { ...two, 'c.yaml': bad }, args: ['c.yaml', 'a.yaml'] },
      [1, 'c.yaml network-undefined', 'a.yaml network-undefined'],
    ],
    [
      'finds the project of a folder, with its override',
      {
        files: { 'p/compose.yaml': two['a.yaml'], 'p/compose.override.yaml': two['b.yaml'] },
        args: ['p'],
      },
      [0],
    ],
    [
      'checks a main file and its override together, once',
      {
        files: { 'compose.yaml': two['a.yaml'], 'compose.override.yaml': unused },
        args: ['compose.yaml', 'compose.override.yaml'],
      },
      [1, 'compose.yaml network-undefined', 'compose.override.yaml network-unused'],
    ],
    [
      'finds the project in a folder above where nothing is named',
      { files: { 'compose.yaml': bad, 'deep/er/x': '' }, args: [], from: 'deep/er' },
      [1, '../../compose.yaml network-undefined'],
    ],
    [
      'follows COMPOSE_FILE of the environment',
      { files: two, args: [], env: { COMPOSE_FILE: 'a.yaml+b.yaml', COMPOSE_PATH_SEPARATOR: '+' } },
      [0],
    ],
    ['follows COMPOSE_FILE of .env', { files: { ...two, '.env': 'COMPOSE_FILE=a.yaml:b.yaml\n' }, args: [] }, [0]],
    [
      'reads variables from .env beside the file, the environment first',
      {
        files: { 'p/x.yaml': 'services: {web: {image: nginx, networks: ["${A}${B}"]}}\n', 'p/.env': 'A=def\nB=x\n' },
        args: ['p/x.yaml'],
        env: { B: 'ault' },
      },
      [0],
    ],
    [
      'reads variables from --env-file',
      {
        files: { 'x.yaml': 'name: ${NAME:?x}\nservices: {web: {image: nginx}}\n', e: 'NAME=a\n' },
        args: ['--env-file', 'e', 'x.yaml'],
      },
      [0],
    ],
    [
      'enables profiles',
      {
        files: {
          'x.yaml': 'services: {web: {image: nginx, depends_on: [db]}, db: {image: nginx, profiles: [data]}}\n',
        },
        args: ['--profile', 'data', 'x.yaml'],
      },
      [0],
    ],
    [
      'expands patterns itself',
      {
        files: { 'a/x.yml': good, 'b/c/x.yaml': bad, 'b/node_modules/x.yaml': bad, 'b/.git/x.yaml': bad },
        args: ['**/*.{yml,yaml}'],
      },
      [1, 'b/c/x.yaml network-undefined'],
    ],
    [
      'goes on after a file that it cannot read',
      { files: { 'x.yaml': bad }, args: ['nope.yaml', 'x.yaml'] },
      [2, 'x.yaml network-undefined'],
    ],
  ];
  for (const [what, call, expected] of cases) {
    it(what, () => assert.deepStrictEqual(found(call), expected));
  }

  const refused: [string, Call, string][] = [
    ['a file that is not there', { args: ['x.yaml'] }, 'x.yaml: no such file'],
    ['a name that no file can have', { args: ['x'.repeat(300)] }, `${'x'.repeat(300)}: cannot be read`],
    ['a folder given with -f', { files: { 'p/x': '' }, args: ['-f', 'p'] }, 'p: this is a folder, not a file'],
    [
      'a folder without a project',
      { files: { 'p/x': '' }, args: ['p'] },
      'p: no compose file here nor in a folder above',
    ],
    ['bytes', { files: { x: new Uint8Array([0, 159, 255]) }, args: ['x'] }, 'x: this is not UTF-8 text'],
    ['a huge file', { files: { x: '#'.repeat(1_000_001) }, args: ['x'] }, 'x: too long for a compose file'],
    ['a pattern without match', { args: ['*.yaml'] }, '*.yaml: no file matches'],
    [
      'an environment file that is not there',
      { stdin: good, args: ['-'], env: { COMPOSE_ENV_FILES: 'e' } },
      'e: no such file',
    ],
    ['an option it does not have', { args: ['--nope'] }, 'there is no option --nope; --help lists them'],
  ];
  for (const [what, call, expected] of refused) {
    it(`refuses ${what}`, () => {
      assert.deepStrictEqual(run(call), { code: 2, out: '', err: `docker-networks-check: ${expected}\n` });
    });
  }

  it('lists every rule', () => {
    const { code, out } = run({ args: ['--list-rules', '--format', 'json'] });
    const listed = (JSON.parse(out) as readonly { readonly rule: string }[]).map(({ rule }) => rule);
    assert.deepStrictEqual([code, listed], [0, allRules.map(({ id }) => id).sort()]);
  });

  it('finds the same with what an earlier run has compiled, which a mere answer does not keep', () => {
    const env = { XDG_CACHE_HOME: join(work, 'caches') };
    const asked = run({ args: ['--help'], env });
    assert.deepEqual([asked.code, existsSync(join(work, 'caches'))], [0, false]);
    const files = { 'x.yaml': bad };
    const first = run({ files, args: ['x.yaml'], env });
    assert.equal(readdirSync(join(work, 'caches/docker-networks')).length, 1);
    assert.deepEqual(run({ args: ['x.yaml'], env }), first);
  });

  it('speaks Chinese where the environment does', () => {
    assert.deepStrictEqual(run({ args: ['x'], env: { LANG: 'zh_CN.UTF-8' } }), {
      code: 2,
      out: '',
      err: 'docker-networks-check: x：没有这个文件\n',
    });
  });

  it('colours where it is told to, and not into a pipe', () => {
    const call: Call = { stdin: bad, args: ['-'] };
    const coloured = [run({ ...call, env: { FORCE_COLOR: '1' } }), run(call)].map(({ out }) => out.includes('\u001b['));
    assert.deepStrictEqual(coloured, [true, false]);
  });

  it('applies the safe fixes, keeps the rest of the file, and has nothing left to fix', () => {
    const text =
      '\uFEFF# mine\r\nservices:\r\n  web: {image: nginx, networks: [front]}\r\nnetworks:\r\n  front: {internal: yes} # keep\r\n';
    const files = { 'x.yaml': text };
    const first = run({ files, args: ['--fix', 'x.yaml'] });
    const fixed = readFileSync(join(work, 'x.yaml'), 'utf8');
    const second = run({ args: ['--fix', 'x.yaml'] });
    assert.deepStrictEqual(
      [first, fixed, second, readFileSync(join(work, 'x.yaml'), 'utf8') === fixed],
      [
        { code: 0, out: '', err: 'docker-networks-check: x.yaml: 1 fixed\n' },
        text.replace('yes', 'true'),
        { code: 0, out: '', err: '' },
        true,
      ],
    );
  });

  for (const bigEndian of [false, true]) {
    it(`reads and writes UTF-16 as Compose reads it, ${bigEndian ? 'big' : 'little'} end first`, () => {
      const text = '\uFEFFservices:\n  web: {image: nginx, networks: [réseau]}\nnetworks:\n  réseau: {internal: yes}\n';
      const bytesOf = (each: string) =>
        bigEndian ? Buffer.from(each, 'utf16le').swap16() : Buffer.from(each, 'utf16le');
      const first = run({ files: { 'x.yaml': bytesOf(text) }, args: ['--fix', 'x.yaml'] });
      const fixed = readFileSync(join(work, 'x.yaml'));
      assert.deepStrictEqual(
        [first.err, fixed.equals(bytesOf(text.replace('yes', 'true')))],
        ['docker-networks-check: x.yaml: 1 fixed\n', true],
      );
    });
  }

  it('leaves a file alone that it could only guess about', () => {
    const files = { 'x.yaml': bad };
    run({ files, args: ['--fix', 'x.yaml'] });
    assert.strictEqual(readFileSync(join(work, 'x.yaml'), 'utf8'), bad);
  });

  it('says of a case from the collection what is expected, at the right place', () => {
    const compose = readCases().find(({ name }) => name === '003-undefined-map-config');
    const { out } = run({
      files: Object.fromEntries(compose?.files ?? []),
      args: ['--format', 'json', 'compose.yaml'],
    });
    const records = JSON.parse(out) as readonly ExpectedDiagnostic[];
    assert.deepStrictEqual(
      records.filter(({ severity }) => severity === 'error').map(comparable),
      compose?.diagnostics.map(comparable),
    );
  });
});

function comparable({ file, rule, severity, range }: ExpectedDiagnostic): unknown {
  return { file, rule, severity, range };
}
