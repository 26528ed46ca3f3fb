import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';

/** A language server as an editor would run it, as far as its diagnostics go. */
export interface LanguageServer {
  /** Opens a file, and waits for what the server finds in it. */
  open(uri: string, text: string): Promise<void>;
  /** Types a letter at an offset, and waits for what the server finds then. */
  type(uri: string, offset: number): Promise<void>;
  /** Types a letter at an offset, and waits for what can be written there; how many items that are. */
  complete(uri: string, offset: number): Promise<number>;
  /** Milliseconds of processor time that it has used so far. */
  processorTime(): number;
  stop(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly method?: string;
  readonly params?: { readonly items?: readonly { readonly section?: string }[] };
}

const millisecondsPerTick = 10;

export async function startLanguageServer(
  program: string,
  languageId: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<LanguageServer> {
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const heard = new EventEmitter();
  const texts = new Map<string, string>();
  let version = 0;
  let lastId = 0;

  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const hear = ({ id, method, params, result }: Message): void => {
    if (method === undefined) heard.emit(`answer ${id}`, result);
    else if (method === 'textDocument/publishDiagnostics') heard.emit('diagnostics');
    else if (id !== undefined) {
      const isQuestion = method === 'workspace/configuration';
      const answers = (params?.items ?? []).map(({ section }) => settings[section ?? ''] ?? null);
      send({ id, result: isQuestion ? answers : null });
    }
  };
  server.stdout.on('data', messageReader(hear));

  const letterAt = (uri: string, offset: number): object => {
    const before = texts.get(uri) ?? '';
    const at = positionOf(before, offset);
    texts.set(uri, `${before.slice(0, offset)}x${before.slice(offset)}`);
    const contentChanges = [{ range: { start: at, end: at }, text: 'x' }];
    return { textDocument: { uri, version: ++version }, contentChanges };
  };

  const diagnosed = async (method: string, params: object): Promise<void> => {
    const found = once(heard, 'diagnostics');
    send({ method, params });
    await found;
  };

  const id = ++lastId;
  const answered = once(heard, `answer ${id}`);
  // Without a word about diagnostics some servers give none.
  send({
    id,
    method: 'initialize',
    params: { processId: process.pid, rootUri: null, capabilities: { textDocument: { publishDiagnostics: {} } } },
  });
  await answered;
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings } });

  return {
    open: async (uri, text) => {
      texts.set(uri, text);
      await diagnosed('textDocument/didOpen', { textDocument: { uri, languageId, version: ++version, text } });
    },
    type: async (uri, offset) => {
      await diagnosed('textDocument/didChange', letterAt(uri, offset));
    },
    complete: async (uri, offset) => {
      send({ method: 'textDocument/didChange', params: letterAt(uri, offset) });
      const id = ++lastId;
      const answered = once(heard, `answer ${id}`);
      const position = positionOf(texts.get(uri) ?? '', offset + 1);
      send({ id, method: 'textDocument/completion', params: { textDocument: { uri }, position } });
      const [list] = (await answered) as [{ readonly items?: readonly unknown[] } | readonly unknown[] | null];
      return list === null ? 0 : 'length' in list ? list.length : (list.items?.length ?? 0);
    },
    processorTime: () => {
      const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick;
    },
    stop: async () => {
      const gone = once(server, 'exit');
      server.kill();
      await gone;
    },
  };
}

function positionOf(text: string, offset: number): { readonly line: number; readonly character: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** Cuts a stream into the messages of the language server protocol. */
function messageReader(hear: (message: Message) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const start = rest.indexOf('\r\n\r\n') + 4;
      const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, start).toString())?.[1]);
      if (start < 4 || rest.length < start + length) return;
      hear(JSON.parse(rest.subarray(start, start + length).toString()) as Message);
      rest = rest.subarray(start + length);
    }
  };
}
