// node esbuild.js [--production] [--watch] [--tests]: bundles what ships into dist, and with --tests also the suites
// that run inside VS Code's extension host.
const esbuild = require('esbuild');
const fs = require('node:fs');
const { dirname } = require('node:path');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

// BuildKit's gRPC and the ssh client come with dockerode; this extension never builds, and reaches ssh engines through
// the system's own ssh. Without them the client is a sixth of its size.
const unusedByDockerode = /^(@grpc\/grpc-js|@grpc\/proto-loader|protobufjs|ssh2)$/;

/**
 * Writes what esbuild has split as CommonJS, which is what VS Code loads fastest: esbuild itself splits ES modules only.
 */
const asCommonJs = {
  name: 'as-common-js',
  setup(build) {
    const { minify, target, platform } = build.initialOptions;
    build.initialOptions.write = false;
    build.onEnd(async ({ outputFiles = [] }) => {
      const options = { format: 'cjs', minify, target, platform, supported: { 'dynamic-import': false } };
      for (const { path, text } of outputFiles) {
        const { code } = await esbuild.transform(withoutCopies(text), { ...options, sourcemap: !minify && 'inline' });
        fs.mkdirSync(dirname(path), { recursive: true });
        fs.writeFileSync(path, code);
      }
    });
  },
};

/**
 * For `import * as vscode` esbuild would copy the whole interface of VS Code, once for each file that says so; and each
 * `require('vscode')` makes VS Code look up whose it is. Here a bundle asks for it once.
 */
function withoutCopies(code) {
  let first;
  return code.replaceAll(/\bimport\s*\*\s*as\s+([\w$]+)\s+from\s*"vscode";/g, (_, name) => {
    if (first !== undefined) return `const ${name} = ${first};`;
    first = name;
    return `const ${name} = require("vscode");`;
  });
}

/** Leaves the parts of the extension to files of their own, so that its first file is one, and small. */
const partsApart = {
  name: 'parts-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/assembly\// }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `${path}.js`, external: true } : undefined,
    );
  },
};

const stubUnused = {
  name: 'stub-unused',
  setup(build) {
    build.onResolve({ filter: unusedByDockerode }, ({ path: name }) => ({ path: name, namespace: 'stub' }));
    build.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
};
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode', '*.node'] };
// Several files, so that each part is read from disk only when it is first imported.
const split = {
  format: 'esm',
  splitting: true,
  chunkNames: 'assembly/[name]-[hash]',
  sourcemap: !production && 'inline',
};
// One file, of which all that V8 compiles is kept from one run to the next; without the reading of texts from the web.
const checker = 'assembly/checker';
const lessOfLocalization = { '@vscode/l10n': '@vscode/l10n/dist/browser.js' };
const browser = { ...shared, platform: 'browser', format: 'iife', target: 'es2023' };

/** The bundles of what is in the tree: `{ options, entries: { name in dist: source } }`. */
function bundles() {
  const all = [
    {
      options: { ...node, ...split, plugins: [partsApart, asCommonJs] },
      entries: present({ extension: 'src/extension.ts' }),
    },
    { options: { ...node, ...split, plugins: [stubUnused, asCommonJs] }, entries: parts() },
    { options: node, entries: present({ check: 'src/check.ts' }) },
    { options: { ...node, alias: lessOfLocalization }, entries: present({ [checker]: `src/${checker}.ts` }) },
    { options: browser, entries: webviews() },
    ...(tests
      ? [
          {
            options: { ...node, minify: false, sourcemap: 'linked', packages: 'external' },
            entries: suites('test/host'),
          },
        ]
      : []),
  ];
  return all.filter(({ entries }) => Object.keys(entries).length > 0);
}

function present(entries) {
  return Object.fromEntries(Object.entries(entries).filter(([, source]) => fs.existsSync(source)));
}

function parts() {
  const names = fs.readdirSync('src/assembly').map((file) => `assembly/${file.replace(/\.ts$/, '')}`);
  return Object.fromEntries(names.filter((name) => name !== checker).map((name) => [name, `src/${name}.ts`]));
}

function webviews() {
  const folders = fs.existsSync('src/webview') ? fs.readdirSync('src/webview') : [];
  return present(Object.fromEntries(folders.map((name) => [`webview/${name}`, `src/webview/${name}/main.ts`])));
}

function suites(folder) {
  const sources = filesIn(folder).filter((file) => /\.test\.ts$|\/index\.ts$/.test(file));
  return Object.fromEntries(sources.map((file) => [file.slice(0, -'.ts'.length), file]));
}

/** All files below a folder, but for packages: those of VS Code's build link back to themselves. */
function filesIn(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [file];
    return entry.name === 'node_modules' ? [] : filesIn(file);
  });
}

async function main() {
  process.chdir(__dirname);
  if (production) fs.rmSync('dist', { recursive: true, force: true });
  const builds = bundles().map(({ options, entries }) => ({ ...options, entryPoints: entries, outdir: 'dist' }));
  if (watch) {
    const contexts = await Promise.all(builds.map((build) => esbuild.context(build)));
    await Promise.all(contexts.map((context) => context.watch()));
  } else {
    await Promise.all(builds.map((build) => esbuild.build(build)));
  }
}

main().catch((error) => {
  // What is wrong with the source esbuild has said itself.
  if (error.errors === undefined) console.error(error);
  process.exitCode = 1;
});
