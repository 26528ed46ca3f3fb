import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { acceptedNames } from '../fixtures/hostileNames';
import { eventually, inspectorTitles, useHost } from './host';
import { itOnDocker } from './onDocker';

const invisible = /[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/u;

describe('inspectNetwork', () => {
  const host = useHost();

  async function opened(...titles: readonly string[]): Promise<void> {
    await eventually(() => assert.deepEqual([...inspectorTitles()].sort(), [...titles].sort()));
  }

  async function refusal(...values: readonly unknown[]): Promise<string> {
    const answer = await host()
      .run('inspectNetwork', ...values)
      .catch((error: unknown) => error);
    return answer instanceof Error ? answer.message : `answered ${String(answer)}`;
  }

  afterEach('close all panels', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await opened();
  });

  it('opens a panel a network by name, id or the beginning of one, and each only once', async () => {
    const { run, engine } = host();
    const [front, back] = [await engine.createNetwork('front'), await engine.createNetwork('back')];
    const last = await engine.createNetwork('last');
    assert.deepEqual(await run('inspectNetwork', 'front'), [front]);
    assert.deepEqual(await run('inspectNetwork', back), [back]);
    assert.deepEqual(await run('inspectNetwork', [front.slice(0, 12), 'back']), [front, back]);
    // Another panel of the same network would come before this one.
    assert.deepEqual(await run('inspectNetwork', 'last'), [last]);
    await opened('front', 'back', 'last');
  });

  it('asks the engine itself where no view does', async () => {
    const { run, engine, closeView } = host();
    await closeView();
    const late = await engine.createNetwork('late');
    assert.deepEqual(await run('inspectNetwork', 'late'), [late]);
    await opened('late');
    await host().openView();
  });

  it('says why it cannot, and opens nothing', async () => {
    assert.deepEqual(
      [await refusal('nowhere'), await refusal(7), await refusal('bridge', 7)],
      [
        'There is no network "nowhere".',
        'Argument 1 is wrong: the name or ID of a network, or a list of them is expected.',
        'Argument 2 is wrong: an object with options is expected.',
      ],
    );
    assert.deepEqual(inspectorTitles(), []);
  });

  itOnDocker('ST-15 hides nothing in the title of a panel, whatever the network is called', async function () {
    this.timeout(120_000);
    const { engine, run } = host();
    const names = acceptedNames.filter((name) => /[^\x20-\x7e]|[$<[\]]|__proto__/.test(name));
    const ids: string[] = [];
    for (const [index, name] of names.entries())
      ids.push(await engine.createNetwork(name, { IPAM: { Config: [{ Subnet: `10.221.${index}.0/28` }] } }));
    await run('inspectNetwork', ids);
    await eventually(() => assert.equal(inspectorTitles().length, names.length), 60_000);
    assert.deepEqual(
      inspectorTitles().filter((title) => title.trim() === '' || invisible.test(title)),
      [],
    );
  });
});
