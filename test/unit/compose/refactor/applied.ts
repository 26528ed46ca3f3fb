import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/compose/edits';
import type { LiveNetworks } from '../../../../src/compose/live';
import type { Refactoring } from '../../../../src/compose/refactor/refactoring';
import { refactoringsAt } from '../../../../src/compose/refactor/refactorings';
import type { Place } from '../../../../src/compose/source';
import { liveWith } from '../support/caseLive';
import { projectOfTexts } from '../support/marks';
import type { RefactorFixture } from './fixtures';

export const file = 'compose.yaml';

/** An engine with the network that the project made, and two of others. */
export function liveEngine(): LiveNetworks {
  const live = liveWith([
    'docker network create --label com.docker.compose.project=shop --subnet 172.28.0.0/16 shop_live',
    'docker network create proxy',
    'docker network create a_b',
  ]);
  const networks = live.networks.map((network) => {
    const { pools } = network.ipam;
    const v6 = { subnet: 'fd00:1::/64', reserved: new Map<string, string>() };
    if (network.name === 'a_b') return { ...network, name: 'a b' };
    return network.name === 'shop_live' ? { ...network, ipam: { ...network.ipam, pools: [...pools, v6] } } : network;
  });
  return { ...live, networks };
}

/** The text without its marks, and the cursor or selection that they stood for. */
export function readSelection(marked: string): { readonly text: string; readonly at: Place } {
  const text = marked.replace(/[|«»]/g, '');
  const start = marked.search(/[|«]/);
  const end = marked.includes('»') ? marked.indexOf('»') - 1 : start;
  return { text, at: { file, start, end } };
}

export function offersAt(marked: string): readonly Refactoring[] {
  const { text, at } = readSelection(marked);
  return refactoringsAt(projectOfTexts(new Map([[file, text]])), at, liveEngine());
}

/** The text that comes of a fixture. */
export function applied({ before, code, named }: RefactorFixture): string {
  const offers = offersAt(before);
  const offer = offers.find(
    ({ title }) => title.code === code && (!named || ('name' in title && title.name === named)),
  );
  assert.ok(offer?.effect.kind === 'edits', `offered: ${offers.map(({ title }) => title.code).join(', ')}`);
  return applyEdits(readSelection(before).text, offer.effect.edits);
}
