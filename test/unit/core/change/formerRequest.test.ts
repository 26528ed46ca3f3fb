import assert from 'node:assert/strict';
import { formerRequest } from '../../../../src/core/change/capture';
import type { EndpointDetails } from '../../../../src/core/engine';
import { container, engineInfo, idOf, network } from '../../../support/records';

describe('formerRequest', () => {
  const back = network({ name: 'back' });
  const other = network({ name: 'other' });
  const entry = (parts: Partial<EndpointDetails>): EndpointDetails => ({
    networkId: idOf('gone'),
    networkName: 'back',
    endpointId: '',
    dnsNames: [],
    aliases: ['shop'],
    ipv4: '10.1.0.9',
    ...parts,
  });
  const table: readonly (readonly [string, readonly EndpointDetails[], unknown])[] = [
    ['tells what it had in a network of this name that is gone', [entry({})], { aliases: ['shop'], ipv4: '10.1.0.9' }],
    ['leaves alone who is bound to the network itself', [entry({ networkId: back.id })], undefined],
    ['leaves alone who knows it by name only', [entry({ networkId: '' })], undefined],
    ['leaves alone who was in a network of another name', [entry({ networkName: 'front' })], undefined],
    ['leaves alone who is in another one that lives', [entry({ networkId: other.id })], undefined],
    ['leaves alone who is in none', [], undefined],
  ];
  for (const [what, endpoints, expected] of table) {
    it(what, () => {
      const details = {
        container: container({ name: 'web', state: 'exited' }),
        endpoints,
        error: '',
        portBindings: [],
      };
      assert.deepEqual(formerRequest(details, back, [back, other], { info: engineInfo() }), expected);
    });
  }
});
