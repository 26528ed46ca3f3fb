import assert from 'node:assert/strict';
import type { Row } from '../../../../src/core/arrangement/rows';
import { contextValue } from '../../../../src/ui/tree/contextValue';
import { holds, readManifest } from '../../../support/manifest';
import { sampleRows } from './rows';

const { menus } = readManifest().contributes;

/** What the context menu of a row offers, submenus opened, and before them what stands on the row itself. */
function menuOf(row: Row): string {
  const keys = new Map<string, string | boolean>([
    ['view', 'dockerNetworks.networks'],
    ['viewItem', contextValue(row)],
  ]);
  const offered = (menu: string): readonly { readonly group: string; readonly name: string }[] =>
    (menus[menu] ?? [])
      .filter(({ when }) => holds(when, keys))
      .toSorted(({ group: a = '' }, { group: b = '' }) => (a < b ? -1 : 1))
      .flatMap(({ command, submenu, group = '' }) =>
        submenu === undefined ? [{ group, name: (command ?? '').replace('dockerNetworks.', '') }] : offered(submenu),
      );
  const items = offered('view/item/context');
  const inline = items.filter(({ group }) => group.startsWith('inline'));
  const rest = items.filter(({ group }) => !group.startsWith('inline'));
  return [inline, rest].map((part) => part.map(({ name }) => name).join(' ')).join(' | ');
}

const copyNetwork = 'copyName copyId copySubnet copyDockerCommand copyComposeSnippet';

const table: Readonly<Record<string, string>> = {
  'network front': `connectContainer | inspectNetwork showNetworkJson revealInCompose connectContainer ${copyNetwork} editNetwork duplicateNetwork removeNetwork`,
  'network mesh': ` | inspectNetwork showNetworkJson ${copyNetwork} editNetwork duplicateNetwork removeNetwork`,
  'network bridge': 'connectContainer | inspectNetwork showNetworkJson connectContainer copyName copyId copySubnet',
  'network host': ' | inspectNetwork showNetworkJson copyName copyId',
  'network none': ' | inspectNetwork showNetworkJson copyName copyId',
  'attachment front/web':
    'connectContainer | connectContainer disconnectContainer moveContainer copyName copyId copyAddress',
  'attachment front/born': 'connectContainer | connectContainer disconnectContainer moveContainer copyName copyId',
  'attachment host/bare': ' | copyName copyId',
  'attachment none/still': 'connectContainer | connectContainer disconnectContainer moveContainer copyName copyId',
  'sharer side': ' | copyName copyId',
  unreadable: ' | ',
};

const byContainer: Readonly<Record<string, string>> = {
  'container web': 'connectContainer | connectContainer copyName copyId',
  'container bare': ' | copyName copyId',
  'container-network web/front':
    ' | inspectNetwork showNetworkJson revealInCompose disconnectContainer moveContainer copyName copyId copySubnet copyAddress editNetwork',
  'container-network bare/host': ' | inspectNetwork showNetworkJson copyName copyId',
  'container-network lost/gone': ' | ',
};

describe('the menu of a row', () => {
  for (const [groupBy, cases] of [
    ['none', table],
    ['container', byContainer],
  ] as const) {
    const rows = sampleRows(groupBy);
    for (const [name, menu] of Object.entries(cases)) {
      it(`of ${name}`, () => {
        const row = rows.get(name);
        assert.equal(row && menuOf(row), menu);
      });
    }
  }

  it('of a group is empty', () => {
    const groups = [...sampleRows('driver').values()].filter(({ kind }) => kind === 'group').map(menuOf);
    assert.deepEqual(new Set(groups), new Set([' | ']));
  });

  it('is told by known words only, whatever a driver calls itself', () => {
    for (const row of [...sampleRows('none').values(), ...sampleRows('container').values()]) {
      assert.match(contextValue(row), /^;(?:[a-z]+;)+$/);
    }
  });
});
