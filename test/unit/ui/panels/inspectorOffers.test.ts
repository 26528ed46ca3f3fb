import assert from 'node:assert/strict';
import { memberActions, networkActions } from '../../../../src/core/inspection/offers';
import type { OfferContext, OfferRules } from '../../../../src/ui/panels/inspectorOffers';
import { memberOffers, networkOffers } from '../../../../src/ui/panels/inspectorOffers';
import {
  memberArguments,
  offeredMemberActions,
  offeredNetworkActions,
} from '../../../../src/ui/panels/inspectorActions';
import { network } from '../../../support/records';

const rules: OfferRules = { trusted: true, network: new Set(networkActions), members: new Set(memberActions) };
const usual: OfferContext = {
  network: network({ name: 'front' }),
  presence: { kind: 'present' },
  connection: 'live',
  swarm: 'none',
  composeFile: false,
  successor: false,
};

function told(context: Partial<OfferContext>, more: Partial<OfferRules> = {}): string {
  const all = { ...usual, ...context };
  const offers = [...networkOffers(all, { ...rules, ...more }), ...memberOffers(all, { ...rules, ...more })];
  return offers.map(({ action, blocked }) => (blocked ? `${action}:${blocked}` : action)).join(' ');
}

const cases: readonly (readonly [
  name: string,
  context: Partial<OfferContext>,
  rules: Partial<OfferRules>,
  offers: string,
])[] = [
  [
    'an ordinary network',
    {},
    {},
    'connect edit duplicate remove copyCommand copyCompose json topology copyName copyId disconnect move copyNames copyAddresses',
  ],
  [
    'the host',
    { network: network({ name: 'host', driver: 'host' }) },
    {},
    'connect:host-network edit:predefined duplicate:one-of-its-kind remove:predefined json topology copyName copyId disconnect:host-network move:host-network copyNames copyAddresses',
  ],
  [
    'none',
    { network: network({ name: 'none', driver: 'null' }) },
    {},
    'connect:none-network edit:predefined duplicate:one-of-its-kind remove:predefined json topology copyName copyId disconnect move copyNames copyAddresses',
  ],
  [
    'the default bridge',
    { network: network({ name: 'bridge' }) },
    {},
    'connect edit:predefined duplicate:one-of-its-kind remove:predefined json topology copyName copyId disconnect move copyNames copyAddresses',
  ],
  [
    'a configuration for other networks',
    { network: network({ name: 'settings', driver: 'null', configOnly: true }) },
    { members: new Set() },
    'connect:configuration edit duplicate remove copyCommand copyCompose json topology copyName copyId',
  ],
  [
    'the ingress network, on a manager',
    { network: network({ name: 'ingress', driver: 'overlay', scope: 'swarm', ingress: true }), swarm: 'manager' },
    { network: new Set(['connect', 'edit', 'duplicate', 'remove']), members: new Set() },
    'connect:not-attachable edit:ingress duplicate remove:ingress',
  ],
  [
    'a network of the swarm, on a worker',
    { network: network({ name: 'mesh', driver: 'overlay', scope: 'swarm', attachable: true }), swarm: 'worker' },
    { network: new Set(['connect', 'edit', 'duplicate', 'remove', 'copyCommand']), members: new Set(['disconnect']) },
    'connect edit:needs-manager duplicate:needs-manager remove:needs-manager copyCommand disconnect',
  ],
  [
    'a network whose settings are those of another',
    { network: network({ name: 'child', configFrom: 'settings' }) },
    { network: new Set(['edit', 'remove']), members: new Set() },
    'edit:config-from remove',
  ],
  [
    'a network of a compose project in Restricted Mode',
    { composeFile: true },
    { trusted: false },
    'connect:untrusted edit:untrusted duplicate:untrusted remove:untrusted copyCommand copyCompose json topology copyName copyId openComposeFile disconnect:untrusted move:untrusted copyNames copyAddresses',
  ],
  [
    'an engine that does not answer',
    { connection: 'stale' },
    {},
    'connect:no-engine edit:no-engine duplicate:no-engine remove:no-engine copyCommand:no-engine copyCompose:no-engine json:no-engine topology:no-engine copyName copyId disconnect:no-engine move:no-engine copyNames copyAddresses',
  ],
  [
    'a network that was removed',
    { presence: { kind: 'removed', at: 0 } },
    { network: new Set(['connect', 'copyName', 'createAgain', 'showSuccessor']), members: new Set(['disconnect']) },
    'connect:removed copyName createAgain disconnect:removed',
  ],
  [
    'a network that was made again by somebody',
    { presence: { kind: 'removed', at: 0 }, successor: true },
    { network: new Set(['createAgain', 'showSuccessor']), members: new Set() },
    'showSuccessor',
  ],
  ['a network that never was', { network: undefined, presence: { kind: 'absent' } }, { members: new Set() }, ''],
];

describe('what a panel offers', () => {
  for (const [name, context, more, offers] of cases) {
    it(`for ${name}`, () => {
      assert.equal(told(context, more), offers);
    });
  }

  it('calls the command with what it takes: who moves, and from where', () => {
    assert.deepEqual(
      [memberArguments('disconnect', 'net', ['a', 'b']), memberArguments('move', 'net', ['a', 'b'])],
      [
        ['net', ['a', 'b']],
        [['a', 'b'], 'net'],
      ],
    );
  });

  it('is what has a command behind it', () => {
    const wanted = [
      'connect',
      'edit',
      'duplicate',
      'remove',
      'copyCommand',
      'copyCompose',
      'json',
      'copyName',
      'copyId',
      'createAgain',
    ];
    const offered = new Set<string>(offeredNetworkActions());
    assert.deepEqual(
      wanted.filter((action) => !offered.has(action)),
      [],
    );
    assert.ok(offeredMemberActions().has('disconnect') && offeredMemberActions().has('move'));
  });
});
