import assert from 'node:assert/strict';
import { atOnce } from '../../../src/core/steps';
import { discoverProjectInSteps } from '../../../src/compose/discovery';
import { DocumentCache } from '../../../src/compose/files';
import type { ComposeFiles } from '../../../src/compose/files';
import { memoryFiles } from './support/cases';

const main = 'services: {web: {image: x}}\n';

interface Expected {
  readonly files: readonly string[];
  readonly extent: 'whole' | 'fragment';
  readonly name: string | undefined;
}

describe('discoverProjectInSteps', () => {
  const cases: [string, string, Record<string, string>, Expected][] = [
    [
      'takes the main file and its override together',
      '/p/Shop Front/compose.override.yaml',
      { '/p/Shop Front/compose.yaml': main, '/p/Shop Front/compose.override.yaml': main },
      {
        files: ['/p/Shop Front/compose.yaml', '/p/Shop Front/compose.override.yaml'],
        extent: 'whole',
        name: 'shopfront',
      },
    ],
    [
      'prefers the newer name and leaves the other on its own',
      '/p/docker-compose.yml',
      { '/p/compose.yaml': main, '/p/docker-compose.yml': main },
      { files: ['/p/docker-compose.yml'], extent: 'whole', name: 'p' },
    ],
    [
      'reads COMPOSE_FILE in .env',
      '/p/prod.yaml',
      {
        '/p/.env': 'COMPOSE_FILE=base.yaml:prod.yaml\nCOMPOSE_PROJECT_NAME=live',
        '/p/base.yaml': main,
        '/p/prod.yaml': main,
      },
      { files: ['/p/base.yaml', '/p/prod.yaml'], extent: 'whole', name: 'live' },
    ],
    [
      'counts the paths of a project from the first file that COMPOSE_FILE names',
      '/p/deploy/base.yaml',
      {
        '/p/.env': 'COMPOSE_FILE=deploy/base.yaml:more.yaml',
        '/p/deploy/base.yaml': main,
        '/p/more.yaml': main,
      },
      { files: ['/p/deploy/base.yaml', '/p/more.yaml'], extent: 'whole', name: 'deploy' },
    ],
    [
      'finds the project that includes a file from the folder above',
      '/p/db/infra.yaml',
      { '/p/compose.yaml': 'include: [db/infra.yaml]\nname: shop\n', '/p/db/infra.yaml': main },
      { files: ['/p/compose.yaml'], extent: 'whole', name: 'shop' },
    ],
    [
      'calls a file that nobody names a fragment',
      '/p/compose.prod.yaml',
      { '/p/compose.yaml': main, '/p/compose.prod.yaml': main },
      { files: ['/p/compose.prod.yaml'], extent: 'fragment', name: 'p' },
    ],
    [
      'keeps to uris',
      'file:///c:/p/compose.yml',
      { 'file:///c:/p/compose.yml': main, 'file:///c:/p/docker-compose.override.yml': main },
      { files: ['file:///c:/p/compose.yml', 'file:///c:/p/docker-compose.override.yml'], extent: 'whole', name: 'p' },
    ],
  ];
  for (const [what, file, texts, expected] of cases) {
    it(what, () => {
      const files = memoryFiles(new Map(Object.entries(texts)));
      const { project } = atOnce(discoverProjectInSteps(file, files, new Map(), new DocumentCache()));
      const { files: used, extent } = project.request;
      assert.deepStrictEqual({ files: used, extent, name: project.name }, expected);
    });
  }

  it('asks for what it cannot read now, and calls nothing undefined until then', () => {
    const text = 'include: [infra.yaml]\nservices: {web: {networks: [front]}}\n';
    const files: ComposeFiles = {
      read: (file) => (file === '/p/compose.yaml' ? { kind: 'text', text } : { kind: 'unknown' }),
    };
    const { project, wanted } = atOnce(
      discoverProjectInSteps('/p/compose.yaml', files, new Map(), new DocumentCache()),
    );
    assert.deepStrictEqual(
      { complete: project.complete, infra: wanted.includes('/p/infra.yaml'), env: wanted.includes('/p/.env') },
      { complete: false, infra: true, env: true },
    );
  });

  it('asks for an environment file of a folder above, which may name the files of a project', () => {
    const files: ComposeFiles = {
      read: (file) => ({ kind: file === '/p/.env' ? 'unknown' : 'missing' }),
    };
    const { wanted } = atOnce(discoverProjectInSteps('/p/parts/prod.yaml', files, new Map(), new DocumentCache()));
    assert.deepStrictEqual(wanted, ['/p/.env']);
  });
});
