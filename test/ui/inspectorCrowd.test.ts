import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CrowdedEngine } from '../support/crowdedEngine';
import { startCrowdedEngine } from '../support/crowdedEngine';
import { eventually } from '../support/eventually';
import { useInspector, useWorkbench } from '../support/hooks';
import { projectRoot } from '../support/paths';

const members = 1000;

describe('the inspector with a thousand members, in Chinese', () => {
  let engine: CrowdedEngine | undefined;
  before(async () => {
    engine = await startCrowdedEngine(1, members);
  });
  const workbench = useWorkbench(() => ({ engine: engine?.host ?? '', locale: 'zh-cn' }));
  after(() => engine?.stop());
  const panel = useInspector(workbench);

  before(async () => {
    await workbench()
      .page.locator('.activitybar')
      .getByRole('tab', { name: /^Docker/ })
      .click();
    await workbench().page.getByRole('treeitem').filter({ hasText: 'network-0' }).click();
    await panel().member('container-0').waitFor();
  });

  /** What the grid has drawn at a place, two frames after it was scrolled there. */
  async function drawnAt(fraction: number): Promise<Drawn> {
    return (await panel().inPage(`
      const grid = document.querySelector('.member-grid');
      grid.scrollTop = ${fraction} * grid.scrollHeight;
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
        const view = grid.getBoundingClientRect();
        const rows = [...grid.querySelectorAll('.member-body .member-row')].map((row) => row.getBoundingClientRect());
        const head = grid.querySelector('.member-head').getBoundingClientRect().bottom;
        const covered = (y) => rows.some(({ top, bottom }) => top <= y && y <= bottom);
        const gaps = Array.from({ length: 20 }, (_, at) => head + 2 + (at * (view.bottom - head - 6)) / 20);
        done({ rows: rows.length, blank: gaps.filter((y) => !covered(y)).length });
      })));`)) as Drawn;
  }

  it('speaks Chinese from head to foot', async () => {
    const chinese = JSON.parse(readFileSync(path.join(projectRoot, 'l10n/bundle.l10n.zh-cn.json'), 'utf8')) as Readonly<
      Record<string, string>
    >;
    for (const id of ['members', 'path', 'options', 'details']) {
      await panel().tab(id);
      const texts = (await panel().inPage(`
        const texts = [];
        const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) texts.push(walk.currentNode.data.trim());
        return texts;`)) as readonly string[];
      const english = texts.filter((text) => Object.hasOwn(chinese, text) && chinese[text] !== text);
      assert.deepEqual([...new Set(english)], [], id);
      assert.ok(texts.includes(chinese['Members'] ?? ''), texts.slice(0, 40).join());
      await workbench().screenshot(`inspector-zh-${id}`);
    }
    await panel().tab('members');
  });

  it('draws the rows in view and few more, wherever one scrolls, and leaves nothing blank', async () => {
    for (let step = 0; step <= 20; step++) {
      const { rows, blank } = await drawnAt(((step * 7) % 21) / 20);
      assert.equal(blank, 0, `blank at ${step}`);
      assert.ok(rows > 5 && rows < 100, `${rows} rows`);
    }
    await panel().inside('.member-grid').focus();
    await workbench().page.keyboard.press('Control+End');
    await panel()
      .member(`container-${members - 1}`)
      .waitFor();
    await workbench().page.keyboard.press('Control+Home');
    await panel().member('container-0').waitFor();
  });

  it('shows a change among them, and moves nothing where one wants no motion', async () => {
    await workbench().page.emulateMedia({ reducedMotion: 'reduce' });
    engine?.change();
    await panel().member('container-7').getByText('已暂停').waitFor();
    assert.equal(await panel().inPage('return document.getAnimations().length'), 0);
  });

  for (const [name, size] of [
    ['4k', { width: 3840, height: 2160 }],
    ['small', { width: 700, height: 500 }],
  ] as const) {
    it(`fits a window of ${size.width} by ${size.height}`, async () => {
      await workbench().page.setViewportSize(size);
      await eventually(async () =>
        assert.equal(await panel().inPage('return document.documentElement.scrollWidth - innerWidth'), 0),
      );
      await workbench().screenshot(`inspector-zh-${name}`);
    });
  }
});

interface Drawn {
  readonly rows: number;
  /** Places in view that no row covers. */
  readonly blank: number;
}
