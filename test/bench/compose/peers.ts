import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { cacheDir } from '../../support/paths';
import { run } from '../../support/run';

/** What others check compose files with. No part of the project: installed for the bench alone. */
const packages = ['@microsoft/compose-language-service@1.0.0', 'yaml-language-server@2.0.0', 'dclint@3.1.0'];

export interface Peers {
  /** Programs for Node. */
  readonly composeLanguageService: string;
  readonly yamlLanguageServer: string;
  readonly dclint: string;
  /** The schema of the compose specification, as dclint brings it. */
  readonly composeSchema: string;
}

export async function installPeers(): Promise<Peers> {
  const folder = path.join(cacheDir, 'peers');
  const modules = path.join(folder, 'node_modules');
  const peers: Peers = {
    composeLanguageService: path.join(modules, '@microsoft/compose-language-service/bin/docker-compose-langserver'),
    yamlLanguageServer: path.join(modules, 'yaml-language-server/bin/yaml-language-server'),
    dclint: path.join(modules, 'dclint/bin/dclint.cjs'),
    composeSchema: path.join(modules, 'dclint/schemas/compose.schema.json'),
  };
  if (!Object.values<string>({ ...peers }).every((file) => existsSync(file))) {
    await mkdir(folder, { recursive: true });
    const quietly = ['--no-audit', '--no-fund', '--ignore-scripts', '--no-save'];
    await run('npm', ['install', '--prefix', folder, ...quietly, ...packages], { cwd: folder });
  }
  return peers;
}
