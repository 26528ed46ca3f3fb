import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newestDockerSuite } from './chosenEngine';
import { dockerPackagesDir } from './enginePackages';
import { scratchDir } from './paths';
import { run } from './run';

/** What the real `docker-compose config` makes of some files. */
export interface RealConfig {
  readonly services: Readonly<Record<string, RealService>>;
  readonly networks: Readonly<Record<string, { readonly name: string } & Readonly<Record<string, unknown>>>>;
}

export interface RealService {
  readonly networks?: Readonly<Record<string, unknown>>;
}

export interface RealCompose {
  /** Merges files as Compose does; rejects with what it says where it refuses them. Asks no engine. */
  config(texts: ReadonlyMap<string, string>, command: ComposeCommand): Promise<RealConfig>;
  dispose(): void;
}

export interface ComposeCommand {
  readonly files: readonly string[];
  readonly name: string;
  readonly profiles?: readonly string[];
  readonly environment?: ReadonlyMap<string, string>;
}

export async function openRealCompose(): Promise<RealCompose> {
  const root = await dockerPackagesDir(await newestDockerSuite());
  const program = path.join(root, 'usr/libexec/docker/cli-plugins/docker-compose');
  const scratch = scratchDir('compose');
  return {
    async config(texts, { files, name, profiles = [], environment = new Map<string, string>() }) {
      const folder = path.join(scratch, 'project');
      rmSync(folder, { recursive: true, force: true });
      for (const [file, text] of texts) {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        writeFileSync(path.join(folder, file), text);
      }
      const flags = [...files.flatMap((file) => ['-f', file]), '-p', name];
      const active = profiles.flatMap((profile) => ['--profile', profile]);
      const env = { PATH: process.env['PATH'], HOME: scratch, ...Object.fromEntries(environment) };
      const printed = await run(program, [...flags, ...active, 'config', '--format', 'json'], { cwd: folder, env });
      const { services, networks } = JSON.parse(printed) as Partial<RealConfig>;
      return { services: services ?? {}, networks: networks ?? {} };
    },
    dispose: () => rmSync(scratch, { recursive: true }),
  };
}
