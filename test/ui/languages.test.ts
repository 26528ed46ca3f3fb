import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rawContainer, rawNetwork, startFakeEngine } from '../support/fakeEngine';
import type { FakeEngine } from '../support/fakeEngine';
import { useWorkbench } from '../support/hooks';
import { projectRoot, scratchDir } from '../support/paths';

type Texts = Readonly<Record<string, string>>;

function texts(file: string): Texts {
  return JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8')) as Texts;
}

/** An engine with a network and a container in it, for the suite that calls this. */
function useSmallEngine(): () => FakeEngine {
  let engine: FakeEngine | undefined;
  before(async () => {
    engine = await startFakeEngine();
    engine.state.networks = [rawNetwork('front'), rawNetwork('back')];
    engine.state.containers = [rawContainer('web', ['front'])];
  });
  after(() => engine?.stop());
  return () => {
    assert.ok(engine);
    return engine;
  };
}

describe('in Chinese', () => {
  const engine = useSmallEngine();
  const workbench = useWorkbench(() => ({ engine: engine().host, displayLanguage: 'zh-cn' }));

  it('the view and its rows are', async () => {
    const { page } = workbench();
    await page.locator('.activitybar').getByRole('tab', { name: 'Docker 网络' }).click();
    await page
      .locator('.sidebar')
      .getByRole('treeitem', { name: /^网络 front.*1 个容器/ })
      .waitFor();
    await workbench().screenshot('chinese');
  });

  it('the commands and what they ask are', async () => {
    const { page, quickInput } = workbench();
    await workbench().command('Docker 网络: 筛选');
    await quickInput.getByText(texts('l10n/bundle.l10n.zh-cn.json')['Filter Networks'] ?? 'no such text').waitFor();
    await page.keyboard.press('Escape');
    assert.deepEqual(await workbench().notification(/./).count(), 0);
  });
});

/** Half as long again, and with marks at both ends that show where a text is cut; names of places stay as they are. */
function stretched(text: string): string {
  const more = 'ÅÉÎ'.repeat(Math.ceil(text.length / 6));
  return `⟦${text}${more}⟧`;
}

describe('in a language with long words', () => {
  const engine = useSmallEngine();
  let extension: string;

  before('make a translation', () => {
    extension = scratchDir('long-words');
    // VS Code knows an extension by the folder that its code really lies in: links would lead to another.
    for (const name of ['package.json', 'package.nls.json', 'media', 'dist'])
      cpSync(path.join(projectRoot, name), path.join(extension, name), { recursive: true });
    mkdirSync(path.join(extension, 'l10n'));
    const manifest = Object.entries(texts('package.nls.json')).map(([key, text]) => [key, stretched(text)]);
    const sentences = Object.keys(texts('l10n/bundle.l10n.zh-cn.json')).map((text) => [text, stretched(text)]);
    writeFileSync(path.join(extension, 'package.nls.qps-ploc.json'), JSON.stringify(Object.fromEntries(manifest)));
    writeFileSync(
      path.join(extension, 'l10n/bundle.l10n.qps-ploc.json'),
      JSON.stringify(Object.fromEntries(sentences)),
    );
  });
  const workbench = useWorkbench(() => ({ engine: engine().host, extension, displayLanguage: 'qps-ploc' }));
  after(() => rmSync(extension, { recursive: true }));

  it('the tree and its menus work as ever, and every word of them is translated', async () => {
    const { page } = workbench();
    const tab = page.locator('.activitybar').getByRole('tab', { name: /⟦Docker Networks/ });
    await tab.click();
    const front = page.locator('.sidebar').getByRole('treeitem', { name: / front/ });
    await front.waitFor();
    await workbench().expand(front);
    await page.locator('.sidebar').getByRole('treeitem', { name: / web/ }).waitFor();
    const items = await workbench().menuItems(front);
    assert.ok(items.length > 5, items.join('\n'));
    assert.deepEqual(
      items.filter((text) => text.trim() !== '' && !text.startsWith('⟦')),
      [],
    );
    await workbench().screenshot('long-words');
  });
});
