import { createHash } from 'node:crypto';
import type { TlsMaterial } from './endpoint';
import type { Files } from './files';
import { asRecord, present, textOf } from './records/raw';

/** What the Docker CLI's configuration says of one context. */
export type CliContext =
  | { readonly kind: 'found'; readonly host: string; readonly tls: TlsMaterial | undefined }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' };

/** The name that `docker context use` left in `config.json`; empty where the default one is meant. */
export async function currentContextName(files: Files, configDir: string): Promise<string | undefined> {
  const config = await readJson(files, `${configDir}/config.json`);
  if (config === unreadable) return undefined;
  return config === undefined ? '' : textOf(config, 'currentContext');
}

/** Reads a context as `docker context create` stores it. The folder is named by a hash, so no name leads elsewhere. */
export async function readContext(files: Files, configDir: string, name: string): Promise<CliContext> {
  const folder = createHash('sha256').update(name).digest('hex');
  const meta = await readJson(files, `${configDir}/contexts/meta/${folder}/meta.json`);
  if (meta === undefined) return { kind: 'missing' };
  if (meta === unreadable) return { kind: 'unreadable' };
  const docker = asRecord(asRecord(meta['Endpoints'])?.['docker']);
  if (docker === undefined) return { kind: 'unreadable' };
  try {
    const material = await readTlsFolder(files, `${configDir}/contexts/tls/${folder}/docker`);
    // The CLI takes this flag for "TLS without checking the certificate". Here it only says TLS: we always check.
    const tls = material ?? (docker['SkipTLSVerify'] === true ? {} : undefined);
    return { kind: 'found', host: textOf(docker, 'Host'), tls };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** `ca.pem`, `cert.pem` and `key.pem` of a folder; undefined where it has none of them. */
export async function readTlsFolder(files: Files, folder: string): Promise<TlsMaterial | undefined> {
  const [ca, cert, key] = await Promise.all(['ca', 'cert', 'key'].map((name) => files.read(`${folder}/${name}.pem`)));
  const material = present({ ca, cert, key });
  return Object.keys(material).length === 0 ? undefined : material;
}

const unreadable = Symbol('unreadable');

async function readJson(
  files: Files,
  path: string,
): Promise<Readonly<Record<string, unknown>> | undefined | typeof unreadable> {
  try {
    const text = await files.read(path);
    return text === undefined ? undefined : (asRecord(JSON.parse(text)) ?? unreadable);
  } catch {
    return unreadable;
  }
}
