import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { requestOf } from '../../../../src/core/requestOf';
import { keyOf, spellCompose } from '../../../../src/core/spelling/composeSnippet';
import { yamlText } from '../../../../src/core/spelling/yaml';
import { hostileNames } from '../../../fixtures/hostileNames';
import { network } from '../../../support/records';

describe('spellCompose', () => {
  it('writes what Compose needs to make the network again', () => {
    const request = requestOf(
      network({
        name: 'shop_front',
        internal: true,
        ipv6: true,
        pools: [
          {
            subnet: '172.28.0.0/16',
            range: '172.28.5.0/24',
            gateway: '172.28.0.1',
            reserved: new Map([['nas', '172.28.1.9']]),
          },
          { subnet: 'fd00:28::/64' },
        ],
        options: new Map([['com.docker.network.bridge.enable_icc', 'false']]),
        labels: new Map([
          ['com.docker.compose.project', 'shop'],
          ['owner', 'me & you'],
        ]),
      }),
    );
    assert.deepEqual(spellCompose(request, 'front'), {
      omissions: [],
      text: `networks:
  front:
    name: shop_front
    driver: bridge
    internal: true
    enable_ipv6: true
    driver_opts:
      com.docker.network.bridge.enable_icc: "false"
    ipam:
      config:
        - subnet: "172.28.0.0/16"
          ip_range: "172.28.5.0/24"
          gateway: "172.28.0.1"
          aux_addresses:
            nas: "172.28.1.9"
        - subnet: "fd00:28::/64"
    labels:
      owner: "me & you"
`,
    });
  });

  it('names what a compose file cannot say', () => {
    const request = {
      name: 'x',
      driver: 'macvlan',
      scope: 'swarm',
      ingress: true,
      configOnly: true,
      configFrom: 'y',
      ipamDriver: 'dhcp',
      ipamOptions: new Map([['a', 'b']]),
    };
    assert.deepEqual(spellCompose(request), {
      omissions: ['scope', 'ingress', 'config-only', 'config-from', 'ipam-options'],
      text: 'networks:\n  x:\n    name: x\n    driver: macvlan\n    ipam:\n      driver: dhcp\n',
    });
  });

  it('finds a key that Compose reads', () => {
    assert.deepEqual(['front', 'my net', '../x', 'x-front', '网络', '__proto__', '-a.b-'].map(keyOf), [
      'front',
      'my-net',
      'x',
      'network-x-front',
      'network',
      'proto',
      'a.b',
    ]);
  });

  const texts = fc.oneof(
    fc.constantFrom(...hostileNames),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
  );

  it('keeps every text, whatever it holds', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(texts, texts), { maxLength: 3 }), (name, entries) => {
        const labels = new Map(entries.filter(([key]) => !key.startsWith('com.docker.compose.')));
        const { text } = spellCompose({ name, driver: 'bridge', labels }, 'net');
        const read = parse(text, { mapAsMap: true }) as Map<string, Map<string, Map<string, unknown>>>;
        const made = read.get('networks')?.get('net');
        assert.equal(made?.get('name'), wellFormed(name).replaceAll('$', '$$$$'));
        const readLabels = made.get('labels') ?? new Map();
        const expected = new Map(
          [...labels].map(([key, value]) => [wellFormed(key), wellFormed(value).replaceAll('$', '$$$$')]),
        );
        assert.deepEqual(readLabels, expected);
      }),
      { numRuns: 500 },
    );
  });

  it('writes only what is visible, each text on one line', () => {
    for (const name of hostileNames) assert.doesNotMatch(yamlText(name), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  });
});

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
