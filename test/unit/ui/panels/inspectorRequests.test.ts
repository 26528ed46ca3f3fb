import assert from 'node:assert/strict';
import fc from 'fast-check';
import { memberActions, networkActions } from '../../../../src/core/inspection/offers';
import type { InspectorCalls, InspectorState } from '../../../../src/protocol/inspector';
import { createResponder } from '../../../../src/protocol/rpc';
import type { Known } from '../../../../src/ui/panels/inspectorRequests';
import { inspectorResponders } from '../../../../src/ui/panels/inspectorRequests';
import { hostileTexts, inspectScene, shopScene } from '../../../support/inspectionScenes';

const scene = shopScene();
const inspection = inspectScene(scene);
const [first, second] = inspection.members.map(({ id }) => id);
const back = scene.snapshot.networks.find(({ name }) => name === 'shop_back')?.id ?? '';
const known: Known = {
  inspection,
  offers: networkActions.map((action) => ({ action, ...(action === 'remove' && { blocked: 'predefined' }) })),
  memberOffers: memberActions.filter((action) => action !== 'move').map((action) => ({ action })),
};
const state: InspectorState = {
  version: 1,
  network: scene.network.id,
  name: scene.network.name,
  status: { presence: { kind: 'present' }, connection: 'live', offers: [], memberOffers: [] },
};

/** What reaches a handler, as `method argument`; what is refused, as `-method reason`. */
async function reached(messages: readonly unknown[], told: Known = known): Promise<readonly string[]> {
  const log: string[] = [];
  const note = (method: string) => (argument: unknown) => {
    log.push(`${method} ${JSON.stringify(argument)}`);
    return null;
  };
  const receive = createResponder<InspectorCalls>(
    inspectorResponders(() => told, {
      open: (argument) => {
        log.push(`open ${JSON.stringify(argument)}`);
        return { language: { locale: 'en' }, state };
      },
      act: note('act'),
      actOnMembers: note('actOnMembers'),
      connectWith: note('connectWith'),
      copyAddress: note('copyAddress'),
      copyMember: note('copyMember'),
      reveal: (argument) => {
        log.push(`reveal ${JSON.stringify(argument)}`);
        return '';
      },
      showNetwork: note('showNetwork'),
    }),
    () => undefined,
    { refused: (method, reason) => log.push(`-${method} ${reason}`), failed: (_, error) => assert.fail(String(error)) },
  );
  for (const message of messages) await receive(message);
  return log;
}

async function ask(method: string, argument: unknown, told?: Known): Promise<string | undefined> {
  return (await reached([{ kind: 'request', id: 1, method, argument }], told))[0];
}

const secret = 'traefik.http.middlewares.auth.basicauth.users';
const accepted: readonly (readonly [method: string, argument: unknown])[] = [
  ['open', null],
  ['act', 'connect'],
  ['actOnMembers', { action: 'disconnect', members: [first, second] }],
  ['connectWith', '172.28.5.77'],
  ['copyAddress', '172.28.5.0'],
  ['copyMember', { member: first, field: 'ipv4' }],
  ['reveal', { of: 'labels', key: secret }],
  ['showNetwork', back],
];

const refused: readonly (readonly [why: string, method: string, argument: unknown])[] = [
  ['an argument where there is none', 'open', {}],
  ['an action that is blocked', 'act', 'remove'],
  ['a command name', 'act', 'dockerNetworks.removeNetwork'],
  ['a name of the prototype', 'act', 'constructor'],
  ['a member action that is not offered', 'actOnMembers', { action: 'move', members: [first] }],
  ['an unknown member', 'actOnMembers', { action: 'disconnect', members: ['f'.repeat(64)] }],
  ['an unknown member among known ones', 'actOnMembers', { action: 'disconnect', members: [first, 'x'] }],
  ['the same member twice', 'actOnMembers', { action: 'disconnect', members: [first, first] }],
  ['no member', 'actOnMembers', { action: 'disconnect', members: [] }],
  ['an extra key', 'actOnMembers', { action: 'disconnect', members: [first], force: true }],
  ['a huge list', 'actOnMembers', { action: 'disconnect', members: Array(1_000_000).fill(first) }],
  ['an address elsewhere', 'connectWith', '10.0.0.1'],
  ['an address that is none', 'connectWith', '172.28.5.77; rm -rf /'],
  ['an address with a prefix', 'copyAddress', '172.28.5.7/24'],
  ['an unknown field', 'copyMember', { member: first, field: 'image' }],
  ['a label that is not masked', 'reveal', { of: 'labels', key: 'team' }],
  ['a label that is not there', 'reveal', { of: 'labels', key: '__proto__' }],
  ['a place that is none', 'reveal', { of: 'constructor', key: secret }],
  ['a huge key', 'reveal', { of: 'labels', key: 'x'.repeat(5000) }],
  ['a network nobody named', 'showNetwork', scene.network.id],
];

describe('what a page may ask', () => {
  for (const [method, argument] of accepted) {
    it(`takes ${method}`, async () => {
      assert.equal(await ask(method, argument), `${method} ${JSON.stringify(argument)}`);
    });
  }

  for (const [why, method, argument] of refused) {
    it(`refuses ${method} with ${why}`, async () => {
      assert.equal(await ask(method, argument), `-${method} bad-argument`);
    });
  }

  it('takes nothing but open while nothing is known', async () => {
    const told: Known = { offers: [], memberOffers: [] };
    const outcomes = await Promise.all(accepted.map(([method, argument]) => ask(method, argument, told)));
    assert.deepEqual(
      outcomes.map((outcome) => outcome?.startsWith('-')),
      accepted.map(([method]) => method !== 'open'),
    );
  });

  it('offers no connection with an address where connecting is blocked', async () => {
    const told: Known = { ...known, offers: [{ action: 'connect', blocked: 'untrusted' }] };
    assert.equal(await ask('connectWith', '172.28.5.77', told), '-connectWith bad-argument');
  });

  it('ST-04 does nothing that is not asked exactly so, whatever comes', async () => {
    const methods = [
      'open',
      'act',
      'actOnMembers',
      'connectWith',
      'copyAddress',
      'copyMember',
      'reveal',
      'showNetwork',
    ];
    const allowed = new Set(accepted.map(([method, argument]) => `${method} ${JSON.stringify(argument)}`));
    const texts = fc.oneof(fc.string(), fc.constantFrom(...hostileTexts, first ?? '', secret, ...networkActions));
    const message = fc.oneof(
      fc.anything({ withNullPrototype: true }),
      fc.record({
        kind: fc.constantFrom('request', 'answer'),
        id: fc.oneof(fc.integer(), fc.double()),
        method: fc.oneof(fc.constantFrom(...methods), texts),
        argument: fc.oneof(
          texts,
          fc.anything(),
          fc.record({ action: texts, members: fc.array(texts) }),
          fc.record({ member: texts, field: texts }),
          fc.record({ of: texts, key: texts }),
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 4 }), async (messages) => {
        const done = (await reached(messages)).filter((line) => !line.startsWith('-'));
        const strange = done.filter((line) => !allowed.has(line) && !/^(act|copyMember) /.test(line));
        assert.deepEqual(strange, []);
        assert.equal(Object.keys(Object.prototype).length, 0);
      }),
      { numRuns: 2000 },
    );
  });
});
