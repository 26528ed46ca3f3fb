import assert from 'node:assert/strict';
import { allRules } from '../../../../src/compose/rules/all';
import { rulesAbout } from '../../../../src/compose/rules/about';
import { liveOf } from '../support/caseLive';
import { projectOf, readCases } from '../support/cases';
import { projectOfTexts } from '../support/marks';

/** What is asked of a file beyond what is always asked. */
function askedBecauseOf(text: string): readonly string[] {
  const always = rulesAbout(new Set());
  return [...rulesAbout(projectOfTexts(new Map([['compose.yaml', text]])).keys)]
    .filter((rule) => !always.has(rule))
    .map(({ id }) => id);
}

describe('rulesAbout', function () {
  this.timeout(60_000);

  it('leaves out no rule that would say something', () => {
    const missed = readCases().flatMap((compose) => {
      const project = projectOf(compose);
      const live = liveOf(compose);
      const asked = rulesAbout(project.keys);
      return allRules
        .filter((rule) => !asked.has(rule) && [...rule.check(project, { live })].length > 0)
        .map(({ id }) => `${compose.name}: ${id}`);
    });
    assert.deepStrictEqual(missed, []);
  });

  it('asks few rules of a file with few keys', () => {
    assert.deepStrictEqual(askedBecauseOf('services:\n  web:\n    image: nginx\n    dns: [1.1.1.1]\n'), [
      'dns-invalid',
    ]);
  });

  for (const [how, text] of Object.entries({
    quoted: 'services: {web: {image: nginx, "dns": 1.1.1.1}}\n',
    escaped: 'services: {web: {image: nginx, "\\x64ns": 1.1.1.1}}\n',
    'brought by a merge key': 'x-common: &common {dns: 1.1.1.1}\nservices: {web: {image: nginx, <<: *common}}\n',
    'an alias': 'x-key: &key dns\nservices: {web: {image: nginx, *key : 1.1.1.1}}\n',
  })) {
    it(`knows a key that is ${how}`, () => {
      assert.ok(askedBecauseOf(text).includes('dns-invalid'));
    });
  }
});
