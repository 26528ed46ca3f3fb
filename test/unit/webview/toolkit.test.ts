import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = join(__dirname, '../../../src');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(folder, file), 'utf8') }));

/** The toolkit is archived: it has to be exchangeable in an afternoon. */
describe('the UI toolkit', () => {
  it('is known to one file', () => {
    const knowing = sources.filter(({ text }) => /@vscode\/webview-ui-toolkit|@microsoft\/fast-/.test(text));
    assert.deepEqual(
      knowing.map(({ file }) => file),
      ['webview/parts/toolkit.ts'],
    );
  });

  it('has its elements made beside that file, and nowhere else', () => {
    const making = sources.filter(({ text }) => /['"`]vscode-(badge|button|data-grid|panel|text-field)/.test(text));
    assert.deepEqual([...new Set(making.map(({ file }) => dirname(file)))], ['webview/parts']);
  });
});
