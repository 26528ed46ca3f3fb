import { isAtLeast } from '../versions';
import { keepsMac, keepsPriority } from '../change/apiSupport';
import { findOption } from '../drivers';
import type { EngineInfo, Network } from '../model';
import { builtInRole } from '../networkRole';
import { suggestAddress } from './chosenAddress';
import type { ConnectContext } from './connectContext';

/** What can be chosen for an attachment, in the order in which it is asked for. */
export const connectOptions = [
  'aliases',
  'ipv4',
  'ipv6',
  'mac',
  'gateway-priority',
  'interface',
  'sysctls',
  'link-local',
] as const;

export type ConnectOption = (typeof connectOptions)[number];

/** The driver options of an attachment that have a field of their own. */
export const endpointOptionKeys = {
  interface: 'com.docker.network.endpoint.ifname',
  sysctls: 'com.docker.network.endpoint.sysctls',
} as const satisfies Partial<Record<ConnectOption, string>>;

/**
 * What this engine honours for all of these attachments. Where there are several, nothing is among them that only one
 * can have.
 */
export function offeredOptions(contexts: readonly ConnectContext[]): readonly ConnectOption[] {
  const forOne = contexts.length === 1;
  return connectOptions.filter(
    (option) =>
      contexts.length > 0 &&
      (forOne || isShareable(option)) &&
      contexts.every((context) => isHonoured(option, context)),
  );
}

function isShareable(option: ConnectOption): boolean {
  return !['ipv4', 'ipv6', 'mac', 'link-local'].includes(option);
}

function isHonoured(option: ConnectOption, context: ConnectContext): boolean {
  const { engine, network } = context;
  const ownNames = builtInRole(network) !== 'default-bridge';
  switch (option) {
    case 'aliases':
      return ownNames;
    case 'ipv4':
      return ownNames && suggestAddress(context, 4) !== undefined;
    case 'ipv6':
      return ownNames && suggestAddress(context, 6) !== undefined;
    case 'mac':
      return keepsMac(engine.apiVersion) && network.driver !== 'ipvlan';
    case 'gateway-priority':
      return keepsPriority(engine.apiVersion);
    case 'interface':
    case 'sysctls':
      return knowsDriverOption(endpointOptionKeys[option], engine, network);
    case 'link-local':
      return ownNames && engine.product === 'docker' && engine.os === 'linux';
  }
}

function knowsDriverOption(key: string, { product, os, version }: EngineInfo, { driver }: Network): boolean {
  const option = findOption(key, 'endpoint', driver);
  return option !== undefined && product === 'docker' && os === 'linux' && isAtLeast(version, option.since ?? '0');
}
