import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { cacheDir, projectRoot, scratchDir } from './paths';
import { startServer } from './vscodeHost';
import type { ServerOptions, VscodeServer } from './vscodeHost';
import { openWindow } from './window';
import type { WindowOptions } from './window';

export type Theme = 'light' | 'dark' | 'hc-light' | 'hc-dark';

/**
 * A window of a real VS Code with the extension in it, driven as a person would. Every step waits for what it needs
 * and fails by itself when that does not come; what is not covered here is one `page` away.
 */
export interface Workbench {
  readonly page: Page;
  /** The folder that is open: a copy, to be written to at will. */
  readonly folder: string;
  /** Where the extension keeps what all windows share. */
  readonly storage: string;

  /** Opens the extension's view in the side bar. */
  openView(): Promise<void>;
  /** Makes the side bar so many pixels wide, for long rows. */
  widenSideBar(width: number): Promise<void>;
  /** The row of the tree with this label, or whose spoken name matches. */
  row(name: string | RegExp): Locator;
  /** What each visible row of the tree says: label and description. */
  rows(): Promise<readonly string[]>;
  /** Opens a row and waits for what is under it. */
  expand(row: Locator): Promise<void>;
  collapse(row: Locator): Promise<void>;
  /** Chooses from a row's context menu; further names go down into submenus. */
  menu(row: Locator, ...items: readonly (string | RegExp)[]): Promise<void>;
  /** What a row's context menu offers. */
  menuItems(row: Locator): Promise<readonly string[]>;
  /** Presses a button in the title of the view. */
  titleAction(name: string | RegExp): Promise<void>;

  /** Runs a command from the palette by its full title, `Docker Networks: Refresh`, by keyboard alone. */
  command(title: string): Promise<void>;
  /** Types into the palette, for what is then done with it; once more, where that fails. */
  inPalette(text: string, use: () => Promise<void>): Promise<void>;
  /** The open quick pick or input box. */
  readonly quickInput: Locator;
  /** What the quick pick offers: label and description. */
  options(): Promise<readonly string[]>;
  /** Chooses from the quick pick by the whole label, or one that matches. */
  pick(label: string | RegExp): Promise<void>;
  /** Waits for the quick pick that asks so, types a label, and takes its row with Enter: by keyboard alone. */
  choose(question: string, label: string): Promise<void>;
  /** Types over what the input holds, and confirms with `enter`. */
  type(text: string, confirm?: 'enter'): Promise<void>;

  /** The message that holds this text. */
  notification(text: string | RegExp): Locator;
  /** The open modal dialog. */
  readonly dialog: Locator;
  /** Presses a button of the dialog, or of the message that is given. */
  answer(button: string | RegExp, message?: Locator): Promise<void>;
  statusBarItem(text: string | RegExp): Locator;

  /** Opens a file of the folder in an editor, and puts the focus there. */
  openFile(name: string): Promise<void>;
  /** The editor that shows this file of the folder: there may be more of the same name elsewhere. */
  editor(name: string): Locator;
  /** The content of the visible webview. */
  readonly webview: FrameLocator;

  theme(theme: Theme): Promise<void>;
  /** Loads the window anew as a person does: the browser's own button would not let VS Code keep what has just changed. */
  reload(): Promise<void>;
  /** Loads the window anew in whatever state it is, with a new extension host: no question, menu or message is left. */
  startOver(): Promise<void>;
  /** Writes `.cache/screenshots/NAME.png` and gives its path. */
  screenshot(name: string): Promise<string>;
  /** A second window of the same VS Code, with an extension host of its own; to be closed before this one. */
  another(): Promise<Workbench>;
  close(): Promise<void>;
}

export interface WorkbenchOptions
  extends
    Pick<WindowOptions, 'size' | 'locale' | 'displayLanguage'>,
    Pick<ServerOptions, 'trust' | 'through' | 'relayed'> {
  /** The engine that the extension is to find; without one it finds none. */
  readonly engine?: string;
  /** The folder of another extension to have in place of ours. */
  readonly extension?: string;
  /** Copied and opened; else the sample projects are. */
  readonly folder?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: NodeJS.ProcessEnv;
}

/** How long a step may take before it is made again: what came of it may have been lost. */
const stepMs = 10_000;

const themeClass: Record<Theme, string> = {
  light: 'vs',
  dark: 'vs-dark',
  'hc-light': 'hc-light',
  'hc-dark': 'hc-black',
};

