import { driftsOf } from '../../src/compose/drift/drift';
import { DocumentCache } from '../../src/compose/files';
import type { ComposeFiles } from '../../src/compose/files';
import { hoverAt } from '../../src/compose/hover/hoverAt';
import { networkLenses } from '../../src/compose/lens/networkLenses';
import type { LiveNetworks } from '../../src/compose/live';
import { occurrencesAt } from '../../src/compose/navigation/occurrences';
import { outlineOf } from '../../src/compose/navigation/outline';
import { loadProject } from '../../src/compose/project';
import type { Project } from '../../src/compose/project';
import { refactoringsAt } from '../../src/compose/refactor/refactorings';
import { container, endpoint, engineInfo, network } from '../support/records';
import { composeText } from './compose/composeText';
import { median } from './measure';
import type { Row } from './measure';

const lines = 10_000;
/** What the design allows for an answer in a file that is being typed in. */
const mostMilliseconds = 30;
const rounds = 25;
const file = '/project/compose.yaml';

/** What stands beside the text: each from a typed letter on, with an engine that has all of the file running. */
export function* benchLanguage(): Iterable<Row> {
  const start = composeText(lines);
  const live = engineOf(start);
  const reference = start.indexOf('      network-5:', start.length / 3) + 8;
  const declaration = start.indexOf('  network-5:\n    driver') + 5;
  const section = start.indexOf('\nnetworks:') + 3;
  const actionsAt = (project: Project, at: number): unknown =>
    refactoringsAt(project, { file, start: at, end: at }, live);
  const answers: readonly (readonly [what: string, answer: (project: Project) => unknown])[] = [
    ['code lens', (project) => networkLenses(project, file, live)],
    ['code actions on a service', (project) => actionsAt(project, reference)],
    ['code actions on a network', (project) => actionsAt(project, declaration)],
    ['code actions on the networks', (project) => actionsAt(project, section)],
    ['hover on a network', (project) => hoverAt({ project, file, offset: reference, live })],
    ['references of a network', (project) => occurrencesAt(project, file, reference)],
    ['outline', (project) => outlineOf(project, file)],
    ['drift of all networks', (project) => driftsOf(project, live)],
  ];
  for (const [what, answer] of answers) {
    const read = createReader(start);
    const times = Array.from({ length: rounds + 5 }, () => {
      const begin = performance.now();
      answer(read());
      return performance.now() - begin;
    });
    const ours = median(times.slice(5));
    yield {
      subject: `${what}, ${lines} lines: from a letter on`,
      ours,
      against: 'what is allowed',
      other: mostMilliseconds,
      target: 1,
    };
  }
}

/** Types a letter behind the name of an image and reads the project again. */
function createReader(start: string): () => Project {
  const cache = new DocumentCache();
  const at = start.indexOf('registry.example.com', start.length / 3);
  let text = start;
  const files: ComposeFiles = { read: (name) => (name === file ? { kind: 'text', text } : { kind: 'missing' }) };
  return () => {
    text = `${text.slice(0, at)}x${text.slice(at)}`;
    return loadProject({ files: [file], environment: new Map(), extent: 'whole' }, files, cache);
  };
}

/** Every network of the file, made of another one, and a container for every service. */
function engineOf(text: string): LiveNetworks {
  const project = createReader(text)();
  const own = ['com.docker.compose.project', project.name ?? ''] as const;
  const networks = new Map(
    [...project.networks.values()].map(({ key, realName = key }) => [
      key,
      network({
        name: realName,
        pools: [{ subnet: '172.28.0.0/24' }],
        labels: new Map([own, ['com.docker.compose.network', key], ['com.docker.compose.config-hash', 'another']]),
      }),
    ]),
  );
  const containers = [...project.services.values()].map(({ name, networks: on }) =>
    container({
      name: `bench-${name}-1`,
      labels: new Map([own, ['com.docker.compose.service', name]]),
      endpoints: [...on].flatMap((key) => {
        const joined = networks.get(key);
        return joined ? [endpoint(joined)] : [];
      }),
    }),
  );
  return { engine: engineInfo(), networks: [...networks.values()], containers };
}
