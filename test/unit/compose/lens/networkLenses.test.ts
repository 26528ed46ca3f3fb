import assert from 'node:assert/strict';
import type { Container } from '../../../../src/core/model';
import { networkLenses } from '../../../../src/compose/lens/networkLenses';
import { lensText } from '../../../../src/messages/compose/lens';
import { liveWith } from '../support/caseLive';
import { projectOfTexts } from '../support/marks';

const text =
  'services:\n  web:\n    networks: [front, back]\n  db:\n    networks: [back]\nnetworks:\n  front:\n    ipam:\n      config:\n        - subnet: 10.1.0.0/24\n  back:\n  edge:\n    external: true\n  odd:\n    name: ${NAME}\n';
const project = projectOfTexts(new Map([['a', text]]));

const engine = liveWith([
  'docker network create --subnet 172.28.0.0/16 shop_front',
  'docker run -d --name web busybox',
]);

function member(state: Container['state'], endpoint: { networkId: string; networkName: string }): Container {
  const [container] = engine.containers;
  assert.ok(container);
  return { ...container, state, endpoints: [{ ...endpoint, endpointId: '', gatewayPriority: 0 }] };
}

describe('networkLenses', () => {
  const front = engine.networks.find(({ name }) => name === 'shop_front');
  assert.ok(front);

  it('tells what the file says where there is no engine', () => {
    assert.deepStrictEqual(networkLenses(project, 'a').map(lensText), [
      '1 service · 10.1.0.0/24',
      '2 services',
      '0 services',
      '0 services',
    ]);
  });

  it('tells what the engine has', () => {
    const containers = [
      member('running', { networkId: front.id, networkName: '' }),
      member('exited', { networkId: front.id, networkName: '' }),
      member('created', { networkId: '', networkName: 'shop_front' }),
      member('running', { networkId: 'other', networkName: 'shop_front' }),
    ];
    assert.deepStrictEqual(networkLenses(project, 'a', { ...engine, containers }).map(lensText), [
      '1 service · 172.28.0.0/16 · running 1/3',
      '2 services · not created yet',
      '0 services · not on the engine',
      '0 services',
    ]);
  });

  it('stands over the key of each declaration of the file', () => {
    assert.deepStrictEqual(
      networkLenses(project, 'a').map(({ at }) => text.slice(at.start, at.end)),
      ['front', 'back', 'edge', 'odd'],
    );
  });

  it('stands every prefix', () => {
    for (let end = 0; end <= text.length; end++) {
      networkLenses(projectOfTexts(new Map([['a', text.slice(0, end)]])), 'a', engine).forEach(lensText);
    }
  });
});
