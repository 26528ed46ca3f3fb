import { complete } from '../../src/compose/completion/complete';
import { DocumentCache } from '../../src/compose/files';
import type { ComposeFiles } from '../../src/compose/files';
import { loadProject } from '../../src/compose/project';
import { suggestionText } from '../../src/messages/compose/suggestions';
import { composeText } from './compose/composeText';
import { startLanguageServer } from './compose/languageServer';
import { installPeers } from './compose/peers';
import { inTurns } from './measure';
import type { Row } from './measure';

const lines = 1000;
/** What the design allows from a key to the list. */
const mostMilliseconds = 30;
const rounds = 15;
const file = '/project/compose.yaml';

/** Where a letter is typed: behind so many characters of a word that stands in the file. */
const places = [
  { what: 'a key of a network', word: 'driver: bridge', typed: 2 },
  { what: 'the network of a service', word: '      network-5:', typed: 8 },
  { what: 'a fixed address', word: 'ipv4_address: ', typed: 14 },
] as const;

/** From a key to the list, against the services that editors have for compose files. */
export async function* benchCompletion(): AsyncIterable<Row> {
  const text = composeText(lines);
  const peers = await installPeers();
  const schemas = { [`file://${peers.composeSchema}`]: '*' };
  const servers = [
    { name: 'compose-language-service', program: peers.composeLanguageService, language: 'dockercompose' },
    { name: 'yaml-language-server, with the schema', program: peers.yamlLanguageServer, language: 'yaml' },
  ];
  for (const { name, program, language } of servers) {
    const server = await startLanguageServer(program, language, { yaml: { schemas, completion: true } });
    try {
      const uri = `file://${file}`;
      await server.open(uri, text);
      for (const { what, word, typed } of places) {
        const offset = text.indexOf(word, text.length / 3) + typed;
        const counts = { ours: 0, theirs: 0 };
        const typist = createTypist(text, offset);
        const pair = await inTurns(
          rounds,
          () => Promise.resolve((counts.ours = typist())),
          async () => (counts.theirs = await server.complete(uri, offset)),
        );
        const subject = `completion, ${lines} lines: key to list, ${what} (${counts.ours} items)`;
        // One that has nothing to offer is not asked to be slower.
        const target = counts.theirs > 0 ? { target: 1 } : {};
        yield { subject, ...pair, against: `${name} (${counts.theirs} items)`, ...target };
        if (name === servers[0]?.name) {
          yield { subject, ours: pair.ours, against: 'what is allowed', other: mostMilliseconds, target: 1 };
        }
      }
    } finally {
      await server.stop();
    }
  }
}

/** Types a letter, reads the project again and completes, as the editor does it; the number of items. */
function createTypist(start: string, offset: number): () => number {
  const cache = new DocumentCache();
  let text = start;
  const files: ComposeFiles = { read: (name) => (name === file ? { kind: 'text', text } : { kind: 'missing' }) };
  const project = () => loadProject({ files: [file], environment: new Map(), extent: 'whole' }, files, cache);
  project();
  return () => {
    text = `${text.slice(0, offset)}x${text.slice(offset)}`;
    const items = complete({ project: project(), file, offset: offset + 1 })?.items ?? [];
    for (const { about } of items) suggestionText(about);
    return items.length;
  };
}
