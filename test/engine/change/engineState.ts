import type { TestEngine } from '../../support/engineClient';

type Json = Readonly<Record<string, unknown>>;

/**
 * The full inspections of all networks and containers, by name, without what is new each time a network or an
 * attachment is made. Two states are equal when nothing was lost between them.
 */
export async function engineState(engine: TestEngine): Promise<Readonly<Record<string, unknown>>> {
  const networks = listOf(await engine.call('GET', '/networks'));
  const containers = listOf(await engine.call('GET', '/containers/json?all=1'));
  const alive = new Set(networks.map((each) => String(each['Id'])));
  const entries: [string, unknown][] = [];
  for (const { Id } of networks) {
    const network = recordOf(await engine.call('GET', `/networks/${String(Id)}`));
    const members = Object.values(recordOf(network['Containers'])).map((member) => pick(member, memberFields(engine)));
    // An engine that starts again writes its own networks in another way.
    const builtIn = ['bridge', 'host', 'none'].includes(String(network['Name']));
    const rest = builtIn ? {} : without(network, ['Id', 'Created', 'Containers', 'Status']);
    entries.push([`network ${String(network['Name'])}`, { ...rest, members: sorted(members) }]);
  }
  for (const { Id } of containers) {
    const container = recordOf(await engine.call('GET', `/containers/${String(Id)}/json`));
    entries.push([`container ${String(container['Name'])}`, normalContainer(engine, container, alive)]);
  }
  return recordOf(compact(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))));
}

/** Without what is empty: an engine that starts again writes some of it in another way. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compact);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]: [string, unknown]) => [key, compact(each)] as const);
  return Object.fromEntries(entries.filter(([, each]) => !isEmpty(each)));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** From 28 on the engine makes the MAC address up each time; before, it made it of the address. */
function keepsMac(engine: TestEngine): boolean {
  return Number.parseInt(engine.version, 10) < 28;
}

function memberFields(engine: TestEngine): readonly string[] {
  return ['Name', 'IPv4Address', 'IPv6Address', ...(keepsMac(engine) ? ['MacAddress'] : [])];
}

function normalContainer(engine: TestEngine, container: Json, alive: ReadonlySet<string>): Json {
  const { NetworkSettings, State, ...rest } = container;
  const settings = recordOf(NetworkSettings);
  const { MacAddress: mac, Networks } = settings;
  const { Status, Running, Paused, Error: error } = recordOf(State);
  const networks = Object.entries(recordOf(Networks)).map(([name, entry]): [string, Json] => [
    name,
    normalEntry(engine, recordOf(entry), String(container['Id']), Running === true, alive),
  ]);
  return {
    ...rest,
    // Written anew whenever the engine starts.
    ResolvConfPath: undefined,
    State: { Status, Running, Paused, error },
    NetworkSettings: {
      ...without(settings, ['SandboxID', 'SandboxKey', 'EndpointID', 'MacAddress', 'Networks']),
      ...(keepsMac(engine) && { MacAddress: mac }),
      Networks: Object.fromEntries(networks),
    },
  };
}

function normalEntry(
  engine: TestEngine,
  entry: Json,
  containerId: string,
  running: boolean,
  alive: ReadonlySet<string>,
): Json {
  const { NetworkID, EndpointID, MacAddress, DNSNames, Aliases, IPAMConfig, ...rest } = entry;
  const id = String(NetworkID);
  const shortId = containerId.slice(0, 12);
  const aliases = textsOf(Aliases).filter((each) => each !== shortId);
  return {
    ...rest,
    // A stopped container knows a network by its id or by its name; both lead to it.
    network: id === '' || alive.has(id) ? 'there' : 'gone',
    plugged: EndpointID !== '',
    aliases,
    addresses: Object.entries(recordOf(IPAMConfig ?? {})).sort(),
    ...(keepsMac(engine) && { MacAddress }),
    // Those of a container that was never started come with its first connect.
    ...(running && { names: textsOf(DNSNames) }),
  };
}

function without(record: Json, fields: readonly string[]): Json {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field)));
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String).sort() : [];
}

function pick(value: unknown, fields: readonly string[]): Json {
  const record = recordOf(value);
  return Object.fromEntries(fields.map((field) => [field, record[field]]));
}

function sorted(values: readonly unknown[]): readonly unknown[] {
  return [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function listOf(value: unknown): readonly Json[] {
  if (!Array.isArray(value)) throw new Error(`not a list: ${JSON.stringify(value)}`);
  return value.map(recordOf);
}

function recordOf(value: unknown): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`not an object: ${JSON.stringify(value)}`);
  return value as Json;
}
