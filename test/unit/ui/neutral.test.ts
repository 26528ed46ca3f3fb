import assert from 'node:assert/strict';
import { acceptedNames } from '../../fixtures/hostileNames';
import { inLabel, inMarkdown, inNotification, proseInMarkdown, shown } from '../../../src/ui/neutral';

/** VS Code's own: `base/common/linkedText.ts` and `base/browser/ui/iconLabel/iconLabels.ts`. */
const vscodeLink = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;
const vscodeIcon = /(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z0-9-]+)?)\)/g;

const texts = [
  '[x](command:workbench.action.quit)',
  '[x](https://example.invalid "title")',
  '[[a](command:b)](command:c)',
  '$(trash)',
  '\\$(trash)',
  '$(sync~spin) [x](command:y) $(trash)',
  '$(touch x)',
  'front',
];

describe('foreign text', () => {
  it('is only text in Markdown', () => {
    for (const text of [...texts, ...acceptedNames]) {
      const rest = inMarkdown(shown(text))
        .replaceAll('&nbsp;', ' ')
        .replaceAll(/\\[!-/:-@[-`{-~]/g, '');
      assert.doesNotMatch(rest, /[!-/:-@[-`{-~\n]/, text);
    }
  });

  it('may break between the words of a sentence, and keeps blanks that mean something', () => {
    assert.deepEqual(['a b *c*', 'a  b', '    code'].map(proseInMarkdown), [
      'a b \\*c\\*',
      'a&nbsp;&nbsp;b',
      '&nbsp;&nbsp;&nbsp;&nbsp;code',
    ]);
    for (const text of [...texts, ...acceptedNames]) {
      assert.equal(proseInMarkdown(shown(text)).replaceAll(' ', '&nbsp;'), inMarkdown(shown(text)));
    }
  });

  it('hides nothing and has an end', () => {
    const long = shown('x'.repeat(1_000_000));
    assert.deepEqual(
      [shown('a\u202eb\nc\u0000'), long.length < 3000, long.endsWith('…')],
      ['a\\u{202E}b\\u{A}c\\u{0}', true, true],
    );
  });

  for (const text of texts) {
    it(`makes no link and no icon: ${text}`, () => {
      const icons = [...inLabel(text).matchAll(vscodeIcon)].filter(([, escaped]) => escaped === undefined);
      assert.deepEqual([...inNotification(text).matchAll(vscodeLink), ...icons], []);
    });
  }

  it('is left alone where it is harmless', () => {
    const harmless = ['front', 'a b', '$(touch x)', '[a]', '(b)', '$name', 'C:\\x'];
    assert.deepEqual(harmless.map(inNotification).map(inLabel), harmless);
  });

  it('keeps every character', () => {
    for (const text of texts) {
      assert.equal(inNotification(text).replaceAll('] (', ']('), text);
      assert.equal(inLabel(text).replace(/\\(\$\([a-z0-9~-]+\))/gi, '$1'), text);
    }
  });
});
