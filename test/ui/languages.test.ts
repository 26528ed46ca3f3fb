import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rawContainer, rawNetwork, startFakeEngine } from '../support/fakeEngine';
import type { FakeEngine } from '../support/fakeEngine';
import { useWorkbench } from '../support/hooks';
import { projectRoot } from '../support/paths';

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
