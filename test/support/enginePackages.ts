import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { withDebianSuites } from './debianPackages';
import { withLock } from './lock';
import { cacheDir } from './paths';
import { run } from './run';

/** Debian suites that carry the engines: Docker 20.10, 26.1 and the newest; Podman 4.3, 5.4 and the newest. */
export const engineSuites = ['bookworm', 'trixie', 'sid'] as const;
export type EngineSuite = (typeof engineSuites)[number];

const enginesDir = path.join(cacheDir, 'engines');

// From the oldest suite always: newer builds of these want a newer C library than the machine may have.
const common = ['runc', 'iptables', 'libip4tc2', 'libip6tc2', 'libnetfilter-conntrack3', 'libnfnetlink0', 'libnftnl11']
  .concat('busybox-static', 'tini')
  .map((name) => `${name}/bookworm`);

const dockerPackages: Record<EngineSuite, readonly string[]> = {
  // Its own compose is the first generation; the next suite's speaks to every engine.
  bookworm: ['docker.io/bookworm', 'containerd/bookworm', 'docker-compose/trixie'],
  trixie: ['docker.io/trixie', 'docker-cli/trixie', 'containerd/trixie', 'docker-compose/trixie'],
  sid: ['docker.io/sid', 'docker-cli/sid', 'containerd/sid', 'docker-compose/sid'],
};

/** A folder whose `usr` holds the Docker engine of a suite, its command line and compose; fetched once. */
export function dockerPackagesDir(suite: EngineSuite): Promise<string> {
  return cached(`docker-${suite}`, async (keep) => {
    const wanted = [...common, ...dockerPackages[suite]];
    const suites = new Set(wanted.map((name) => path.basename(name)));
    return withDebianSuites([...suites], async (source) => {
      const archives = await source.download(wanted);
      const root = path.join(source.scratch, 'root');
      mkdirSync(path.join(root, 'usr'), { recursive: true });
      for (const archive of archives) await run('dpkg-deb', ['--extract', archive, root]);
      mergeIntoUsr(root);
      linkFirewallNames(path.join(root, 'usr/sbin'));
      await packBusybox(root, source.scratch);
      return keep(root, await versionOf(archives, 'docker.io'));
    });
  });
}

/** The root filesystem of a suite with Podman in it; fetched once. */
export function podmanPackagesDir(suite: EngineSuite): Promise<string> {
  return cached(`podman-${suite}`, async (keep) =>
    withDebianSuites([suite], async (source) => {
      const packages = ['podman', 'netavark', 'aardvark-dns', 'crun', 'iptables', 'nftables', 'iproute2'];
      const archives = await source.downloadWithDependencies([
        ...packages,
        'busybox-static',
        'bash',
        'coreutils',
        'mount',
      ]);
      const root = path.join(source.scratch, 'root');
      for (const folder of ['bin', 'sbin', 'lib', 'lib64']) {
        mkdirSync(path.join(root, 'usr', folder), { recursive: true });
        symlinkSync(`usr/${folder}`, path.join(root, folder));
      }
      for (const folder of ['proc', 'sys', 'dev', 'tmp', 'run', 'var/tmp', 'root', 'store', 'socket', 'old']) {
        mkdirSync(path.join(root, folder), { recursive: true });
      }
      for (const archive of archives) {
        const tar = path.join(source.scratch, 'data.tar');
        await run('sh', ['-c', 'dpkg-deb --fsys-tarfile "$0" >"$1"', archive, tar]);
        await run('tar', ['--extract', '--keep-directory-symlink', '--directory', root, '--file', tar]);
      }
      linkFirewallNames(path.join(root, 'usr/sbin'));
      await packBusybox(root, source.scratch);
      return keep(root, await versionOf(archives, 'podman'));
    }),
  );
}

/** Gives the folder `name-VERSION` of the cache, made by `make` where there is none yet. */
async function cached(
  name: string,
  make: (keep: (root: string, version: string) => string) => Promise<string>,
): Promise<string> {
  return withLock(path.join(enginesDir, `${name}.lock`), async () => {
    const found = readdirSync(enginesDir).find((entry) => entry.startsWith(`${name}-`));
    if (found !== undefined) return path.join(enginesDir, found);
    return make((root, version) => {
      const kept = path.join(enginesDir, `${name}-${version}`);
      renameSync(root, kept);
      return kept;
    });
  });
}

/** Older packages still put files beside `usr`; the engine sees only what is in it. */
function mergeIntoUsr(root: string): void {
  for (const folder of ['bin', 'sbin', 'lib', 'lib64']) {
    const outside = path.join(root, folder);
    if (!existsSync(outside)) continue;
    cpSync(outside, path.join(root, 'usr', folder), { recursive: true, verbatimSymlinks: true });
    rmSync(outside, { recursive: true });
  }
}

/** The names that the package's installation script would have made. */
function linkFirewallNames(folder: string): void {
  for (const protocol of ['iptables', 'ip6tables']) {
    for (const suffix of ['', '-save', '-restore']) {
      const name = path.join(folder, protocol + suffix);
      if (lstatSync(name, { throwIfNoEntry: false }) === undefined) symlinkSync('xtables-nft-multi', name);
    }
  }
}

/** `busybox.tar`: the image of everything that tests and samples run. */
async function packBusybox(root: string, scratch: string): Promise<void> {
  const bin = path.join(scratch, 'image/bin');
  const busybox = path.join(bin, 'busybox');
  mkdirSync(bin, { recursive: true });
  cpSync(path.join(root, 'usr/bin/busybox'), busybox);
  const applets = await run(busybox, ['--list']);
  for (const applet of applets.split('\n').filter((name) => name !== '' && name !== 'busybox')) {
    symlinkSync('busybox', path.join(bin, applet));
  }
  await run('tar', ['--create', '--file', path.join(root, 'busybox.tar'), '--directory', path.dirname(bin), 'bin']);
}

/** Upstream's part of a Debian version: `20.10.24` of `20.10.24+dfsg1-1+deb12u1`. */
async function versionOf(archives: readonly string[], name: string): Promise<string> {
  const archive = archives.find((file) => path.basename(file).startsWith(`${name}_`));
  if (archive === undefined) throw new Error(`no ${name} among the fetched packages`);
  const version = await run('dpkg-deb', ['--field', archive, 'Version']);
  const upstream = /^(?:\d+:)?([\d.]+)/.exec(version)?.[1];
  if (upstream === undefined) throw new Error(`${name} has an unusual version: ${version}`);
  return upstream;
}
