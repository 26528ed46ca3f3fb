import type { IncomingMessage } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { EngineError } from '../core/failure';
import { createArraySplitter } from './arraySplitter';

/** Reads the whole of a reply that says yes, or, of one that never ends, what is needed to follow it. */
export type Reader<T> = (reply: IncomingMessage, operation: string) => Promise<T>;

/** A reply longer than this is no listing any more. Kept below what hurts an extension host. */
const listBytes = 64 * 1024 * 1024;
const documentBytes = 16 * 1024 * 1024;

/** How long records are read before others get their turn. */
const sliceMilliseconds = 8;

/** Reads a text of at most so many bytes. */
export function readText(limit: number): Reader<string> {
  return async (reply, operation) => {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of reply as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > limit) throw tooLarge(limit, operation);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  };
}

/** Reads one JSON value and lets `read` make something of it; what it makes nothing of has the wrong shape. */
export function readJson<T>(read: (value: unknown, reply: IncomingMessage) => T | undefined): Reader<T> {
  return async (reply, operation) => {
    const text = await readText(documentBytes)(reply, operation);
    const made = read(parsed(text, operation), reply);
    if (made === undefined)
      throw new EngineError({ code: 'bad-reply', operation, reason: 'wrong-shape', detail: start(text) });
    return made;
  };
}

/**
 * Reads a JSON array element by element, while it arrives, so that a long one neither blocks the process nor is held in
 * memory as a whole. `each` gets the bytes of every element, which may be no JSON.
 */
export function readArray(
  each: (element: Buffer, index: number) => void,
): (reply: AsyncIterable<Buffer>, operation: string) => Promise<void> {
  return async (reply, operation) => {
    let index = 0;
    const splitter = createArraySplitter((element) => each(element, index++));
    let length = 0;
    let sliceStart = performance.now();
    for await (const chunk of reply) {
      length += chunk.length;
      if (length > listBytes) throw tooLarge(listBytes, operation);
      if (splitter.write(chunk) === 'not-an-array') {
        const reason = /^\s*[{["\dtfn]/.test(chunk.toString('latin1')) ? 'wrong-shape' : 'not-json';
        throw new EngineError({ code: 'bad-reply', operation, reason, detail: start(chunk.toString('utf8')) });
      }
      if (performance.now() - sliceStart > sliceMilliseconds) {
        await nextTurn();
        sliceStart = performance.now();
      }
    }
    if (!splitter.complete())
      throw new EngineError({ code: 'bad-reply', operation, reason: 'truncated', detail: `${index} records` });
  };
}

/** Waits for the end of a reply of which nothing is needed. */
export async function readNothing(reply: IncomingMessage, operation: string): Promise<void> {
  await readText(documentBytes)(reply, operation);
}

function tooLarge(limit: number, operation: string): EngineError {
  return new EngineError({ code: 'bad-reply', operation, reason: 'too-large', detail: `more than ${limit} bytes` });
}

function parsed(text: string, operation: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new EngineError({ code: 'bad-reply', operation, reason: 'not-json', detail: start(text) }, { cause: error });
  }
}

/** Enough of a reply to see in the log what it was. */
function start(text: string): string {
  return text.slice(0, 200);
}
