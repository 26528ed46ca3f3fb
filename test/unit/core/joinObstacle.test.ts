import assert from 'node:assert/strict';
import { joinObstacle } from '../../../src/core/joinObstacle';
import { membershipOf } from '../../../src/core/membership';
import type { Container, Network } from '../../../src/core/model';
import { container, endpoint, engineInfo, idOf, network, snapshot, unstartedEndpoint } from '../../support/records';

const front = network({ name: 'front' });
const host = network({ name: 'host', driver: 'host' });
const none = network({ name: 'none', driver: 'null' });
const mesh = network({ name: 'mesh', driver: 'overlay', scope: 'swarm' });
const open = network({ name: 'open', driver: 'overlay', scope: 'swarm', attachable: true });
const ingress = network({ name: 'ingress', driver: 'overlay', scope: 'swarm', ingress: true });

const free = container({ name: 'free' });
const member = container({ name: 'member', endpoints: [endpoint(front)] });
const born = container({ name: 'born', state: 'created', endpoints: [unstartedEndpoint('front')] });
const bare = container({ name: 'bare', networkMode: 'host', endpoints: [endpoint(host)] });
const still = container({ name: 'still', endpoints: [endpoint(none)] });
const side = container({ name: 'side', networkMode: `container:${member.id}` });
const orphan = container({ name: 'orphan', networkMode: 'container:gone' });
const stray = container({ name: 'stray', networkMode: 'home' });
const strayById = container({ name: 'stray-by-id', networkMode: idOf('home') });
const resting = container({ name: 'resting', networkMode: 'home', state: 'exited' });
const settled = container({ name: 'settled', networkMode: open.id.slice(0, 12) });

const membership = membershipOf(
  snapshot(
    [front, host, none, mesh, open, ingress],
    [free, member, born, bare, still, side, orphan, stray, strayById, resting, settled],
  ),
);

const cases: readonly (readonly [Network, Container, unknown])[] = [
  [front, free, undefined],
  [open, free, undefined],
  [open, member, undefined],
  [host, free, { code: 'host-network' }],
  [none, free, { code: 'none-network' }],
  [mesh, free, { code: 'not-attachable' }],
  [ingress, free, { code: 'not-attachable' }],
  [front, member, { code: 'already-connected' }],
  [front, born, { code: 'already-connected' }],
  [front, bare, { code: 'host-mode' }],
  [front, still, { code: 'none-mode' }],
  [front, side, { code: 'shared-namespace', owner: 'member' }],
  [front, orphan, { code: 'shared-namespace' }],
  [front, stray, { code: 'home-gone', home: 'home', remedy: 'same-name' }],
  [front, strayById, { code: 'home-gone', home: idOf('home'), remedy: 'recreate' }],
  [front, resting, undefined],
  [front, settled, undefined],
];

describe('joinObstacle', () => {
  for (const [to, who, obstacle] of cases) {
    it(`between ${to.name} and ${who.name}`, () =>
      assert.deepEqual(joinObstacle(membership, to, who, engineInfo()), obstacle));
  }

  it('does not mind a lost home where the engine does not', () => {
    const engines = [{ apiVersion: '1.41' }, { product: 'podman' }] as const;
    assert.deepEqual(
      engines.map((parts) => joinObstacle(membership, front, stray, engineInfo(parts))),
      [undefined, undefined],
    );
  });

  it('keeps all out of a configuration', () => {
    const config = network({ name: 'template', configOnly: true });
    assert.deepEqual(joinObstacle(membership, config, free, engineInfo()), { code: 'configuration' });
  });
});
