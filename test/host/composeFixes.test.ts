import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { fixesAt, foundRules, offeredEdit, openFile, ownDiagnostics, useComposeFolder } from './composeFolder';

type Files = Readonly<Record<string, string>>;

interface Row {
  readonly files: Files;
  readonly rule: string;
  readonly title: string;
  /** The files after it; those that are not named are as they were. */
  readonly fixed: Files;
  /** What is left. */
  readonly left?: readonly string[];
}

const web = 'services:\n  web:\n    image: x\n    networks: [front]\n';

/** One of each kind of edit that fixes make; what each fix comes to is tried outside of the editor. */
const table: Readonly<Record<string, Row>> = {
  'another text, with all that hangs on it': {
    files: {
      'compose.yaml':
        'services:\n  web: {image: x, networks: {front: {ipv4_address: 8.8.8.9}}}\nnetworks:\n  front: {ipam: {config: [{subnet: 8.8.8.0/24, gateway: "8.8.8.1"}]}}\n',
    },
    rule: 'subnet-public',
    title: 'Change to "172.18.0.0/24"',
    fixed: {
      'compose.yaml':
        'services:\n  web: {image: x, networks: {front: {ipv4_address: 172.18.0.9}}}\nnetworks:\n  front: {ipam: {config: [{subnet: 172.18.0.0/24, gateway: "172.18.0.1"}]}}\n',
    },
  },
  'a new section at the end of a file without a last line break': {
    files: { 'compose.yaml': web.trimEnd() },
    rule: 'network-undefined',
    title: 'Declare network "front"',
    fixed: { 'compose.yaml': `${web}networks:\n  front:` },
  },
  'a line less, in a file of Windows': {
    files: { 'compose.yaml': `version: "3"\r\n${web.replaceAll('\n', '\r\n')}networks:\r\n  front:\r\n` },
    rule: 'version-obsolete',
    title: 'Remove "version"',
    fixed: { 'compose.yaml': `${web.replaceAll('\n', '\r\n')}networks:\r\n  front:\r\n` },
  },
  'two additions at one place': {
    files: {
      'compose.yaml':
        'services:\n  web:\n    networks: {front: {ipv6_address: "fd00:1::9"}}\nnetworks:\n  front:\n    ipam:\n      config:\n        - subnet: 10.1.2.0/24\n',
    },
    rule: 'static-ip-family-disabled',
    title: 'Add "enable_ipv6: true, subnet: fd00:1::/64"',
    fixed: {
      'compose.yaml':
        'services:\n  web:\n    networks: {front: {ipv6_address: "fd00:1::9"}}\nnetworks:\n  front:\n    ipam:\n      config:\n        - subnet: 10.1.2.0/24\n        - subnet: fd00:1::/64\n    enable_ipv6: true\n',
    },
  },
  'a move to another level': {
    files: {
      'compose.yaml': `${web}networks:\n  front:\n    subnet: 10.1.2.0/24\n    driver: bridge\n    gateway: 10.1.2.1\n`,
    },
    rule: 'schema-unknown-key',
    title: 'Move "subnet" to "ipam.config"',
    fixed: {
      'compose.yaml': `${web}networks:\n  front:\n    ipam:\n      config:\n        - subnet: 10.1.2.0/24\n          gateway: 10.1.2.1\n    driver: bridge\n`,
    },
  },
  'a rename in two files': {
    files: {
      'compose.yaml': 'services:\n  web:\n    image: x\n    networks: [mein Netz]\n',
      'compose.override.yaml': 'networks:\n  mein Netz:\n    driver: bridge\n',
    },
    rule: 'network-key-invalid',
    title: 'Rename to "mein-Netz"',
    fixed: {
      'compose.yaml': 'services:\n  web:\n    image: x\n    networks: [mein-Netz]\n',
      'compose.override.yaml': 'networks:\n  mein-Netz:\n    driver: bridge\n',
    },
  },
  'a file that was not there': {
    files: { 'compose.yaml': `include: [nets/part.yaml]\n${web}networks:\n  front:\n` },
    rule: 'include-not-found',
    title: 'Create file "nets/part.yaml"',
    fixed: { 'nets/part.yaml': '' },
  },
};

describe('fixes of compose files', () => {
  const folder = useComposeFolder('fixes');

  for (const [what, { files, rule, title, fixed, left = [] }] of Object.entries(table)) {
    it(`make ${what}`, async () => {
      const uris = Object.entries(files).map(([name, text]) => folder().write(name, text));
      const [uri] = uris;
      assert.ok(uri);
      await openFile(uri);
      const edit = await offeredEdit(uri, rule, title);
      assert.ok(await vscode.workspace.applyEdit(edit));
      for (const [name, text] of Object.entries({ ...files, ...fixed })) {
        const after = await vscode.workspace.openTextDocument(path.join(folder().path, name));
        assert.equal(after.getText(), text);
      }
      await foundRules(uri, left);
    });
  }

  it('make no file outside of the folders that are open', async () => {
    const uri = folder().write('compose.yaml', `include: [../../beside.yaml]\n${web}networks:\n  front:\n`);
    await openFile(uri);
    await foundRules(uri, ['include-not-found']);
    const [missing] = ownDiagnostics(uri);
    assert.ok(missing);
    assert.deepEqual(
      (await fixesAt(uri, missing.range)).map(({ title }) => title),
      [],
    );
  });

  it('are those of the files as they are by then, where another one has just changed', async () => {
    await folder().watched();
    const uri = folder().write('compose.yaml', web);
    await openFile(uri);
    const declare = 'Declare network "front"';
    await offeredEdit(uri, 'network-undefined', declare);
    const [wrong] = ownDiagnostics(uri);
    assert.ok(wrong);
    const watcher = vscode.workspace.createFileSystemWatcher('**/compose.override.yaml');
    const told = new Promise<void>((resolve) => watcher.onDidCreate(() => resolve()));
    try {
      folder().write('compose.override.yaml', 'networks:\n  front:\n');
      await told;
      // What is shown follows in a moment; what is offered must not wait for it.
      assert.deepEqual(
        (await fixesAt(uri, wrong.range)).map(({ title }) => title),
        [],
      );
    } finally {
      watcher.dispose();
    }
  });
});
