import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import path from 'node:path';
import { chromiumPath } from './chromium';
import type { VscodeServer } from './vscodeHost';

export interface Window {
  readonly page: Page;
  /** The exit code of the extension host's test run, where there is one. */
  readonly testResult: Promise<number>;
  close(): Promise<void>;
}

export interface WindowOptions {
  readonly folder: string;
  /** The extension under development. */
  readonly extension?: string;
  /** A module with `run()`, for the extension host to run. */
  readonly tests?: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** The language of window and extensions, as `zh-cn`. */
  readonly locale?: string;
  /** VS Code's display language. Its own words stay English, as without a language pack; extensions speak it. */
  readonly displayLanguage?: string;
}

// A busy machine with two cores may take this long for a step that is otherwise a second.
const stepTimeout = 60_000;

const browserOptions = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Opens a window of the server in a headless browser. */
export async function openWindow(server: VscodeServer, options: WindowOptions): Promise<Window> {
  const browser: Browser = await chromium.launch({ executablePath: await chromiumPath(), args: browserOptions });
  const page = await browser.newPage({
    viewport: options.size ?? { width: 1400, height: 900 },
    ...(options.locale === undefined ? {} : { locale: options.locale }),
  });
  page.setDefaultTimeout(stepTimeout);
  // What a language pack would do; this build of VS Code has none, but extensions go by the language all the same.
  if (options.locale !== undefined)
    await page.addInitScript(
      `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { value: '${options.locale}', writable: false })`,
    );
  const testResult = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  await page.exposeFunction('codeAutomationLog', () => undefined);
  if (options.displayLanguage !== undefined) {
    await page.addInitScript(
      (language) => Reflect.set(globalThis, '_VSCODE_NLS_LANGUAGE', language),
      options.displayLanguage,
    );
  }
  await page.goto(address(server, options), { waitUntil: 'commit' });
  return { page, testResult, close: () => browser.close() };
}

function address(server: VscodeServer, { folder, extension, tests }: WindowOptions): string {
  const remote = (file: string): string => `vscode-remote://127.0.0.1:${server.port}${path.resolve(file)}`;
  const payload = [
    ['skipWelcome', 'true'],
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
  ];
  const query = new URLSearchParams({ folder: path.resolve(folder), payload: JSON.stringify(payload) });
  return `${server.origin}/?${query.toString()}`;
}
