import assert from 'node:assert/strict';
import { applyEdits } from '../../src/compose/edits';
import { renameNetwork } from '../../src/compose/rename/renameNetwork';
import { openRealCompose } from '../support/realCompose';
import type { RealCompose, RealConfig } from '../support/realCompose';
import { memoryFiles, projectOf, readCases } from '../unit/compose/support/cases';

/** One case in so many is asked; `COMPOSE_SAMPLE=1` asks all. */
const sample = Number(process.env['COMPOSE_SAMPLE'] ?? 12);
const to = 'renamed-one';

describe('a renamed network', () => {
  let compose: RealCompose;
  before(async () => (compose = await openRealCompose()));
  after(() => compose.dispose());

  const valid = readCases().filter(({ resolved }) => resolved !== undefined);
  for (const each of valid.filter((_, index) => index % sample === 0)) {
    it(`means the same to the real compose: ${each.name}`, async () => {
      const project = projectOf(each);
      const { files, profiles } = project.request;
      const name = project.name ?? 'shop';
      const environment = new Map(Object.entries(each.env));
      const command = { files, name, environment, ...(profiles && { profiles }) };
      const before = await compose.config(each.files, command);
      for (const from of project.networks.keys()) {
        const result = renameNetwork(project, memoryFiles(each.files), from, to);
        if (result.kind === 'refused') {
          assert.notEqual(result.code, 'meaning-changes', from);
          continue;
        }
        const edited = new Map(
          [...each.files].map(([file, text]) => {
            // What only may mean the network is left to a person.
            const own = result.edits.filter((edit) => edit.file === file && edit.why === 'name');
            return [file, applyEdits(text, own)] as const;
          }),
        );
        assert.deepEqual(await compose.config(edited, command), renamed(before, from, name));
      }
    });
  }
});

/** What compose printed, with another key for one network, and the name that follows from it. */
function renamed({ services, networks }: RealConfig, from: string, project: string): RealConfig {
  const swap = <T>(map: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(map).map(([key, value]) => [key === from ? to : key, value]));
  return {
    services: Object.fromEntries(
      Object.entries(services).map(([key, service]) => [
        key,
        service.networks ? { ...service, networks: swap(service.networks) } : service,
      ]),
    ),
    networks: Object.fromEntries(
      Object.entries(swap(networks)).map(([key, network]) => [
        key,
        key === to && network.name === `${project}_${from}` ? { ...network, name: `${project}_${to}` } : network,
      ]),
    ),
  };
}
