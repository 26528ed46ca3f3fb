import assert from 'node:assert/strict';
import type { CreateNetworkRequest } from '../../../../src/core/engine';
import type { CreateContext } from '../../../../src/core/requests/createContext';
import { driverOffers, likeLast, needOf, needOffers, usualDriver } from '../../../../src/core/requests/driverOffers';
import type { LastChoice } from '../../../../src/core/requests/driverOffers';
import type { EngineInfo } from '../../../../src/core/model';
import { engineInfo } from '../../../support/records';

const draft: CreateNetworkRequest = { name: 'front', driver: 'bridge' };

function context(parts: Partial<EngineInfo>, lacks: readonly 'ipvlan'[] = []): CreateContext {
  return { engine: engineInfo(parts), networks: [], host: { interfaces: [], routes: [], lacks } };
}

const manager = context({ swarm: 'manager', networkDrivers: ['weave', 'bridge', 'overlay', 'macvlan', 'host'] });
const alone = context({}, ['ipvlan']);
const windows = context({ os: 'windows', networkDrivers: [] });
const podman = context({ product: 'podman', networkDrivers: ['bridge', 'macvlan'] });

/** `what driver`, and why not where it cannot be had. */
function told(what: string, driver: string, unavailable: { readonly code: string } | undefined): string {
  return `${what} ${driver}${unavailable ? `: ${unavailable.code}` : ''}`;
}

describe('what a network is for', () => {
  const cases: readonly (readonly [string, CreateContext, readonly string[]])[] = [
    [
      'an engine without swarm and without ipvlan',
      alone,
      [
        'one-host bridge',
        'among-themselves bridge',
        'own-place macvlan',
        'several-hosts overlay: needs-swarm',
        'shared-place ipvlan: no-kernel-support',
        'no-network null: no-network-needed',
      ],
    ],
    [
      'a manager without ipvlan driver',
      manager,
      [
        'one-host bridge',
        'among-themselves bridge',
        'several-hosts overlay',
        'own-place macvlan',
        'shared-place ipvlan: driver-unknown',
        'no-network null: no-network-needed',
      ],
    ],
    [
      'Windows',
      windows,
      [
        'one-host nat',
        'among-themselves internal',
        'own-place transparent',
        'shared-place l2bridge',
        'several-hosts overlay: needs-swarm',
        'no-network null: no-network-needed',
      ],
    ],
    [
      'Podman',
      podman,
      [
        'one-host bridge',
        'among-themselves bridge',
        'own-place macvlan',
        'several-hosts overlay: driver-unknown',
        'shared-place ipvlan: driver-unknown',
        'no-network null: no-network-needed',
      ],
    ],
  ];
  for (const [engine, there, expected] of cases) {
    it(`on ${engine}`, () => {
      const offers = needOffers(draft, there);
      assert.deepEqual(
        offers.map(({ need, driver, unavailable }) => told(need, driver, unavailable)),
        expected,
      );
    });
  }

  it('decides more than the driver', () => {
    assert.deepEqual(
      needOffers({ ...draft, attachable: true }, manager).map(({ draft: { driver, internal, attachable } }) => ({
        driver,
        ...(internal && { internal }),
        ...(attachable && { attachable }),
      })),
      [
        { driver: 'bridge' },
        { driver: 'bridge', internal: true },
        { driver: 'overlay', attachable: true },
        { driver: 'macvlan' },
        { driver: 'ipvlan' },
        { driver: 'bridge', attachable: true },
      ],
    );
  });

  it('is known again from the draft', () => {
    const drafts = [draft, { ...draft, internal: true }, { ...draft, driver: 'ipvlan' }, { ...draft, driver: 'weave' }];
    assert.deepEqual(
      drafts.map((each) => needOf(each, alone)),
      ['one-host', 'among-themselves', 'shared-place', undefined],
    );
  });
});

describe('what was wanted the last time', () => {
  const cases: readonly (readonly [LastChoice, CreateContext, Partial<CreateNetworkRequest>])[] = [
    [{ driver: 'bridge', internal: true }, alone, { driver: 'bridge', internal: true }],
    [{ driver: 'macvlan' }, alone, { driver: 'macvlan' }],
    [{ driver: 'overlay' }, manager, { driver: 'overlay', attachable: true }],
    [{ driver: 'overlay' }, alone, { driver: 'bridge' }],
    [{ driver: 'weave' }, manager, { driver: 'weave' }],
    [{ driver: 'weave' }, alone, { driver: 'bridge' }],
    [{ driver: 'host' }, alone, { driver: 'bridge' }],
  ];
  for (const [last, there, expected] of cases) {
    it(`${JSON.stringify(last)} becomes ${expected.driver ?? ''}`, () => {
      assert.deepEqual(likeLast(draft, last, there), { ...draft, ...expected });
    });
  }
});

describe('the drivers of an engine', () => {
  const cases: readonly (readonly [string, CreateContext, readonly string[]])[] = [
    [
      'without swarm',
      alone,
      [
        'bridge bridge',
        'macvlan macvlan',
        'ipvlan ipvlan: no-kernel-support',
        'overlay overlay: needs-swarm',
        'host host: driver-single',
        'null null: driver-single',
      ],
    ],
    [
      'with a plugin',
      manager,
      ['bridge bridge', 'macvlan macvlan', 'overlay overlay', 'plugin weave', 'host host: driver-single'],
    ],
  ];
  for (const [engine, there, expected] of cases) {
    it(engine, () => {
      const offers = driverOffers(draft, there);
      assert.deepEqual(
        offers.map(({ driver, known, unavailable }) => told(known ?? 'plugin', driver, unavailable)),
        expected,
      );
    });
  }

  it('are the usual ones where it names none', () => {
    assert.deepEqual([driverOffers(draft, windows)[0]?.driver, usualDriver(windows.engine)], ['nat', 'nat']);
  });
});
