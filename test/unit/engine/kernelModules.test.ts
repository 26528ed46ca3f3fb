import assert from 'node:assert/strict';
import { lackingModules } from '../../../src/engine/kernelModules';
import type { KernelTexts } from '../../../src/engine/kernelModules';

const configuration = 'CONFIG_MACVLAN=y\n# CONFIG_IPVLAN is not set\nCONFIG_DUMMY=m\n';
const listed =
  'kernel/drivers/net/macvlan.ko.zst:\nkernel/drivers/net/ipvlan/ipvlan.ko.zst:\nkernel/net/8021q/8021q.ko\n';

const cases: readonly (readonly [string, KernelTexts, readonly string[]])[] = [
  ['nothing is known', { configuration: undefined, listed: undefined }, []],
  ['its configuration says so', { configuration, listed: undefined }, ['ipvlan', '8021q']],
  ['no list names it', { configuration: undefined, listed }, ['dummy']],
  ['the configuration says so, whatever is listed', { configuration, listed }, ['ipvlan', '8021q']],
];

describe('lackingModules', () => {
  for (const [title, texts, lacking] of cases) {
    it(`where ${title}: ${lacking.join(', ') || 'none'}`, () => {
      assert.deepEqual(lackingModules(texts), lacking);
    });
  }
});
