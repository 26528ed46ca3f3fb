import type { Locator } from 'playwright-core';
import type { TestEngine } from './engineClient';
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
  /** Breaches of the page's content security policy so far. */
  readonly violations: readonly string[];
}

// A machine that runs several suites at once takes this long for what else is a second.
const patience = 30_000;

export function inspectorWindow(workbench: Workbench): InspectorWindow {
  const { page } = workbench;
  const violations: string[] = [];
  page.setDefaultTimeout(patience);
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
      await workbench.command('Docker Networks: Inspect Network');
      await workbench.pick(name);
      await inside('h1')
        .filter({ hasText: new RegExp(`^${name}$`) })
        .waitFor();
      await inside('div.content:not([hidden])').waitFor();
    },
    async tab(id) {
      await inside(`#tab-${id}`).click();
      await inside(`#view-${id}`).waitFor();
    },
    texts: async (locator) => (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()),
    inPage: (statements) => inside('body').evaluate(`(() => { ${statements} })()`),
  };
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

function attachment(network: string, endpoint: object): { readonly network: string; readonly create: object } {
  return { network, create: { NetworkingConfig: { EndpointsConfig: { [network]: endpoint } } } };
}
