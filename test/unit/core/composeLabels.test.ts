import assert from 'node:assert/strict';
import { isLocalYaml } from '../../../src/core/composeLabels';

const paths: readonly (readonly [path: string, local: boolean])[] = [
  ['/home/me/shop/compose.yaml', true],
  ['C:\\shop\\docker-compose.YML', true],
  ['/etc/passwd', false],
  ['/home/me/.ssh/id_rsa#.yaml.txt', false],
  ['//attacker/share/compose.yaml', false],
  ['\\\\attacker\\share\\compose.yaml', false],
  ['\\/attacker/share/compose.yaml', false],
  ['', false],
];

describe('isLocalYaml', () => {
  for (const [path, local] of paths) {
    it(`${local ? 'lets' : 'does not let'} a label lead to ${path || 'nothing'}`, () =>
      assert.equal(isLocalYaml(path), local));
  }
});
