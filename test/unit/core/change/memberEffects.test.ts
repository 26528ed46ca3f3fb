import assert from 'node:assert/strict';
import type { Change } from '../../../../src/core/change/change';
import { memberEffects } from '../../../../src/core/change/memberEffects';
import { prepareChange } from '../../../../src/core/change/prepareChange';
import type { PoolRequest } from '../../../../src/core/engine';
import { spellEdit } from '../../../../src/core/spelling/editCommands';
import { network } from '../../../support/records';
import { factsOf, stamp } from './changeScene';
import type { Member } from './changeScene';

const shop = network({ name: 'shop', pools: [{ subnet: '10.1.0.0/24' }] });
const web: Member = { name: 'web', attached: [{ to: shop, ipv4: '10.1.0.9', aliases: ['www'] }] };
const api: Member = { name: 'api', attached: [{ to: shop, assignedIpv4: '10.1.0.2' }] };
const job: Member = { name: 'job', state: 'exited', attached: [{ to: shop, ipv4: '10.1.0.20' }] };
const fresh: Member = { name: 'fresh', state: 'created', attached: [{ to: shop }] };

function edited(pool: PoolRequest, members: readonly Member[] = [fresh, job, web, api]): Change {
  const target = { name: 'shop', driver: 'bridge', internal: true, pools: [pool] };
  const prepared = prepareChange({ kind: 'edit', networkId: shop.id, target }, factsOf([shop], members), stamp);
  assert.ok(prepared.kind === 'ready', JSON.stringify(prepared));
  return prepared.change;
}

describe('what an edit does to the containers', () => {
  it('keeps addresses where they have a place, and tells those that stop for a moment first', () => {
    assert.deepEqual(memberEffects(edited({ subnet: '10.1.0.0/16' })), [
      { container: 'web', running: true, addresses: [{ kind: 'kept', address: '10.1.0.9' }] },
      { container: 'api', running: true, addresses: [{ kind: 'chosen', was: '10.1.0.2' }] },
      { container: 'fresh', running: false, addresses: [] },
      { container: 'job', running: false, addresses: [{ kind: 'kept', address: '10.1.0.20' }] },
    ]);
  });

  it('moves them into another subnet', () => {
    const effects = memberEffects(edited({ subnet: '10.2.0.0/24' }));
    assert.deepEqual(
      effects.map(({ container, addresses }) => [container, ...addresses]),
      [
        ['web', { kind: 'moved', was: '10.1.0.9', address: '10.2.0.9' }],
        ['api', { kind: 'chosen', was: '10.1.0.2' }],
        ['fresh'],
        ['job', { kind: 'moved', was: '10.1.0.20', address: '10.2.0.20' }],
      ],
    );
  });
});

describe('an edit as commands', () => {
  it('takes the network apart and puts it together again', () => {
    assert.deepEqual(spellEdit(edited({ subnet: '10.2.0.0/24' }, [web, job]), 'sh'), {
      kind: 'commands',
      complete: true,
      lines: [
        'docker network disconnect --force -- shop web',
        'docker network disconnect --force -- shop job',
        'docker network rm -- shop',
        'docker network create --driver=bridge --internal --subnet=10.2.0.0/24 -- shop',
        'docker network connect --ip=10.2.0.9 --alias=www -- shop web',
        'docker network connect --ip=10.2.0.20 -- shop job',
      ],
    });
  });

  it('says where words are missing', () => {
    const strange = { ...web, attached: [{ to: shop, aliases: ['a\rb'] }] };
    const spelling = spellEdit(edited({ subnet: '10.2.0.0/24' }, [strange]), 'sh');
    assert.deepEqual(spelling.kind === 'commands' && spelling.complete, false);
  });

  it('is impossible where a shell cannot be told a name', () => {
    const change = edited({ subnet: '10.2.0.0/24' }, [{ ...web, name: 'a"b' }]);
    assert.deepEqual(spellEdit(change, 'cmd'), { kind: 'impossible' });
  });
});
