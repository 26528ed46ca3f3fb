import type { KnownDriver } from '../drivers';
import { driverFacts, drivers } from '../drivers';
import type { CreateNetworkRequest } from '../engine';
import type { EngineInfo } from '../model';
import type { CreateContext } from './createContext';
import { withDriver, without } from './draftChanges';
import { driverProblems } from './driverProblems';
import { parentProblems } from './parentProblems';
import type { CreateProblem } from './problem';

/** What people want a network for. */
export type Need = 'one-host' | 'among-themselves' | 'several-hosts' | 'own-place' | 'shared-place' | 'no-network';

/** Why something cannot be had from this engine. */
export type Unavailable = CreateProblem | { readonly code: 'no-network-needed' };

export interface NeedOffer {
  readonly need: Need;
  readonly driver: string;
  /** The draft that follows from it. */
  readonly draft: CreateNetworkRequest;
  readonly unavailable?: Unavailable;
}

export interface DriverOffer {
  readonly driver: string;
  /** Undefined for a plugin's driver. */
  readonly known: KnownDriver | undefined;
  readonly draft: CreateNetworkRequest;
  readonly unavailable?: CreateProblem;
}

/** What somebody wanted of a network. */
export type LastChoice = Pick<CreateNetworkRequest, 'driver' | 'internal'>;

interface Way {
  readonly need: Need;
  readonly driver: string;
  readonly internal?: true;
  /** So that single containers can join, which is what one expects of a network. */
  readonly attachable?: true;
}

const ways: Readonly<Record<'linux' | 'windows', readonly Way[]>> = {
  linux: [
    { need: 'one-host', driver: 'bridge' },
    { need: 'among-themselves', driver: 'bridge', internal: true },
    { need: 'several-hosts', driver: 'overlay', attachable: true },
    { need: 'own-place', driver: 'macvlan' },
    { need: 'shared-place', driver: 'ipvlan' },
  ],
  windows: [
    { need: 'one-host', driver: 'nat' },
    { need: 'among-themselves', driver: 'internal' },
    { need: 'several-hosts', driver: 'overlay', attachable: true },
    { need: 'own-place', driver: 'transparent' },
    { need: 'shared-place', driver: 'l2bridge' },
  ],
};

/** What can be had and through which driver; what cannot, with the reason, last. */
export function needOffers(draft: CreateNetworkRequest, context: CreateContext): readonly NeedOffer[] {
  const offers = ways[platformOf(context.engine)].map((way): NeedOffer => {
    const rest = without(withDriver(draft, way.driver), 'internal', 'attachable');
    const wanted = { ...rest, ...(way.internal && { internal: true }), ...(way.attachable && { attachable: true }) };
    return { need: way.need, driver: way.driver, draft: wanted, ...obstacleTo(wanted, context) };
  });
  const none: NeedOffer = { need: 'no-network', driver: 'null', draft, unavailable: { code: 'no-network-needed' } };
  return availableFirst([...offers, none]);
}

/** The need that a draft answers, so that it stands chosen. */
export function needOf({ driver, internal }: CreateNetworkRequest, { engine }: CreateContext): Need | undefined {
  const fitting = ways[platformOf(engine)].filter((way) => way.driver === driver);
  return (fitting.find((way) => (way.internal ?? false) === (internal ?? false)) ?? fitting[0])?.need;
}

/** The drivers of the engine; where it does not tell, those that engines usually have. What cannot be made comes last. */
export function driverOffers(draft: CreateNetworkRequest, context: CreateContext): readonly DriverOffer[] {
  return availableFirst(
    driverNames(context.engine).map((driver) => {
      const wanted = withDriver(draft, driver);
      return { driver, known: driverFacts(driver)?.name, draft: wanted, ...obstacleTo(wanted, context) };
    }),
  );
}

/** The driver that one gets by pressing Enter. */
export function usualDriver({ os }: EngineInfo): string {
  return os === 'windows' ? 'nat' : 'bridge';
}

/** The draft for what was wanted the last time; as it is where that cannot be had here. */
export function likeLast(draft: CreateNetworkRequest, last: LastChoice, context: CreateContext): CreateNetworkRequest {
  const need = needOf({ ...draft, ...last }, context);
  const offer =
    need === undefined
      ? driverOffers(draft, context).find(({ driver }) => driver === last.driver)
      : needOffers(draft, context).find((each) => each.need === need);
  return offer && !offer.unavailable ? offer.draft : draft;
}

function obstacleTo(draft: CreateNetworkRequest, context: CreateContext): { readonly unavailable?: CreateProblem } {
  const unavailable = [...driverProblems(draft, context), ...parentProblems(draft, context)].find(
    ({ severity, code, at }) => at.field === 'driver' && (severity === 'error' || code === 'no-kernel-support'),
  );
  return unavailable ? { unavailable } : {};
}

function driverNames({ networkDrivers, os }: EngineInfo): readonly string[] {
  const usual = drivers.filter(({ platform }) => platform === platformOf({ os }) || platform === 'any');
  const names = networkDrivers.length > 0 ? networkDrivers : usual.map(({ name }) => name);
  const rank = (name: string): number => {
    const known = drivers.findIndex((driver) => driver.name === name);
    return known < 0 ? drivers.length : known;
  };
  return [...names].sort((a, b) => rank(a) - rank(b));
}

function platformOf({ os }: Pick<EngineInfo, 'os'>): 'linux' | 'windows' {
  return os === 'windows' ? 'windows' : 'linux';
}

function availableFirst<T extends { readonly unavailable?: unknown }>(offers: readonly T[]): readonly T[] {
  const rank = ({ unavailable }: T): number => (unavailable === undefined ? 0 : 1);
  return [...offers].sort((a, b) => rank(a) - rank(b));
}
