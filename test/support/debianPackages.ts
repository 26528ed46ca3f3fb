import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheDir } from './paths';
import { run } from './run';

/** The package lists of some suites, in a folder of their own: no state of the machine's package manager is touched. */
export interface PackageSource {
  /** The `.deb` files of just these packages (`name/suite`). */
  download(packages: readonly string[]): Promise<readonly string[]>;
  /** The `.deb` files of these packages and all that they depend on. */
  downloadWithDependencies(packages: readonly string[]): Promise<readonly string[]>;
  /** A folder to work in that lies on the same disk as the cache. */
  readonly scratch: string;
}

/** Opens Debian suites at the mirror that this machine uses, lets `work` take from them, and cleans up. */
export async function withDebianSuites<T>(
  suites: readonly string[],
  work: (source: PackageSource) => Promise<T>,
): Promise<T> {
  mkdirSync(cacheDir, { recursive: true });
  const scratch = mkdtempSync(path.join(cacheDir, 'packages-'));
  try {
    return await work(await openSource(suites, scratch));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function openSource(suites: readonly string[], scratch: string): Promise<PackageSource> {
  const mirror = await debianMirror();
  const archives = path.join(scratch, 'cache/archives');
  for (const folder of ['lists/partial', 'cache/archives/partial', 'deb']) {
    mkdirSync(path.join(scratch, folder), { recursive: true });
  }
  writeFileSync(path.join(scratch, 'status'), '');
  writeFileSync(path.join(scratch, 'sources.list'), suites.map((suite) => `deb ${mirror} ${suite} main\n`).join(''));
  const config = path.join(scratch, 'apt.conf');
  // The rolling suite's index is often a few days past its date. An empty status file makes "all that they depend on"
  // mean all, whatever this machine has installed.
  const settings: Record<string, string> = {
    'Dir::Etc::SourceList': path.join(scratch, 'sources.list'),
    'Dir::Etc::SourceParts': '-',
    'Dir::Etc::PreferencesParts': '-',
    'Dir::State::Lists': path.join(scratch, 'lists'),
    'Dir::State::status': path.join(scratch, 'status'),
    'Dir::State': scratch,
    'Dir::Cache': path.join(scratch, 'cache'),
    'Acquire::Languages': 'none',
    'Acquire::Check-Valid-Until': 'false',
    'Acquire::Retries': '3',
    'APT::Sandbox::User': 'root',
    'APT::Install-Recommends': 'false',
    'Debug::NoLocking': '1',
  };
  writeFileSync(
    config,
    Object.entries(settings)
      .map(([key, value]) => `${key} "${value}";\n`)
      .join(''),
  );
  const aptGet = (args: readonly string[]) =>
    run('apt-get', ['-qq', ...args], { cwd: path.join(scratch, 'deb'), env: { ...process.env, APT_CONFIG: config } });
  await aptGet(['update']);
  return {
    scratch,
    download: async (packages) => {
      await aptGet(['download', ...packages]);
      return archivesIn(path.join(scratch, 'deb'));
    },
    downloadWithDependencies: async (packages) => {
      await aptGet(['install', '--yes', '--download-only', ...packages]);
      return archivesIn(archives);
    },
  };
}

async function debianMirror(): Promise<string> {
  const sites = await run('apt-get', ['indextargets', '--no-release-info', '--format', '$(SITE)']);
  const mirror = sites.split('\n').find((site) => /\/debian\/?$/.test(site));
  if (mirror === undefined) throw new Error('the package manager of this machine knows no Debian mirror');
  return mirror;
}

function archivesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.deb'))
    .map((name) => path.join(folder, name));
}
