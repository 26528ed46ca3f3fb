import type { ScalarType } from './syntax/scalars';

/**
 * The compose specification's schema (compose-go v2.9.1, `schema/compose-spec.json`) as far as networks are concerned.
 * What is not about networks is `anything`: its key must be known, its value is not looked at.
 */
export type Shape = 'anything' | ShapeOf;

export interface ShapeOf {
  /** Scalars that may stand here. */
  readonly scalars?: readonly ScalarType[];
  readonly list?: Shape;
  readonly map?: MapShape;
}

export interface MapShape {
  readonly keys: ReadonlyMap<string, Shape>;
  /** For keys of the user's choice; absent where only the known keys and `x-` ones are taken. */
  readonly others?: Shape;
}

const string: Shape = { scalars: ['string'] };
const switchShape: Shape = { scalars: ['boolean', 'string'] };
const integer: Shape = { scalars: ['number', 'string'] };
const number: Shape = { scalars: ['number'] };
const strings: Shape = { list: string };
const stringOrList: Shape = { scalars: ['string'], list: string };
const listOrMap: Shape = {
  list: string,
  map: { keys: new Map(), others: { scalars: ['string', 'number', 'boolean', 'null'] } },
};
const options: Shape = { map: { keys: new Map(), others: { scalars: ['string', 'number'] } } };

function object(keys: Readonly<Record<string, Shape>>, also: Pick<ShapeOf, 'scalars' | 'list'> = {}): ShapeOf {
  return { ...also, map: { keys: new Map(Object.entries(keys)) } };
}

function mapOfAny(others: Shape, also: Pick<ShapeOf, 'scalars' | 'list'> = {}): ShapeOf {
  return { ...also, map: { keys: new Map(), others } };
}

export const networkShape: ShapeOf = object(
  {
    name: string,
    driver: string,
    driver_opts: options,
    ipam: object({
      driver: string,
      config: {
        list: object({ subnet: string, ip_range: string, gateway: string, aux_addresses: mapOfAny(string) }),
      },
      options: mapOfAny(string),
    }),
    external: object({ name: string }, { scalars: ['boolean', 'string'] }),
    internal: switchShape,
    enable_ipv4: switchShape,
    enable_ipv6: switchShape,
    attachable: switchShape,
    labels: listOrMap,
  },
  { scalars: ['null'] },
);

export const endpointShape: ShapeOf = object(
  {
    aliases: strings,
    interface_name: string,
    ipv4_address: string,
    ipv6_address: string,
    link_local_ips: strings,
    mac_address: string,
    driver_opts: options,
    priority: number,
    gw_priority: number,
  },
  { scalars: ['null'] },
);

const portShape: ShapeOf = object(
  {
    name: string,
    mode: string,
    host_ip: string,
    target: integer,
    published: integer,
    protocol: string,
    app_protocol: string,
  },
  { scalars: ['number', 'string'] },
);

const dependencyShape: ShapeOf = object({
  restart: switchShape,
  required: { scalars: ['boolean'] },
  condition: string,
});

/** Keys of a service that have nothing to do with networks. */
const otherServiceKeys =
  'develop annotations attach build blkio_config cap_add cap_drop cgroup cgroup_parent command configs cpu_count cpu_percent cpu_shares cpu_quota cpu_period cpu_rt_period cpu_rt_runtime cpus cpuset credential_spec device_cgroup_rules devices entrypoint env_file label_file environment provider gpus group_add healthcheck image init isolation labels logging mem_limit mem_reservation mem_swappiness memswap_limit models oom_kill_disable oom_score_adj pids_limit platform post_start pre_stop privileged pull_policy pull_refresh_after read_only restart runtime security_opt shm_size secrets stdin_open stop_grace_period stop_signal storage_opt tmpfs tty ulimits use_api_socket user userns_mode volumes volumes_from working_dir'.split(
    ' ',
  );

export const serviceShape: ShapeOf = object({
  ...Object.fromEntries(otherServiceKeys.map((key) => [key, 'anything' as const])),
  container_name: string,
  depends_on: mapOfAny(dependencyShape, { list: string }),
  deploy: { scalars: ['null'], map: { keys: new Map([['replicas', integer]]), others: 'anything' } },
  dns: stringOrList,
  dns_opt: strings,
  dns_search: stringOrList,
  domainname: string,
  expose: { list: { scalars: ['string', 'number'] } },
  extends: object({ service: string, file: string }, { scalars: ['string'] }),
  external_links: strings,
  extra_hosts: mapOfAny(stringOrList, { list: string }),
  hostname: string,
  ipc: string,
  links: strings,
  mac_address: string,
  network_mode: string,
  networks: mapOfAny(endpointShape, { list: string }),
  pid: { scalars: ['string', 'null'] },
  ports: { list: portShape },
  profiles: strings,
  scale: integer,
  sysctls: listOrMap,
  uts: string,
});

export const rootShape: ShapeOf = object({
  version: string,
  name: string,
  include: {
    list: object({ path: stringOrList, env_file: stringOrList, project_directory: string }, { scalars: ['string'] }),
  },
  services: mapOfAny(serviceShape),
  networks: mapOfAny(networkShape),
  models: 'anything',
  volumes: 'anything',
  secrets: 'anything',
  configs: 'anything',
});

/** Keys of services, networks and attachments must look like this to be checked by the schema at all. */
export const checkedKey = /^[a-zA-Z0-9._-]+$/;
