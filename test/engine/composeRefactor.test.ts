import assert from 'node:assert/strict';
import { openRealCompose } from '../support/realCompose';
import type { RealCompose } from '../support/realCompose';
import { applied, file } from '../unit/compose/refactor/applied';
import { refactorFixtures } from '../unit/compose/refactor/fixtures';

describe('a refactored compose file', () => {
  let compose: RealCompose;
  before(async () => (compose = await openRealCompose()));
  after(() => compose.dispose());

  for (const fixture of refactorFixtures) {
    it(`means what was meant to the real compose: ${fixture.code}, ${fixture.what}`, async () => {
      const text = applied(fixture);
      const { services, networks } = await compose.config(new Map([[file, text]]), { files: [file], name: 'shop' });
      const joined = Object.entries(services).map(([name, service]) => [
        name,
        Object.keys(service.networks ?? {}).sort(),
      ]);
      const described = Object.entries(networks).map(([name, { ipam, ...network }]) => [
        name,
        Object.keys(ipam ?? {}).length > 0 ? { ...network, ipam } : network,
      ]);
      assert.deepEqual(
        [Object.fromEntries(joined), Object.fromEntries(described)],
        [fixture.services, fixture.networks],
      );
    });
  }
});
