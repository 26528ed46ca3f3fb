import assert from 'node:assert/strict';
import { check } from '../../../src/compose/check';
import type { CheckSettings } from '../../../src/compose/check';
import { DocumentCache } from '../../../src/compose/files';
import { loadProject } from '../../../src/compose/project';
import { memoryFiles } from './support/cases';

function found(text: string, settings: CheckSettings = {}, extent: 'whole' | 'fragment' = 'whole'): readonly string[] {
  const files = memoryFiles(new Map([['compose.yaml', text]]));
  const project = loadProject({ files: ['compose.yaml'], environment: new Map(), extent }, files, new DocumentCache());
  return check(project, settings).map(({ rule, severity }) => `${severity} ${rule}`);
}

const text = 'services:\n  web:\n    networks:\n      - front\n      - front\n';
const both = ['error network-undefined', 'error service-networks-duplicate'];

describe('check', () => {
  const cases: [string, readonly string[], readonly string[]][] = [
    ['reports in the order of places', found(text), both],
    [
      'leaves out a rule that is off',
      found(text, { severities: new Map([['network-undefined', 'off']]) }),
      both.slice(1),
    ],
    [
      'takes the severity of the settings',
      found(text, { severities: new Map([['service-networks-duplicate', 'hint']]) }),
      ['error network-undefined', 'hint service-networks-duplicate'],
    ],
    ['leaves out what the schema says', found(text, { schemaRules: 'off' }), both.slice(0, 1)],
    ['calls nothing undefined in a fragment', found(text, {}, 'fragment'), both.slice(1)],
    [
      'heeds a comment on the line',
      found(text.replace('- front\n', '- front # docker-networks: ignore network-undefined\n')),
      both.slice(1),
    ],
    [
      'heeds comments above the line, for the rules named',
      found(
        text.replace(
          '      - front\n',
          '      # docker-networks: ignore network-undefined, port-conflict\n      # why\n      - front\n',
        ),
      ),
      both.slice(1),
    ],
    [
      'does not heed a comment further up',
      found(text.replace('    networks', '    # docker-networks: ignore\n    image: x\n    networks')),
      both,
    ],
    ['says only what is wrong with the YAML where there is something', found(`${text}a: [\n`), ['error yaml-syntax']],
  ];
  for (const [what, actual, expected] of cases) {
    it(what, () => {
      assert.deepStrictEqual(actual, expected);
    });
  }
});
