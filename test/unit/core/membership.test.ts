import assert from 'node:assert/strict';
import { membershipOf } from '../../../src/core/membership';
import { container, endpoint, network, snapshot, unstartedEndpoint } from '../../support/records';

const front = network({ name: 'front' });
const twin = network({ name: 'front', id: 'f'.repeat(64) });
const back = network({ name: 'back' });
const web = container({ name: 'web', endpoints: [endpoint(front), endpoint(back), endpoint(front)] });
const born = container({ name: 'born', state: 'created', endpoints: [unstartedEndpoint('front')] });
const orphan = container({
  name: 'orphan',
  state: 'exited',
  endpoints: [endpoint(network({ name: 'front', id: '0'.repeat(64) }))],
});
const side = container({ name: 'side', networkMode: `container:${web.id}` });
const nested = container({ name: 'nested', networkMode: 'container:side' });
const lost = container({ name: 'lost', networkMode: 'container:nobody' });
const self = container({ name: 'self', networkMode: 'container:self' });
const membership = membershipOf(snapshot([front, twin, back], [web, born, orphan, side, nested, lost, self]));

describe('membershipOf', () => {
  it('joins by id, and by name where the engine gives no id; each container once', () => {
    const names = (id: string) => membership.of(id).map((member) => member.container.name);
    assert.deepEqual(
      [names(front.id), names(twin.id), names(back.id), names('unknown')],
      [['web', 'born'], [], ['web'], []],
    );
  });

  it('finds no network for an attachment whose network is gone, even if its name is borne again', () => {
    assert.deepEqual(
      [...web.endpoints, ...born.endpoints, ...orphan.endpoints].map((to) => membership.networkOf(to)?.id),
      [front.id, back.id, front.id, front.id, undefined],
    );
  });

  it('follows shared namespaces to the container that owns them', () => {
    const owners = [web, side, nested, lost, self].map((one) => membership.ownerOf(one)?.name);
    assert.deepEqual(owners, [undefined, 'web', 'web', undefined, undefined]);
    assert.deepEqual(membership.sharersOf(web.id), [side, nested]);
  });
});
