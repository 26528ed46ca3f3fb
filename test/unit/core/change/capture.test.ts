import assert from 'node:assert/strict';
import { attachmentDifferences } from '../../../../src/core/change/attachmentDifferences';
import { captureAttachment } from '../../../../src/core/change/capture';
import type { EndpointDetails } from '../../../../src/core/engine';
import { engineInfo, idOf } from '../../../support/records';

describe('an attachment of Podman, which does not tell which address was asked for', () => {
  const entry: EndpointDetails = {
    networkId: idOf('front'),
    networkName: 'front',
    endpointId: '10.89.0.2',
    dnsNames: [],
    assignedIpv4: '10.89.0.2',
  };

  it('keeps the one in use, and one of Docker gets what the engine chooses', () => {
    const captured = (['podman', 'docker'] as const).map(
      (product) => captureAttachment(entry, { info: engineInfo({ product }) }).request,
    );
    assert.deepEqual(captured, [{ ipv4: '10.89.0.2' }, {}]);
  });

  const wanted: readonly (readonly [string | undefined, readonly string[]])[] = [
    [undefined, []],
    ['10.89.0.2', []],
    ['10.89.0.3', ['ipv4']],
  ];
  for (const [ipv4, differences] of wanted) {
    it(`is ${differences.length === 0 ? 'as' : 'not as'} wanted where ${ipv4 ?? 'any address'} is`, () => {
      assert.deepEqual(attachmentDifferences(ipv4 === undefined ? {} : { ipv4 }, entry), differences);
    });
  }
});
