import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { encodingOf } from '../compose/encoding';
import type { Encoding } from '../compose/encoding';
import type { ComposeFiles, FileContent } from '../compose/files';

/** Why a file cannot be checked. */
export type ReadFault = 'missing' | 'directory' | 'not-a-file' | 'denied' | 'unreadable' | 'too-long' | 'not-text';

interface WriteFailure {
  readonly code: 'cannot-write';
  readonly path: string;
}

// Larger ones are no compose files; reading them would only take memory.
const largestFile = 64 * 1024 * 1024;

/**
 * Files on disk, named by absolute paths with slashes. Each is read once, so that one check sees one state; what is
 * replaced is seen at once and reaches the disk with `save`.
 */
export class DiskFiles implements ComposeFiles {
  readonly #contents = new Map<string, FileContent>();
  readonly #faults = new Map<string, ReadFault>();
  readonly #encodings = new Map<string, Encoding>();
  readonly #replaced = new Set<string>();
  /** Texts that come from elsewhere, by the names they go under. */
  readonly #given: ReadonlyMap<string, Uint8Array>;

  constructor(given: ReadonlyMap<string, Uint8Array> = new Map()) {
    this.#given = given;
  }

  read(file: string): FileContent {
    const known = this.#contents.get(file);
    if (known) {
      return known;
    }
    const result = readText(file, this.#given.get(file));
    const content: FileContent = typeof result === 'string' ? { kind: 'missing' } : { kind: 'text', text: result.text };
    if (typeof result === 'string') {
      this.#faults.set(file, result);
    } else {
      this.#encodings.set(file, result.encoding);
    }
    this.#contents.set(file, content);
    return content;
  }

  /** Why a file that was read gave no text. */
  faultOf(file: string): ReadFault | undefined {
    return this.#faults.get(file);
  }

  replace(file: string, text: string): void {
    this.#contents.set(file, { kind: 'text', text });
    this.#replaced.add(file);
  }

  /** Writes what was replaced; returns what could not be written. */
  save(): readonly WriteFailure[] {
    return [...this.#replaced].flatMap((path) => {
      const content = this.read(path);
      try {
        if (content.kind === 'text') {
          writeFileSync(nativePath(path), encoded(content.text, this.#encodings.get(path) ?? 'utf-8'));
        }
        return [];
      } catch {
        // Whatever the reason, the file is as it was: the caller tells.
        return [{ code: 'cannot-write', path } as const];
      }
    });
  }
}

/** What cannot be looked at is none: reading it then tells why. */
export function isDirectory(file: string): boolean {
  try {
    return statSync(nativePath(file)).isDirectory();
  } catch {
    return false;
  }
}

/** `/C:/x` is how compose names a file on a Windows drive. */
export function nativePath(file: string): string {
  return file.replace(/^\/(?=[A-Za-z]:)/, '');
}

interface Read {
  readonly text: string;
  readonly encoding: Encoding;
}

function readText(file: string, given: Uint8Array | undefined): Read | ReadFault {
  try {
    const bytes = given ?? readBytes(nativePath(file));
    if (typeof bytes === 'string') {
      return bytes;
    }
    // The byte order mark stays: columns count it, and a fix keeps it.
    const encoding = encodingOf(bytes);
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? 'not-text' : { text, encoding };
  } catch (error) {
    return faultOf(error);
  }
}

function encoded(text: string, encoding: Encoding): Uint8Array {
  const bytes = Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

function readBytes(path: string): Uint8Array | ReadFault {
  const stats = statSync(path);
  if (!stats.isFile() && !stats.isFIFO()) {
    return stats.isDirectory() ? 'directory' : 'not-a-file';
  }
  return stats.size > largestFile ? 'too-long' : readFileSync(path);
}

function faultOf(error: unknown): ReadFault {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    case 'EACCES':
    case 'EPERM':
      return 'denied';
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return 'not-text';
    default:
      return 'unreadable';
  }
}
