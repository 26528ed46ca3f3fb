import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { allRules } from '../../src/compose/rules/all';
import type { EngineFailure } from '../../src/core/failure';
import { connectionCause } from '../../src/ui/connectionCause';
import {
  changesEngine,
  commandId,
  commandNames,
  contextKeys,
  inspectorViewType,
  networksView,
  settingNames,
  viewContainer,
} from '../../src/ui/ids';
import { holds, keysIn, projectFile, readManifest, readTexts } from '../support/manifest';

const manifest = readManifest();
const { contributes } = manifest;
const english = readTexts();
const chinese = readTexts('zh-cn');
const ids = contributes.commands.map(({ command }) => command);
const menuItems = Object.values(contributes.menus).flat();
const clauses = [...contributes.viewsWelcome, ...menuItems, ...contributes.keybindings].flatMap(({ when }) =>
  when === undefined ? [] : [when],
);

describe('the manifest and the code', () => {
  it('know the same commands', () => {
    assert.deepEqual([...ids].sort(), commandNames.map(commandId).sort());
  });

  it('know the same view and view container', () => {
    assert.deepEqual(
      [
        contributes.viewsContainers.activitybar.map(({ id }) => id),
        Object.values(contributes.views)
          .flat()
          .map(({ id }) => id),
      ],
      [[viewContainer], [networksView]],
    );
  });

  it('know the same settings', () => {
    const declared = Object.keys(contributes.configuration.properties);
    const own = settingNames.map((name) => `dockerNetworks.${name}`);
    assert.deepEqual(
      own.filter((name) => !declared.includes(name)),
      [],
    );
    assert.deepEqual(
      declared.filter((name) => !name.startsWith('dockerNetworks.')),
      [],
    );
  });

  it('know the same context keys', () => {
    const own = clauses.flatMap(keysIn).filter((key) => key.startsWith('dockerNetworks.'));
    const enablements = contributes.commands.flatMap(({ enablement }) => (enablement ? keysIn(enablement) : []));
    const asked = new Set([...own, ...enablements.filter((key) => key.startsWith('dockerNetworks.'))]);
    assert.deepEqual([...asked].sort(), [...contextKeys].sort());
  });

  it('forbid the same commands in Restricted Mode', () => {
    const forbidden = contributes.commands.filter(({ enablement }) => enablement?.includes('isWorkspaceTrusted'));
    assert.deepEqual(forbidden.map(({ command }) => command).sort(), [...changesEngine].map(commandId).sort());
  });
});

describe('commands and menus', () => {
  it('have a category, a title and no emoji', () => {
    for (const { command, title, category } of contributes.commands) {
      const text = english.get(title.replaceAll('%', '')) ?? '';
      assert.equal(category, '%category%', command);
      assert.match(text, /^[A-Z][\x20-\x7e]+$/, command);
    }
  });

  it('show an icon wherever there is only room for one', () => {
    const shown = menuItems
      .filter(({ group }) => /^(inline|navigation)/.test(group ?? ''))
      .map(({ command }) => command);
    const icons = new Map(contributes.commands.map(({ command, icon }) => [command, icon]));
    assert.deepEqual(
      shown.filter((command) => !/^\$\([a-z-]+\)$/.test(icons.get(command ?? '') ?? '')),
      [],
    );
  });

  it('name only commands and submenus that are there', () => {
    const known = new Set([...ids, ...contributes.submenus.map(({ id }) => id)]);
    const named = [
      ...menuItems.map(({ command, submenu }) => command ?? submenu ?? ''),
      ...contributes.keybindings.map(({ command }) => command),
    ];
    assert.deepEqual(
      named.filter((id) => !known.has(id)),
      [],
    );
  });

  it('keep what destroys apart and last', () => {
    const destructive = new Set(['removeNetwork', 'pruneNetworks'].map((name) => `dockerNetworks.${name}`));
    const wrong = menuItems.filter(
      ({ command, group }) => destructive.has(command ?? '') !== (group?.startsWith('9_') ?? false),
    );
    assert.deepEqual(wrong, []);
  });

  it('show the menu of our own rows in our own view only', () => {
    for (const place of ['view/title', 'view/item/context']) {
      const strangers = contributes.menus[place]?.filter(({ when }) => !when?.startsWith(`view == ${networksView}`));
      assert.deepEqual(strangers, []);
    }
  });

  it('put three buttons beside the title at most', () => {
    const counts = [true, false].map((filtered) => {
      const keys = new Map<string, string | boolean>([
        ['view', networksView],
        ['dockerNetworks.filtered', filtered],
      ]);
      const shown = contributes.menus['view/title']?.filter(
        ({ when, group }) => group?.startsWith('navigation') && holds(when, keys),
      );
      return shown?.length;
    });
    assert.deepEqual(counts, [3, 3]);
  });

  it('press no key while somebody types', () => {
    const wrong = contributes.keybindings.filter(
      ({ when }) => !when.includes(`focusedView == ${networksView}`) || !when.includes('!inputFocus'),
    );
    assert.deepEqual(wrong, []);
  });
});

