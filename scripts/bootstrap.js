// node scripts/bootstrap.js SCRIPT.ts ARGUMENT...: installs the project's packages where they are missing or old, then
// runs a script of this folder. Plain JavaScript, because at first there is nothing that could run anything else.
const { spawnSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');

function readJson(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

/** Whether this Node.js is older than the project's package.json allows. */
function isTooOld(oldest) {
  const [major, minor] = oldest.split('.').map(Number);
  const [ourMajor, ourMinor] = process.versions.node.split('.').map(Number);
  return ourMajor < major || (ourMajor === major && ourMinor < minor);
}

function isInstalled() {
  try {
    const installed = readJson('node_modules/.package-lock.json').packages;
    return Object.entries(readJson('package-lock.json').packages).every(
      ([name, wanted]) => name === '' || wanted.optional || installed[name]?.version === wanted.version,
    );
  } catch {
    return false;
  }
}

/** Stops this process, in order, when the one that asked for it is gone: npm and its shell pass no signal on. */
function leaveWithParents() {
  const parents = [process.ppid, parentOf(process.ppid)].filter((pid) => pid > 1);
  setInterval(() => {
    if (parents.some((pid) => !isAlive(pid))) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

function parentOf(pid) {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return 0; // Elsewhere than on Linux there is no such file.
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function main([script, ...args]) {
  const oldest = readJson('package.json').engines.node.replace('>=', '');
  if (isTooOld(oldest)) {
    console.error(`Please install Node.js ${oldest} or newer: this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (!isInstalled()) {
    console.log('Installing the packages of this project...');
    // Packages that would rather have a newer Node.js warn at length, and run on this one all the same.
    const install = ['ci', '--loglevel', 'error'];
    const { status } = spawnSync('npm', install, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) process.exit(status ?? 1);
  }
  leaveWithParents();
  process.chdir(root);
  process.argv.splice(1, 2, path.join(__dirname, script));
  // Its cache would stay behind in the system's temporary folder.
  process.env.TSX_DISABLE_CACHE = '1';
  require('tsx/cjs');
  require(process.argv[1]);
}

main(process.argv.slice(2));
