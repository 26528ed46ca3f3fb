import assert from 'node:assert/strict';
import { attributeText } from '../../../../src/ui/panels/attributeText';
import { hostileTexts } from '../../../support/inspectionScenes';

describe('a text in an attribute', () => {
  it('holds nothing that ends the attribute or begins an element, and reads as it was', () => {
    for (const text of [...hostileTexts, `<script>"'&amp;`, JSON.stringify({ name: `"><img onerror='x'>` })]) {
      const written = attributeText(text);
      assert.doesNotMatch(written, /[<>']/);
      assert.equal(readBack(written), text);
    }
  });
});

/** As a browser reads it. */
function readBack(written: string): string {
  return written.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