describe('welcome texts', () => {
  const textFor = (keys: ReadonlyMap<string, string | boolean>): readonly string[] =>
    contributes.viewsWelcome.filter(({ when }) => holds(when, keys)).map(({ contents }) => contents);

  const failures: readonly EngineFailure[] = [
    { code: 'no-engine', tried: [] },
    ...(['missing', 'refused', 'reset', 'dns', 'route', 'other'] as const).map(
      (cause) => ({ code: 'unreachable', endpoint: '', cause, detail: '' }) as const,
    ),
    ...(
      [
        'unknown-authority',
        'wrong-name',
        'expired',
        'client-certificate',
        'key-mismatch',
        'not-tls',
        'needs-tls',
        'other',
      ] as const
    ).map((cause) => ({ code: 'tls', endpoint: '', cause, detail: '' }) as const),
    ...(
      ['scheme', 'context-missing', 'context-unreadable', 'certificate-missing', 'syntax', 'ssh-not-supported'] as const
    ).map((reason) => ({ code: 'bad-endpoint', source: 'setting', value: '', reason }) as const),
    { code: 'unsupported-api', endpoint: '', server: '', needed: '' },
    { code: 'timeout', operation: '', milliseconds: 0 },
    { code: 'bad-reply', operation: '', reason: 'not-json', detail: '' },
    { code: 'refused', operation: '', status: 500, detail: '' },
  ];

  for (const failure of failures) {
    const cause = connectionCause({ kind: 'failed', failure, since: 0, retryAt: 0 });
    it(`say exactly one thing about ${cause}`, () => {
      const keys = new Map<string, string | boolean>([
        ['isWorkspaceTrusted', true],
        ['dockerNetworks.state', 'failed'],
        ['dockerNetworks.cause', cause],
      ]);
      assert.equal(textFor(keys).length, 1);
    });
  }

  for (const platform of ['linux', 'mac', 'windows', 'other']) {
    it(`tell how to be permitted on ${platform}`, () => {
      const keys = new Map<string, string | boolean>([
        ['isWorkspaceTrusted', true],
        ['dockerNetworks.state', 'failed'],
        ['dockerNetworks.cause', 'permission-denied'],
        ['dockerNetworks.platform', platform],
      ]);
      assert.deepEqual(textFor(keys), [`%welcome.permissionDenied.${platform}%`]);
    });
  }

  const states: readonly (readonly [Readonly<Record<string, string | boolean>>, readonly string[]])[] = [
    [{ 'dockerNetworks.state': 'starting' }, ['%welcome.starting%']],
    [{ 'dockerNetworks.state': 'connecting' }, []],
    [{ 'dockerNetworks.state': 'live' }, ['%welcome.empty%']],
    [{ 'dockerNetworks.state': 'live', 'dockerNetworks.filtered': true }, ['%welcome.filtered%']],
    [{ 'dockerNetworks.state': 'live', 'dockerNetworks.builtInHidden': true }, ['%welcome.builtInHidden%']],
    [{ 'dockerNetworks.state': 'live', isWorkspaceTrusted: false }, ['%welcome.empty%', '%welcome.untrusted%']],
  ];
  for (const [keys, texts] of states) {
    it(`are ${texts.join(' and ') || 'none'} for ${JSON.stringify(keys)}`, () => {
      assert.deepEqual(textFor(new Map(Object.entries({ isWorkspaceTrusted: true, ...keys }))), texts);
    });
  }

  it('have links to what is there, and no buttons', () => {
    const builtIn = ['workbench.trust.manage', 'dockerNetworks.networks.focus'];
    for (const { contents } of contributes.viewsWelcome) {
      for (const texts of [english, chinese]) {
        const text = texts.get(contents.replaceAll('%', '')) ?? '';
        const commands = Array.from(text.matchAll(/\]\(command:([^)?]+)/g), ([, command]) => command ?? '');
        assert.deepEqual(
          commands.filter((command) => !ids.includes(command) && !builtIn.includes(command)),
          [],
          contents,
        );
        assert.doesNotMatch(text, /^\[[^\]]+\]\([^)]+\)$/m, contents);
      }
    }
  });
});

