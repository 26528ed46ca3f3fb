import { atOnce } from '../core/steps';
import type { Steps } from '../core/steps';
import { parseComposeInSteps } from './document';
import type { ComposeDocument } from './document';

/** What a file holds. `unknown`: it cannot be read now; the caller may read it and ask again. */
export type FileContent =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'missing' } | { readonly kind: 'unknown' };

/**
 * The files around a compose file, as the caller sees them: unsaved editors count as on screen. Synchronous, so that
 * one check sees one state; a caller that reads asynchronously answers `unknown`, reads what `Project.wanted` lists,
 * and asks again.
 */
export interface ComposeFiles {
  read(file: string): FileContent;
}

/** Parses files and remembers them, so that only what changed in a file is parsed again. One for each workspace. */
export class DocumentCache {
  readonly #documents = new Map<string, ComposeDocument>();
  readonly #limit: number;

  /** Takes over what is known of files already; of those too, only what changes is parsed again. */
  constructor(known: Iterable<ComposeDocument> = [], limit = 200) {
    this.#limit = limit;
    for (const document of known) {
      this.#documents.set(document.file, document);
    }
  }

  parse(file: string, text: string): ComposeDocument {
    return atOnce(this.parseInSteps(file, text));
  }

  /** Whether a file with this text needs no parse any more. */
  has(file: string, text: string): boolean {
    return this.#documents.get(file)?.text === text;
  }

  /** To be paused after each block; what has been parsed by then is lost where it is not taken up again. */
  *parseInSteps(file: string, text: string): Steps<ComposeDocument> {
    const known = this.#documents.get(file);
    const document = known?.text === text ? known : yield* parseComposeInSteps(file, text, known);
    this.#documents.delete(file);
    this.#documents.set(file, document);
    const oldest = this.#documents.keys().next();
    if (this.#documents.size > this.#limit && !oldest.done) {
      this.#documents.delete(oldest.value);
    }
    return document;
  }

  forget(file: string): void {
    this.#documents.delete(file);
  }
}
