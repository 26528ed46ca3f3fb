import assert from 'node:assert/strict';
import { composeServices } from '../../../src/core/composeServices';
import { container } from '../../support/records';

describe('composeServices', () => {
  it('gathers the containers of each service of each project, in order', () => {
    const of = (name: string, project: string, service: string) =>
      container({
        name,
        labels: new Map([
          ['com.docker.compose.project', project],
          ['com.docker.compose.service', service],
        ]),
      });
    const containers = [
      of('shop-web-2', 'shop', 'web'),
      of('blog-web-1', 'blog', 'web'),
      container({ name: 'loose' }),
      of('shop-web-1', 'shop', 'web'),
      of('shop-db-1', 'shop', 'db'),
      container({ name: 'half', labels: new Map([['com.docker.compose.service', 'web']]) }),
    ];
    assert.deepEqual(
      composeServices(containers).map(({ project, service, containers: members }) => [
        project,
        service,
        members.map(({ name }) => name),
      ]),
      [
        ['blog', 'web', ['blog-web-1']],
        ['shop', 'db', ['shop-db-1']],
        ['shop', 'web', ['shop-web-2', 'shop-web-1']],
      ],
    );
  });
});
