import type { Network } from './model/networks';

/** A declared network in the few words that tell it from others. */
export interface NetworkSummary {
  readonly key: string;
  /** Undefined where it is not known. */
  readonly driver: string | undefined;
  readonly external: boolean;
  readonly internal: boolean;
  readonly ipv6: boolean;
  readonly subnets: readonly string[];
  readonly services: readonly string[];
  /** The file that declares it first; undefined for a `default` that nothing declares. */
  readonly file: string | undefined;
}

export function summaryOf(network: Network): NetworkSummary {
  const { key, driver, external, internal, ipv6, pools, members, entry } = network;
  return {
    key,
    driver,
    external: external === true,
    internal: internal === true,
    ipv6: ipv6 === true,
    subnets: pools.flatMap(({ subnet }) => subnet?.text ?? []),
    services: members.map(({ name }) => name),
    file: entry?.keyNode.file,
  };
}