/** Opens VS Code with the built extension, a profile of its own and nothing of this machine's Docker settings. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const scratch = scratchDir('window');
  const folder = path.join(scratch, 'workspace');
  cpSync(options.folder ?? path.join(projectRoot, 'scripts/sample'), folder, { recursive: true });
  const server = await startServer({
    extension: options.extension ?? projectRoot,
    settings: options.settings ?? {},
    ...(options.trust !== undefined && { trust: options.trust }),
    ...(options.through !== undefined && { through: options.through }),
    ...(options.relayed !== undefined && { relayed: options.relayed }),
    env: {
      DOCKER_HOST: options.engine ?? `unix://${path.join(scratch, 'no-engine.sock')}`,
      DOCKER_CONFIG: path.join(scratch, 'docker'),
      DOCKER_CONTEXT: '',
      ...options.env,
    },
  });
  const workbench = await driveWindow(server, { ...options, folder });
  return {
    ...workbench,
    close: async () => {
      await workbench.close();
      await server.stop();
      rmSync(scratch, { recursive: true });
    },
  };
}

async function driveWindow(server: VscodeServer, options: WindowOptions): Promise<Workbench> {
  const window = await openWindow(server, options);
  const { page } = window;
  await page.locator('.monaco-workbench .activitybar').waitFor();

  const tree = page.getByRole('tree', { name: /Networks/ });
  const quickInput = page.locator('.quick-input-widget:visible');
  const typed = quickInput.locator('.quick-input-box input');
  const dialog = page.locator('.monaco-dialog-box');
  const menu = page.getByRole('menu');

  function editor(name: string): Locator {
    const file = path.join(options.folder, name);
    return page.locator(`.editor-instance .monaco-editor[data-uri$="${file}"]`).filter({ visible: true });
  }

  /** Waits until the quick pick has this row focused, and takes it. A click may meet a row that shows another by then. */
  async function takeFocused(row: Locator, timeout?: number): Promise<void> {
    await quickInput
      .locator('.monaco-list-row.focused')
      .and(row)
      .waitFor(timeout === undefined ? {} : { timeout });
    await page.keyboard.press('Enter');
  }

  function inPalette(text: string, use: () => Promise<void>): Promise<void> {
    // What the palette offers is settled when it opens, and what a window can do is known some time after it begins.
    return eventually(async () => {
      await page.keyboard.press('F1');
      try {
        await quickInput.getByPlaceholder('Type the name of a command').fill(`>${text}`, { timeout: stepMs });
        await use();
      } catch (error) {
        await page.keyboard.press('Escape');
        throw error;
      }
    });
  }

  function command(title: string): Promise<void> {
    return inPalette(title, () => takeFocused(quickInput.getByRole('option', { name: title }), stepMs));
  }

  /** A click that falls into a redrawing of the tree may be undone by it: it is made again. */
  function setExpanded(row: Locator, wanted: 'true' | 'false'): Promise<void> {
    return eventually(async () => {
      if ((await row.getAttribute('aria-expanded', { timeout: stepMs })) !== wanted)
        await row.locator('.monaco-tl-twistie').click({ timeout: stepMs });
      await row.and(page.locator(`[aria-expanded=${wanted}]`)).waitFor({ timeout: stepMs });
    });
  }

  function expand(row: Locator): Promise<void> {
    return eventually(async () => {
      await setExpanded(row, 'true');
      const index = Number(await row.getAttribute('data-index', { timeout: stepMs }));
      const level = Number(await row.getAttribute('aria-level', { timeout: stepMs }));
      await tree.locator(`[data-index="${index + 1}"][aria-level="${level + 1}"]`).waitFor({ timeout: stepMs });
    });
  }

  /** A menu that is just opening takes the focus back from what is pointed at in it. */
  function pointAt(item: Locator): Promise<void> {
    return eventually(async () => {
      await item.hover({ timeout: stepMs });
      try {
        await item.and(page.locator(':focus')).waitFor({ timeout: 5_000 });
      } catch (error) {
        await page.mouse.move(0, 0);
        throw error;
      }
    }, stepMs);
  }

  /** A message is shown for seconds only; then it is to be found in the list of messages. */
  function answer(button: string | RegExp, message = dialog): Promise<void> {
    return eventually(async () => {
      try {
        await message.getByRole('button', { name: button }).click({ timeout: stepMs });
      } catch (error) {
        if (message !== dialog) await command('Notifications: Show Notifications');
        throw error;
      }
    });
  }

  return {
    page,
    folder: options.folder,
    storage: path.join(server.dataDir, 'data/User/globalStorage/docker-networks.docker-networks'),
    quickInput,
    dialog,
    openView: () =>
      eventually(async () => {
        const title = page.locator('.sidebar').getByText('Docker Networks').first();
        // A click on the tab of a view that is open closes it.
        if (await title.isVisible()) return;
        await page.locator('.activitybar').getByRole('tab', { name: 'Docker Networks' }).click({ timeout: stepMs });
        await title.waitFor({ timeout: stepMs });
      }),
    widenSideBar: async (width) => {
      const from = await page.locator('.sidebar').boundingBox();
      if (from === null) throw new Error('the side bar is closed');
      await page.mouse.move(from.x + from.width, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(from.x + width, from.y + from.height / 2, { steps: 5 });
      await page.mouse.up();
    },
    row: (name) => {
      if (name instanceof RegExp) return tree.getByRole('treeitem', { name });
      return tree.getByRole('treeitem').filter({ has: page.locator('.label-name', { hasText: whole(name) }) });
    },
    rows: () => labels(tree.getByRole('treeitem').locator('.monaco-icon-label')),
    expand,
    collapse: (row) => setExpanded(row, 'false'),
    menu: (row, ...items) =>
      eventually(async () => {
        await row.click({ button: 'right', timeout: stepMs });
        try {
          // A menu takes no click in its first 100 ms, so that the one that opened it does nothing.
          for (const name of items) {
            await pointAt(page.getByRole('menuitem', { name }));
            await page.keyboard.press('Enter');
          }
        } catch (error) {
          await page.keyboard.press('Escape');
          throw error;
        }
      }),
    menuItems: async (row) => {
      await row.click({ button: 'right' });
      await menu.waitFor();
      const items = await menu.getByRole('menuitem').allInnerTexts();
      await page.keyboard.press('Escape');
      await menu.waitFor({ state: 'hidden' });
      return items;
    },
    titleAction: (name) =>
      eventually(async () => {
        const actions = page.locator('.sidebar').getByRole('toolbar');
        // The buttons of a view show only while it is pointed at.
        await tree.hover({ timeout: stepMs });
        await actions.getByRole('button', { name }).click({ timeout: stepMs });
      }),
    command,
    inPalette,
    options: async () => {
      await quickInput.getByRole('option').first().waitFor();
      return labels(quickInput.getByRole('option').locator('.quick-input-list-row:first-child'));
    },
    pick: async (label) => {
      const named = page.locator('.label-name', { hasText: typeof label === 'string' ? whole(label) : label });
      const wanted = quickInput.getByRole('option').filter({ has: named });
      await wanted.first().waitFor();
      const focused = quickInput.locator('.monaco-list-row.focused').and(wanted);
      await eventually(async () => {
        if (await focused.isVisible()) return;
        await typed.press('ArrowDown', { timeout: stepMs });
        await focused.waitFor({ timeout: 200 });
      });
      await page.keyboard.press('Enter');
    },
    choose: async (question, label) => {
      await quickInput.getByPlaceholder(question).fill(label);
      const named = page.locator('.label-name', { hasText: whole(label) });
      await takeFocused(page.locator('.monaco-list-row').filter({ has: named }));
    },
    type: async (text, confirm) => {
      await typed.fill(text);
      if (confirm === 'enter') await page.keyboard.press('Enter');
    },
    notification: (text) =>
      page.locator('.notification-toast, .notifications-center .monaco-list-row').filter({ hasText: text }),
    answer,
    statusBarItem: (text) => page.locator('.statusbar-item').filter({ hasText: text }),
    openFile: async (name) => {
      // A key that is pressed while a webview takes the focus may be lost.
      await eventually(async () => {
        await page.keyboard.press('Control+P');
        await typed.fill(name, { timeout: stepMs });
      });
      // What was opened before is offered until the file is found: the folder tells files of one name apart.
      const folder = path.dirname(name) === '.' ? '' : ` ${path.dirname(name)}`;
      const spoken = new RegExp(`^${escaped(`${path.basename(name)}${folder}`)}(,|$)`);
      await takeFocused(quickInput.getByRole('option', { name: spoken }));
      await editor(name).and(page.locator('.focused')).waitFor();
    },
    editor,
    webview: page
      .locator('iframe.webview.ready')
      .filter({ visible: true })
      .contentFrame()
      .frameLocator('#active-frame'),
    theme: async (theme) => {
      const forcedColors = theme.startsWith('hc') ? 'active' : 'none';
      await page.emulateMedia({ colorScheme: theme.endsWith('dark') ? 'dark' : 'light', forcedColors });
      await page.locator(`.monaco-workbench.${themeClass[theme]}`).waitFor();
    },
    reload: async () => {
      const loaded = page.waitForEvent('domcontentloaded');
      await command('Developer: Reload Window');
      await loaded;
      await page.locator('.monaco-workbench .activitybar').waitFor();
    },
    startOver: async () => {
      await page.reload({ waitUntil: 'commit' });
      await page.locator('.monaco-workbench .activitybar').waitFor();
    },
    screenshot: async (name) => {
      const file = path.join(cacheDir, 'screenshots', `${name}.png`);
      mkdirSync(path.dirname(file), { recursive: true });
      await page.screenshot({ path: file, animations: 'disabled' });
      return file;
    },
    another: () => driveWindow(server, options),
    close: () => window.close(),
  };
}

/** Matches this text and no more. */
function whole(text: string): RegExp {
  return new RegExp(`^${escaped(text)}$`);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** What each label says: its name, two spaces, its description. All at one moment, for the next may show others. */
function labels(items: Locator): Promise<readonly string[]> {
  return items.evaluateAll(labelsIn);
}

/** Runs in the window. */
function labelsIn(items: readonly Labelled[]): readonly string[] {
  return items.map((item) => {
    const parts = [...item.querySelectorAll('.label-name, .label-description')];
    return parts.map(({ innerText }) => innerText).join('  ');
  });
}

/** An element of the window, as far as it is read. */
interface Labelled {
  querySelectorAll(selector: string): Iterable<{ readonly innerText: string }>;
}
