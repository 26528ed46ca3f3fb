import assert from 'node:assert/strict';
import { check, checkInSteps } from '../../../src/compose/check';
import { discoverProjectInSteps } from '../../../src/compose/discovery';
import { parseComposeInSteps } from '../../../src/compose/document';
import { DocumentCache } from '../../../src/compose/files';
import { loadProject } from '../../../src/compose/project';
import type { Steps } from '../../../src/core/steps';
import { memoryFiles } from './support/cases';

const file = '/p/compose.yaml';
const services = 300;
const text = `services:
${Array.from({ length: services }, (_, index) => `  s${index}: { image: x, networks: [front] }\n`).join('')}networks:
  front: {}
  back: {}
`;
const files = memoryFiles(new Map([[file, text]]));

/** What steps come to, and how often they can be paused on the way. */
function counted<T>(steps: Steps<T>): { readonly value: T; readonly pauses: number } {
  for (let pauses = 0; ; pauses++) {
    const step = steps.next();
    if (step.done) return { value: step.value, pauses };
  }
}

describe('a long file', () => {
  it('is parsed, loaded and checked in many steps, to the same end', () => {
    const parsed = counted(parseComposeInSteps(file, text));
    const loaded = counted(discoverProjectInSteps(file, files, new Map(), new DocumentCache([parsed.value])));
    const checked = counted(checkInSteps(loaded.value.project, {}, undefined));
    const whole = loadProject({ files: [file], environment: new Map(), extent: 'whole' }, files, new DocumentCache());
    const found = (findings: ReturnType<typeof check>) => findings.map(({ rule, at }) => [rule, at]);
    assert.deepStrictEqual(
      {
        pauses: [parsed.pauses >= services, loaded.pauses >= services, checked.pauses > 20],
        blocks: [...parsed.value.blocks.keys()],
        found: found(checked.value),
      },
      {
        pauses: [true, true, true],
        blocks: [...new DocumentCache().parse(file, text).blocks.keys()],
        found: found(check(whole)),
      },
    );
  });
});
