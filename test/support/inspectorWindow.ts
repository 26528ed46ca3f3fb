import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { TestEngine } from './engineClient';
import { eventually } from './eventually';
import { makeMesh } from './mesh';
import type { Workbench } from './workbench';

/** The panel of a network in a real window, read and used as a person would. */
export interface InspectorWindow {
  /** What the panel's page holds. */
  readonly inside: (selector: string) => Locator;
  /** The row of a member. */
  member(name: string): Locator;
  button(name: string | RegExp): Locator;
  /** Opens the panel of a network by the palette and waits until it shows that network. */
  inspect(name: string): Promise<void>;
  /** Shows a section by the last part of its id. */
  tab(id: string): Promise<void>;
  texts(locator: Locator): Promise<readonly string[]>;
  /** Runs statements in the page; its own policy does not bind the debugger. */
  readonly inPage: (statements: string) => Promise<unknown>;
  /** Sends messages to the panel's owner, as a page that was taken over might. */
  send(messages: readonly unknown[]): Promise<void>;
  /** Breaches of the page's content security policy so far. */
  readonly violations: readonly string[];
}

// A page may ask for its line to the owner only once: this keeps what it got.
const keepApi = `{
  let acquire;
  Object.defineProperty(globalThis, 'acquireVsCodeApi', {
    configurable: true,
    set: (given) => (acquire = given),
    get: () => acquire && (() => (globalThis.__api = acquire())),
  });
}`;

/** To be made before a panel opens. */
export async function inspectorWindow(workbench: Workbench): Promise<InspectorWindow> {
  const { page } = workbench;
  await page.addInitScript(keepApi);
  // What the palette offers is settled when it opens: by then the extension's commands have to be known.
  await page.locator('.activitybar').getByRole('tab', { name: 'Docker' }).waitFor();
  const violations: string[] = [];
  page.on('console', (message) => {
    // VS Code's own pages break policies of their own: what names our page or an inline piece in it counts.
    const text = message.text();
    if (/Content Security Policy/.test(text) && /inline|inspector/.test(text)) violations.push(text);
  });
  const inside = (selector: string): Locator => workbench.webview.locator(selector);
  return {
    inside,
    violations,
    member: (name) =>
      inside('.member-body .member-row').filter({ has: workbench.webview.getByText(name, { exact: true }) }),
    button: (name) => workbench.webview.getByRole('button', { name }),
    async inspect(name) {
      const title = inside('h1').filter({ hasText: new RegExp(`^${name}$`) });
      // A question is gone where a panel that is still loading takes the focus.
      await eventually(async () => {
        await workbench.command('Docker Networks: Inspect Network');
        await workbench.quickInput.getByPlaceholder('Which network').waitFor({ timeout: 20_000 });
        await workbench.pick(name);
        await title.waitFor({ timeout: 20_000 });
      });
      await inside('div.content:not([hidden])').waitFor();
    },
    async tab(id) {
      await inside(`#tab-${id}`).click();
      await inside(`#view-${id}`).waitFor();
    },
    texts: async (locator) => (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()),
    send: (messages) => inside('body').evaluate(sendAll, JSON.stringify(messages)),
    inPage: (statements) => inside('body').evaluate(`(() => { ${statements} })()`),
  };
}

/** Runs in the page. */
function sendAll(_body: unknown, messages: string): void {
  const api: unknown = Reflect.get(globalThis, '__api');
  const post: unknown = typeof api === 'object' && api !== null ? Reflect.get(api, 'postMessage') : undefined;
  if (typeof post !== 'function') throw new Error('the line to the owner was not kept');
  for (const message of JSON.parse(messages) as readonly unknown[]) Reflect.apply(post, api, [message]);
}

/** A network with a range, a reserved address, an option nobody knows and a secret; two members share a name. */
export async function fillFront(engine: TestEngine): Promise<void> {
  await engine.createNetwork('front', {
    IPAM: {
      Config: [
        {
          Subnet: '172.28.5.0/24',
          IPRange: '172.28.5.128/25',
          Gateway: '172.28.5.1',
          AuxiliaryAddresses: { printer: '172.28.5.9' },
        },
      ],
    },
    Options: { 'com.docker.network.driver.mtu': '1400', 'com.docker.network.bridge.enable_iccc': 'false' },
    Labels: { team: 'payments', DB_PASSWORD: 'hunter2' },
    Attachable: true,
  });
  await engine.createNetwork('closed', { Internal: true });
  await engine.createContainer('web', attachment('front', { Aliases: ['site'] }));
  await engine.createContainer(
    'db',
    attachment('front', { IPAMConfig: { IPv4Address: '172.28.5.20' }, Aliases: ['site'] }),
  );
  await engine.createContainer('idle', { network: 'front', state: 'created' });
  await engine.createContainer('vault', { network: 'closed' });
}

/** A swarm with an overlay network `mesh`, and a service in it that is published. */
export async function fillMesh(engine: TestEngine): Promise<void> {
  await engine.call('POST', '/swarm/init', { ListenAddr: '198.18.0.1:2377', AdvertiseAddr: '198.18.0.1' });
  const ports = [{ Protocol: 'tcp', TargetPort: 80, PublishedPort: 8080 }];
  const mesh = await makeMesh(engine, { EndpointSpec: { Ports: ports } });
  await eventually(async () => {
    const told = (await engine.call('GET', `/networks/${mesh}`)) as { readonly Containers: object };
    // The task, and what spreads the work over the tasks.
    assert.equal(Object.keys(told.Containers).length, 2);
  });
}

function attachment(network: string, endpoint: object): { readonly network: string; readonly create: object } {
  return { network, create: { NetworkingConfig: { EndpointsConfig: { [network]: endpoint } } } };
}
