import assert from 'node:assert/strict';
import { check } from '../../../src/compose/check';
import { liveOf } from './support/caseLive';
import { projectOf, readCases } from './support/cases';
import type { ComposeCase } from './support/cases';
import { variants } from './support/variants';
import type { Variant } from './support/variants';

/** Every third case; `VARIANT_STEP=1` takes them all. */
const step = Number(process.env['VARIANT_STEP'] ?? 3);

/** What a case comes to, by severity and rule; `network-unused` is about the files that are named only. */
function verdict(one: ComposeCase): readonly string[] {
  const found = check(projectOf(one), {}, liveOf(one)).map(({ severity, rule }) => `${severity} ${rule}`);
  return [...new Set(found)]
    .filter((each) => !/network-unused|implicit-default-isolated|compose-empty/.test(each))
    .sort();
}

const cases = readCases()
  .filter(
    ({ files, command }) => !command.includes(' -f ') && [...files.keys()].filter(isYaml).join() === 'compose.yaml',
  )
  .map((one) => ({ one, expected: verdict(one) }));

function isYaml(file: string): boolean {
  return /\.ya?ml$/.test(file);
}

function rewritten(one: ComposeCase, variant: Variant): ComposeCase | undefined {
  const texts = variant(one.files.get('compose.yaml') ?? '');
  return texts && { ...one, files: new Map([...one.files, ...Object.entries(texts)]) };
}

describe('the cases written another way', function () {
  this.timeout(60_000);

  for (const [how, variant] of Object.entries(variants)) {
    it(`come to the same ${how}`, () => {
      const tried = cases.flatMap(({ one, expected }, index) => {
        if (index % step > 0) return [];
        const other = rewritten(one, variant);
        return other ? [{ one, other, expected }] : [];
      });
      assert.ok(tried.length > 30, `only ${tried.length} cases lend themselves to it`);
      for (const { one, other, expected } of tried) {
        assert.deepStrictEqual(verdict(other), expected, `${one.name}\n${[...other.files.values()].join('\n---\n')}`);
      }
    });
  }
});
