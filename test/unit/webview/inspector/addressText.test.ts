import assert from 'node:assert/strict';
import type { SubnetMap } from '../../../../src/core/inspection/subnetMap';
import { addressLines } from '../../../../src/webview/inspector/addressLines';
import {
  addressesOf,
  addressSentence,
  endsOf,
  fraction,
  freeOrUsedSentence,
  groupDigits,
  placesOf,
  splitCidr,
  usedWithin,
} from '../../../../src/webview/inspector/addressText';
import type { Scene } from '../../../support/inspectionScenes';
import { dualStackScene, inspectScene, shopScene } from '../../../support/inspectionScenes';

function mapsOf(scene: Scene): readonly SubnetMap[] {
  return inspectScene(scene).subnets;
}

function first<T>(items: readonly T[]): T {
  const [one] = items;
  assert.ok(one !== undefined);
  return one;
}

describe('texts of addresses', () => {
  const shop = first(mapsOf(shopScene()));
  const [ipv4, ipv6] = mapsOf(dualStackScene());

  it('name every address of a window', () => {
    assert.ok(ipv4 && ipv6);
    const last = ipv4.windows.at(-1);
    assert.ok(last);
    assert.deepEqual(
      [
        endsOf(shop, first(shop.windows)),
        addressesOf(shop, first(shop.windows)).slice(254),
        endsOf(ipv4, last)[0],
        addressesOf(ipv6, first(ipv6.windows))[17],
      ],
      [['172.28.5.0', '172.28.5.255'], ['172.28.5.254', '172.28.5.255'], '10.42.156.64', 'fd00:abcd:1::11'],
    );
  });

  it('say what an address is used for', () => {
    const used = usedWithin(shop, first(shop.windows));
    const say = (address: string, place: number) => addressSentence(shop, address, used.get(place));
    assert.deepEqual(
      [
        say('172.28.5.1', 1),
        say('172.28.5.9', 9),
        say('172.28.5.20', 20),
        say('172.28.5.30', 30),
        say('172.28.5.200', 200),
      ],
      [
        'the gateway',
        'reserved as printer',
        'conflict: db, static; asked for by old-db, which is stopped',
        'free, outside the dynamic range',
        'free, inside the dynamic range',
      ],
    );
  });

  it('say the same of a place as of the address there, wherever the range begins and ends', () => {
    const window = first(shop.windows);
    const used = usedWithin(shop, window);
    const places = placesOf(shop, window);
    addressesOf(shop, window).forEach((address, index) =>
      assert.equal(
        freeOrUsedSentence(places(index), used.get(index)),
        addressSentence(shop, address, used.get(index)),
        address,
      ),
    );
    const range = { subnet: '', offset: '100', size: '18446744073709551616', free: '' };
    const late = placesOf({ ...shop, range }, { offset: '64', size: 64 });
    const after = placesOf({ ...shop, range: { ...range, size: '8' } }, { offset: '128', size: 64 });
    assert.deepEqual(
      [late(35), late(36), late(63), after(0), placesOf(first(mapsOf(dualStackScene())), window)(0)],
      ['outside-range', 'inside-range', 'inside-range', 'outside-range', 'anywhere'],
    );
  });

  it('draw to scale what no number holds', () => {
    assert.ok(ipv6);
    assert.deepEqual([fraction(shop, '128'), fraction(ipv6, '9223372036854775808')], [0.5, 0.5]);
    assert.equal(groupDigits('18446744073709551616', 'en'), '18,446,744,073,709,551,616');
  });

  it('cut a CIDR where its network ends', () => {
    assert.ok(ipv4 && ipv6);
    const cut = (subnet: string, prefixLength: number) => splitCidr({ ...ipv4, subnet, prefixLength });
    assert.deepEqual(
      [splitCidr(ipv6), cut('10.42.0.0/16', 16), cut('10.42.5.0/20', 20), cut('10.0.0.0/7', 7)],
      [
        ['fd00:abcd:1::', '/64'],
        ['10.42', '.0.0/16'],
        ['10.42', '.5.0/20'],
        ['', '10.0.0.0/7'],
      ],
    );
  });

  it('tell the map as a table, every free stretch in one line', () => {
    assert.deepEqual(
      addressLines(shop).map(({ addresses, use, detail }) => [addresses, use, detail].filter(Boolean).join(' | ')),
      [
        '172.28.5.0 | Network address | the address of the subnet itself',
        '172.28.5.1 | Gateway | the gateway',
        '172.28.5.2 to 172.28.5.8 | Free',
        '172.28.5.9 | Reserved | reserved as printer',
        '172.28.5.10 to 172.28.5.19 | Free',
        '172.28.5.20 | Static | conflict: db, static; asked for by old-db, which is stopped',
        '172.28.5.21 to 172.28.5.39 | Free',
        '172.28.5.40 | Asked for by a stopped container | asked for by spare, which is stopped',
        '172.28.5.41 to 172.28.5.127 | Free',
        '172.28.5.128 | Dynamic | shop-web-1, dynamic',
        '172.28.5.129 | Dynamic | shop-api-1, dynamic',
        '172.28.5.130 | Dynamic | shop-api-2, dynamic',
        '172.28.5.131 | Dynamic | debug, dynamic',
        '172.28.5.132 to 172.28.5.254 | Free',
        '172.28.5.255 | Broadcast | the broadcast address',
      ],
    );
  });
});
