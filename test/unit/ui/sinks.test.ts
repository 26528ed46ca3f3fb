import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../../../src/ui');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

/** Where foreign text could become more than text, and the files that know how to prevent it. */
const sinks: readonly (readonly [what: string, pattern: RegExp, allowed: readonly string[]])[] = [
  ['shows messages', /\.show(?:Error|Warning|Information)Message\(/, ['confirm.ts', 'notify.ts']],
  // A link to the inspector, alone in its Markdown: nothing foreign is in it but an id, encoded.
  ['trusts Markdown', /\bisTrusted\s*[=:]\s*(?!false)/, ['language/composeHover.ts']],
  ['trusts every command in Markdown', /\bisTrusted\s*[=:]\s*true/, []],
  ['lets HTML into Markdown', /supportHtml\s*[=:]\s*(?!false)/, []],
  ['types into a terminal', /\.sendText\(|createTerminal\(|ShellExecution\(/, []],
  ['runs a program', /child_process/, []],
  ['keeps pages alive that nobody sees', /retainContextWhenHidden/, []],
  ['puts an item on the status bar', /createStatusBarItem\(/, ['statusBar.ts']],
];

describe('in src/ui', () => {
  for (const [what, pattern, allowed] of sinks) {
    it(`only ${allowed.join(' and ') || 'nobody'} ${what}`, () => {
      const found = sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
      assert.deepEqual(found.sort(), [...allowed]);
    });
  }
});

describe('a page in a panel', () => {
  const page = sources.find(({ file }) => file === join('panels', 'html.ts'))?.text ?? '';

  it('runs its own script, fetches nothing, and can name no other policy', () => {
    const directives = Array.from(page.matchAll(/["`]([a-z]+-src) ([^"`]+)["`]/g), ([, name, value]) => [name, value]);
    assert.deepEqual(directives, [
      ['default-src', "'none'"],
      ['style-src', "${webview.cspSource} '${hashOfNothing}'"],
      ['font-src', '${webview.cspSource}'],
      ['img-src', '${webview.cspSource}'],
      ['script-src', "'nonce-${nonce}'"],
    ]);
    assert.match(page, /crypto\.getRandomValues\(new Uint8Array\(24\)\)/);
    assert.match(page, /<meta http-equiv="Content-Security-Policy" content="\$\{policy\}">/);
  });

  it('reads from two folders only', () => {
    const [roots = ''] = /function pageRoots[^}]*\}/.exec(page) ?? [];
    assert.deepEqual(
      Array.from(roots.matchAll(/joinPath\(extensionUri, '([^']+)'\)/g), ([, folder]) => folder),
      ['dist/webview', 'media/webview'],
    );
    const panels = sources.filter(({ text }) => /localResourceRoots/.test(text));
    assert.deepEqual(
      panels.map(({ file, text }) => [file, /localResourceRoots: ([^}]*?),? \}/.exec(text)?.[1]]),
      [[join('panels', 'inspectorPanel.ts'), '[...pageRoots(parts.extensionUri)]']],
    );
  });
});
