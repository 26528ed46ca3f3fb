import assert from 'node:assert/strict';
import { suggestionText } from '../../../../src/messages/compose/suggestions';
import { liveOf } from '../support/caseLive';
import { readCases } from '../support/cases';
import { completeIn } from './scene';

/** Every so many characters of a case; `COMPLETION_STEP=1` is the full run. */
const step = Number(process.env['COMPLETION_STEP'] ?? 29);

describe('complete, while a file is typed', function () {
  this.timeout(0);

  it(`answers at the end of every prefix, on one line and around the cursor (step ${step})`, () => {
    let offset = 0;
    for (const compose of readCases()) {
      const [text] = compose.files.values();
      for (; offset < (text?.length ?? 0); offset += step) answers(text?.slice(0, offset) ?? '', offset);
      // The next case begins where this one left off, so that no place in a line is always missed.
      offset %= step;
    }
  });

  it(`answers everywhere in the files that are whole (step ${step})`, () => {
    let offset = 0;
    for (const compose of readCases()) {
      const [text] = compose.files.values();
      const live = liveOf(compose);
      for (; offset < (text?.length ?? 0); offset += step * 2) answers(text ?? '', offset, live);
      offset %= step * 2;
    }
  });
});

function answers(text: string, offset: number, live?: ReturnType<typeof liveOf>): void {
  const completion = completeIn(text, offset, live && { live });
  if (!completion) return;
  const { word, items } = completion;
  assert.ok(
    word.start <= offset && offset <= word.end && word.end <= text.length,
    JSON.stringify({ text, offset, word }),
  );
  assert.ok(!text.slice(word.start, word.end).includes('\n'), JSON.stringify({ text, offset, word }));
  assert.equal(new Set(items.map(({ label, kind, filter }) => `${kind} ${label} ${filter}`)).size, items.length);
  for (const { about } of items) assert.ok(suggestionText(about));
}
