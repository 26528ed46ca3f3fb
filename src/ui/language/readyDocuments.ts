import type { DocumentCache } from '../../compose/files';
import { inSlices } from './inSlices';

/** Texts that are parsed before anybody works with them, so that the parse of a long one holds nobody up. */
export interface ReadyDocuments {
  /** Whether a text may be worked with: it is short, or parsed already. */
  has(file: string, text: string): boolean;
  /** Parses a text; gives up where another text of the file is asked for meanwhile. */
  make(file: string, text: string): Promise<void>;
}

/** UTF-16 units that are parsed in a few milliseconds, even the first time. */
const shortText = 8000;

export function createReadyDocuments(cache: DocumentCache): ReadyDocuments {
  const parsing = new Map<string, { readonly text: string; readonly done: Promise<unknown> }>();

  async function parse(file: string, text: string): Promise<void> {
    const done: Promise<unknown> = inSlices(cache.parseInSteps(file, text), () => parsing.get(file)?.done === done);
    parsing.set(file, { text, done });
    try {
      await done;
    } finally {
      if (parsing.get(file)?.done === done) parsing.delete(file);
    }
  }

  return {
    has: (file, text) => text.length <= shortText || cache.has(file, text),
    async make(file, text) {
      const underWay = parsing.get(file);
      await (underWay?.text === text ? underWay.done : parse(file, text));
    },
  };
}