describe('settings', () => {
  const settings = Object.entries(contributes.configuration.properties);

  it('are all described, ordered and have a scope and a default', () => {
    for (const [name, setting] of settings) {
      assert.match(setting.markdownDescription, /^%.+%$/, name);
      assert.ok(setting.scope, name);
      assert.notEqual(setting.default, undefined, name);
      assert.equal(typeof setting.order, 'number', name);
      assert.equal(setting.markdownEnumDescriptions?.length, setting.enum?.length, name);
    }
  });

  it('offer the names of all rules, and no others', () => {
    const { propertyNames } = contributes.configuration.properties['dockerNetworks.compose.rules'] ?? {};
    assert.deepEqual(propertyNames?.enum, allRules.map(({ id }) => id).sort());
  });

  it('let no workspace choose the engine', () => {
    assert.equal(contributes.configuration.properties['dockerNetworks.endpoint']?.scope, 'machine');
    assert.ok(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes('dockerNetworks.endpoint'));
  });
});

describe('texts of the manifest', () => {
  it('are all there in both languages, and no more', () => {
    const used = new Set(
      Array.from(
        projectFile('package.json')
          .toString('utf8')
          .matchAll(/"%([\w.]+)%"/g),
        ([, key]) => key ?? '',
      ),
    );
    assert.deepEqual([[...english.keys()].sort(), [...chinese.keys()].sort()], [[...used].sort(), [...used].sort()]);
  });

  it('are translated', () => {
    const same = [...english].filter(([key, text]) => chinese.get(key) === text).map(([key]) => key);
    assert.deepEqual(same, ['displayName']);
  });

  it('link to the same commands in both languages', () => {
    const links = (text: string | undefined) =>
      Array.from(text?.matchAll(/\]\(([^)]+)\)/g) ?? [], ([, target]) => target);
    for (const [key, text] of english) assert.deepEqual(links(chinese.get(key)), links(text), key);
  });
});

describe('the listing', () => {
  it('keeps to what the marketplace allows', () => {
    assert.ok((english.get('displayName') ?? '').length <= 60);
    assert.ok((english.get('description') ?? '').length <= 200);
    assert.ok(manifest.keywords.length <= 5);
    assert.deepEqual(
      manifest.categories.filter((category) => !['Visualization', 'Linters', 'Other'].includes(category)),
      [],
    );
  });

  it('has an icon of 256 × 256', () => {
    const png = projectFile(manifest.icon);
    assert.deepEqual([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)], ['PNG', 256, 256]);
  });

  it('starts with its views, its commands, its panels and compose files, and with nothing else', () => {
    assert.deepEqual(manifest.activationEvents, [
      `onWebviewPanel:${inspectorViewType}`,
      'onLanguage:dockercompose',
      'onLanguage:yaml',
    ]);
  });

  it('runs beside the engine, and says what it can do where nobody is trusted', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    assert.deepEqual(
      [manifest.extensionKind, untrustedWorkspaces.supported, virtualWorkspaces.supported],
      [['workspace'], 'limited', 'limited'],
    );
  });
});

describe('pictures', () => {
  it('are one colour and 24 × 24 in the activity bar', () => {
    const svg = projectFile('media/activity.svg').toString('utf8');
    const colours = new Set(Array.from(svg.matchAll(/(?:fill|stroke)="([^"]+)"/g), ([, colour]) => colour));
    assert.match(svg, /viewBox="0 0 24 24"/);
    assert.deepEqual(colours, new Set(['none', 'currentColor']));
  });

  it('of drivers are there for light and dark, and no two alike', () => {
    const [light, dark] = ['light', 'dark'].map((theme) => readdirSync(join(__dirname, '../../media/icons', theme)));
    const shapes = (light ?? []).map((file) => projectFile(`media/icons/light/${file}`).toString('utf8'));
    assert.deepEqual(light, dark);
    assert.equal(new Set(shapes).size, shapes.length);
  });

  it('of the walkthrough follow the theme, are told in words, and lead on', () => {
    const [walkthrough, ...others] = contributes.walkthroughs;
    const steps = walkthrough?.steps ?? [];
    assert.ok(others.length === 0 && steps.length > 0 && steps.length <= 6);
    for (const { id, media, completionEvents } of steps) {
      assert.doesNotMatch(projectFile(media.svg).toString('utf8'), /#[0-9a-f]{3,}|<script|<text/i, id);
      assert.match(media.altText, /^%.+%$/, id);
      assert.ok(completionEvents.length > 0, id);
    }
  });
});
