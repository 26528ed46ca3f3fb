import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  bitsOf,
  compareAddresses,
  contains,
  formatAddress,
  networkAround,
  nthAddress,
  overlaps,
  parseAddress,
  parseCidr,
  readAddress,
  readCidr,
  sizeOf,
} from '../../../src/core/addressing';
import type { Cidr, Family } from '../../../src/core/addressing';

function cidr(text: string): Cidr {
  const parsed = readCidr(text);
  assert.ok(parsed, `${text} is a CIDR`);
  return parsed;
}

/** `network` or `network!` with host bits set, or `code part → nearest`. */
function cidrVerdict(text: string): string {
  const parsed = parseCidr(text);
  if (parsed.kind === 'cidr') return parsed.network + (parsed.hostBits ? '!' : '');
  return `${parsed.code} ${JSON.stringify(parsed.part)} → ${parsed.nearest ?? ''}`;
}

function addressVerdict(text: string): string {
  const parsed = parseAddress(text);
  if (parsed.kind === 'address') return parsed.address + (parsed.mapped === undefined ? '' : ` = ${parsed.mapped}`);
  return `${parsed.code} ${JSON.stringify(parsed.part)} → ${parsed.nearest ?? ''}`;
}

describe('parseCidr', () => {
  const table: readonly (readonly [string, string])[] = [
    ['172.18.0.0/16', '172.18.0.0/16'],
    ['172.18.5.1/16', '172.18.0.0/16!'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['10.0.0.7/32', '10.0.0.7/32'],
    ['FD00::0/64', 'fd00::/64'],
    ['fd00::1/64', 'fd00::/64!'],
    ['1:2:3:4:5:6:7::/128', '1:2:3:4:5:6:7:0/128'],
    ['::1.2.3.4/128', '::102:304/128'],
    ['::/0', '::/0'],
    ['', 'empty "" → '],
    ['  ', 'empty "  " → '],
    [' 10.0.0.0/8', 'blank " 10.0.0.0/8" → 10.0.0.0/8'],
    ['10.0.0.0 /8\n', 'blank "10.0.0.0 /8\\n" → 10.0.0.0/8'],
    ['auto', 'not-an-address "auto" → '],
    ['/16', 'empty "" → '],
    ['10.0.0.0', 'no-prefix "10.0.0.0" → 10.0.0.0/16'],
    ['10.0.5.7', 'no-prefix "10.0.5.7" → 10.0.5.0/24'],
    ['fd00::1', 'no-prefix "fd00::1" → fd00::/64'],
    ['10.0.0/25', 'octet-count "10.0.0" → '],
    ['10.0.00/25', 'octet-count "10.0.00" → '],
    ['10.0.0.256/24', 'octet-too-big "256" → '],
    ['010.0.0.0/8', 'leading-zero "010" → 10.0.0.0/8'],
    ['10.0.0.0/255.255.0.0', 'netmask "255.255.0.0" → 10.0.0.0/16'],
    ['10.0.0.0/0.0.0.0', 'netmask "0.0.0.0" → 0.0.0.0/0'],
    ['10.0.0.0/255.255.255.255', 'netmask "255.255.255.255" → 10.0.0.0/32'],
    ['10.0.0.0/255.0.255.0', 'netmask "255.0.255.0" → '],
    ['10.0.0.0/08', 'bad-prefix "08" → 10.0.0.0/8'],
    ['10.0.0.0/033', 'bad-prefix "033" → '],
    ['10.0.0.0/+8', 'bad-prefix "+8" → '],
    ['10.0.0.0/', 'bad-prefix "" → '],
    ['10.0.0.0/33', 'prefix-too-long "33" → '],
    ['fd00::/129', 'prefix-too-long "129" → '],
    ['10.0.0.0/8/8', 'not-an-address "10.0.0.0/8" → '],
    ['172.28.5.10-172.28.5.20', 'range "172.28.5.10-172.28.5.20" → 172.28.5.0/27'],
    ['10.0.0.1-10.0.0.1', 'range "10.0.0.1-10.0.0.1" → 10.0.0.1/32'],
    ['10.0.0.1-fd00::1', 'range "10.0.0.1-fd00::1" → '],
    ['fe80::1%eth0/64', 'zone "%eth0" → fe80::/64'],
    ['::ffff:10.0.0.0/120', 'ipv4-mapped "::ffff:10.0.0.0" → '],
    ['1::2::3/64', 'not-an-address "1::2::3" → '],
    ['1:2:3:4:5:6:7:8::/64', 'not-an-address "1:2:3:4:5:6:7:8::" → '],
    ['12345::/64', 'not-an-address "12345::" → '],
    ['1.2.3.4::/64', 'not-an-address "1.2.3.4::" → '],
    ['::1.2.3.04/64', 'not-an-address "::1.2.3.04" → '],
  ];
  for (const [text, expected] of table) {
    it(JSON.stringify(text), () => {
      assert.equal(cidrVerdict(text), expected);
    });
  }
});

describe('parseAddress', () => {
  const table: readonly (readonly [string, string])[] = [
    ['10.0.0.1', '10.0.0.1'],
    ['FD00:0:0::1', 'fd00::1'],
    ['::ffff:10.0.0.1', '::ffff:10.0.0.1 = 10.0.0.1'],
    ['', 'empty "" → '],
    ['10.0.0.1\n', 'blank "10.0.0.1\\n" → 10.0.0.1'],
    ['10.0.0.1/24', 'has-prefix "/24" → 10.0.0.1'],
    ['x/24', 'has-prefix "/24" → '],
    ['fe80::1%eth0', 'zone "%eth0" → fe80::1'],
    ['10.0.0.010', 'leading-zero "010" → 10.0.0.10'],
    ['10.0.0', 'octet-count "10.0.0" → '],
    ['1.2..3', 'not-an-address "1.2..3" → '],
    ['database', 'not-an-address "database" → '],
  ];
  for (const [text, expected] of table) {
    it(JSON.stringify(text), () => {
      assert.equal(addressVerdict(text), expected);
    });
  }
});

describe('addressing', () => {
  it('counts addresses from both ends', () => {
    const net = cidr('10.0.0.0/29');
    assert.deepEqual(
      [0n, 1n, 7n, 8n, -1n, -8n, -9n].map((index) => nthAddress(net, index)),
      ['10.0.0.0', '10.0.0.1', '10.0.0.7', undefined, '10.0.0.7', '10.0.0.0', undefined],
    );
  });

  it('sorts by family, number and width', () => {
    const sorted = ['fd00::/64', '10.0.0.0/24', '9.255.0.0/16', '10.0.0.0/8'].map(cidr).sort(compareAddresses);
    assert.deepEqual(
      sorted.map((net) => net.network),
      ['9.255.0.0/16', '10.0.0.0/8', '10.0.0.0/24', 'fd00::/64'],
    );
  });

  const anyAddress = fc.oneof(
    fc.record({ family: fc.constant<Family>(4), value: fc.bigInt({ min: 0n, max: 2n ** 32n - 1n }) }),
    fc.record({ family: fc.constant<Family>(6), value: fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }) }),
  );
  const anyNetwork = fc
    .tuple(anyAddress, fc.nat(128))
    .map(([{ family, value }, bits]) => networkAround(family, value, bits % (bitsOf[family] + 1)));

  it('reads what it writes', () => {
    fc.assert(
      fc.property(anyAddress, ({ family, value }) => {
        const read = readAddress(formatAddress(family, value));
        assert.deepEqual([read?.family, read?.value], [family, value]);
      }),
    );
  });

  it('clears host bits as a mask does', () => {
    fc.assert(
      fc.property(anyAddress, fc.nat(128), ({ family, value }, bits) => {
        const prefixLength = bits % (bitsOf[family] + 1);
        const size = 1n << BigInt(bitsOf[family] - prefixLength);
        const first = value - (value % size);
        const read = parseCidr(`${formatAddress(family, value)}/${prefixLength}`);
        if (read.kind === 'fault') {
          assert.equal(read.code, 'ipv4-mapped');
          return;
        }
        assert.deepEqual(
          [read.first, read.last, sizeOf(read), read.hostBits, read.network],
          [first, first + size - 1n, size, value !== first, `${formatAddress(family, first)}/${prefixLength}`],
        );
      }),
    );
  });

  it('overlaps and contains as intervals do', () => {
    fc.assert(
      fc.property(anyNetwork, anyNetwork, (a, b) => {
        const together = a.family === b.family && a.first <= b.last && b.first <= a.last;
        assert.equal(overlaps(a, b), together);
        assert.equal(contains(a, b), together && a.first <= b.first && b.last <= a.last);
      }),
    );
  });

  it('never throws, and what it takes for the nearest is accepted', () => {
    const piece = fc.constantFrom('10.0.0.0', 'fd00::', '/', '-', '%', ' ', '0', '255', '.', ':', '::', 'ffff', '\n');
    const nearTexts = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(nearTexts, fc.string({ unit: 'binary' })), (text) => {
        for (const parse of [parseAddress, parseCidr]) {
          const parsed = parse(text);
          if (parsed.kind === 'fault' && parsed.nearest !== undefined) {
            assert.notEqual(parse(parsed.nearest).kind, 'fault');
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
