import { optionsOf } from '../../../src/core/drivers';
import type { CreateNetworkRequest, PoolRequest } from '../../../src/core/engine';
import { valuesOf } from '../optionValues';

/** Numbers that are the same for the same seed (mulberry32). */
export interface Dice {
  /** From 0 up to, and without, `sides`. */
  roll(sides: number): number;
  pick<T>(...items: readonly [T, ...T[]]): T;
  /**
   * The first three numbers of addresses that no earlier request had: what an engine refuses half-way it keeps in its
   * books until it is started anew.
   */
  freshStart(): string;
}

export function createDice(seed: number): Dice {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (sides: number): number => Math.floor(next() * sides);
  let starts = 0;
  return {
    roll,
    pick: (...items) => items[roll(items.length)] ?? items[0],
    freshStart() {
      const start = `10.${20 + (starts >> 8)}.${starts & 255}`;
      starts++;
      return start;
    },
  };
}

/** What the engine has already, for requests to clash with. */
export const scene = {
  network: { name: 'taken', subnet: '10.210.0.0/24', bridge: 'taken0' },
  config: { name: 'plan', subnet: '10.210.9.0/24' },
} as const;

type Change = (request: CreateNetworkRequest, dice: Dice) => CreateNetworkRequest;

/** A request that is sound to begin with, and has up to two oddities. */
export function randomRequest(dice: Dice, index: number): CreateNetworkRequest {
  const sound: CreateNetworkRequest = {
    name: `random-${index}`,
    driver: dice.pick('bridge', 'bridge', 'bridge', 'bridge', 'macvlan', 'ipvlan'),
    pools: [{ subnet: `${dice.freshStart()}.0/24` }],
  };
  const wired = sound.driver === 'bridge' ? sound : { ...sound, options: new Map([['parent', 'docker0']]) };
  let request: CreateNetworkRequest = wired;
  for (let left = dice.roll(3); left > 0; left--) request = dice.pick(...changes)(request, dice);
  return request;
}

const changes: readonly [Change, ...Change[]] = [
  (request, dice) => ({ ...request, name: dice.pick(scene.network.name, '', 'bridge', 'default', ' a b', 'ä$(x)') }),
  (request, dice) => ({ ...request, driver: dice.pick('host', 'null', 'none', 'overlay', 'nosuch', 'Bridge') }),
  ({ name, driver, options }) => ({ name, driver, ...(options && { options }) }),
  subnetChange,
  subnetChange,
  (request, dice) => withPool(request, { gateway: addressIn(request, dice) }),
  (request, dice) => withPool(request, { range: rangeIn(request, dice) }),
  (request, dice) => withPool(request, { reserved: new Map([['aux', addressIn(request, dice)]]) }),
  (request, dice) => ({ ...request, pools: [...(request.pools ?? []), { subnet: secondSubnet(dice) }] }),
  (request) => ({ ...request, ipv6: true }),
  (request, dice) => ({ ...request, ipv6: true, pools: [...(request.pools ?? []), { subnet: ipv6Subnet(dice) }] }),
  (request) => ({ ...request, ipv4: false }),
  (request) => ({ ...request, ipv4: false, ipv6: true }),
  (request) => ({ ...request, internal: true }),
  (request) => ({ ...request, attachable: true }),
  (request) => ({ ...request, ingress: true }),
  (request, dice) => ({ ...request, scope: dice.pick('local', 'swarm', 'global') }),
  (request) => ({ ...request, configOnly: true }),
  (request, dice) => ({ ...request, configFrom: dice.pick(scene.config.name, scene.network.name, 'nosuch') }),
  (request, dice) => ({
    name: request.name,
    driver: request.driver,
    configFrom: dice.pick(scene.config.name, 'nosuch'),
  }),
  (request, dice) => ({ ...request, ipamDriver: dice.pick('default', 'null') }),
  optionChange,
  optionChange,
  optionChange,
  (request, dice) =>
    withOption(request, 'parent', dice.pick('', 'lo', 'docker0', 'nosuch0', 'docker0.7', 'docker0.5000')),
  (request) => withOption(request, 'com.docker.network.bridge.name', scene.network.bridge),
  (request) => withOption(request, 'com.example.unknown', 'x'),
];

function subnetChange(request: CreateNetworkRequest, dice: Dice): CreateNetworkRequest {
  const start = dice.freshStart();
  const subnet = dice.pick(
    `${start}.${1 + dice.roll(200)}/24`,
    `${start}.0/${dice.pick(26, 28, 29, 30, 31, 32)}`,
    '10.210.0.0/16',
    '10.210.0.64/26',
    scene.network.subnet,
    scene.config.subnet,
    `${start}.0`,
    `10.01.${dice.roll(256)}.0/24`,
    `${start}.0/33`,
    '0.0.0.0/0',
    `127.3.${dice.roll(256)}.0/24`,
    `224.1.${dice.roll(256)}.0/24`,
    `169.254.${dice.roll(256)}.0/24`,
    `250.1.${dice.roll(256)}.0/24`,
    `8.8.${dice.roll(256)}.0/24`,
    'nonsense',
    '::ffff:10.211.1.0/120',
  );
  return withPool(request, { subnet });
}

function addressIn({ pools }: CreateNetworkRequest, dice: Dice): string {
  const base = /^10\.\d+\.\d+/.exec(pools?.[0]?.subnet ?? '')?.[0] ?? '10.211.1';
  return dice.pick(
    `${base}.${dice.roll(256)}`,
    `${base}.1`,
    `${base}.0`,
    `${base}.255`,
    '10.209.1.1',
    'fd00::1',
    'x',
    '',
  );
}

function rangeIn({ pools }: CreateNetworkRequest, dice: Dice): string {
  const base = /^10\.\d+\.\d+/.exec(pools?.[0]?.subnet ?? '')?.[0] ?? '10.211.1';
  return dice.pick(
    `${base}.128/25`,
    `${base}.${dice.roll(256)}/28`,
    `${base}.64/${dice.pick(27, 30, 31, 32)}`,
    `${base}.0/16`,
    '10.209.1.0/28',
    'fd00::/80',
    'x',
  );
}

function secondSubnet(dice: Dice): string {
  return dice.pick(`${dice.freshStart()}.0/24`, scene.network.subnet);
}

function ipv6Subnet(dice: Dice): string {
  return dice.pick(
    `fd00:${dice.roll(9999)}::/64`,
    `fd00:${dice.roll(9999)}::1/64`,
    `fd00:${dice.roll(9999)}::/${dice.pick(80, 126, 127, 128)}`,
    'fe80::/64',
    'fe80::/10',
    `ff05:${dice.roll(9999)}::/64`,
    '::1/128',
    `2001:db8:${dice.roll(9999)}::/64`,
  );
}

function withPool(request: CreateNetworkRequest, change: Partial<PoolRequest>): CreateNetworkRequest {
  const [first = { subnet: '10.211.1.0/24' }, ...others] = request.pools ?? [];
  return { ...request, pools: [{ ...first, ...change }, ...others] };
}

function withOption(request: CreateNetworkRequest, key: string, value: string): CreateNetworkRequest {
  return { ...request, options: new Map([...(request.options ?? []), [key, value]]) };
}

function optionChange(request: CreateNetworkRequest, dice: Dice): CreateNetworkRequest {
  const options = optionsOf(request.driver, 'network');
  const option = options[dice.roll(options.length)];
  return option ? withOption(request, option.key, dice.pick(...valuesOf(option.value))) : request;
}
