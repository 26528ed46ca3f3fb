import type { SwarmPeer, SwarmService, SwarmTask } from '../../core/engine';
import { asList, asRecord, entriesOf, textOf, textsOf } from './raw';

/** `Peers` of `GET /networks/{id}`; undefined where the network is in no swarm. */
export function readPeers(value: unknown): readonly SwarmPeer[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return asList(value)
    .map((each) => asRecord(each) ?? {})
    .map((raw) => ({ name: textOf(raw, 'Name'), address: textOf(raw, 'IP') }));
}

/** What a verbose `GET /networks/{id}` tells of who uses a network on all nodes; nothing where no task runs here. */
export interface SwarmUse {
  readonly services?: readonly SwarmService[];
  /** Containers that belong to no service. */
  readonly loose?: readonly SwarmTask[];
}

export function readSwarmUse(value: unknown): SwarmUse {
  if (asRecord(value) === undefined) return {};
  // The engine puts what belongs to no service under an empty name.
  const entries = entriesOf(value).map(([name, each]) => readService(name, each));
  const loose = entries.filter(({ name }) => name === '').flatMap(({ tasks }) => tasks);
  return { services: entries.filter(({ name }) => name !== ''), loose };
}

function readService(name: string, value: unknown): SwarmService {
  const raw = asRecord(value) ?? {};
  return {
    name,
    virtualAddress: addressOf(textOf(raw, 'VIP')),
    ports: textsOf(raw['Ports']).flatMap(readPort),
    tasks: asList(raw['Tasks']).flatMap(readTask),
  };
}

function readTask(value: unknown): readonly SwarmTask[] {
  const raw = asRecord(value);
  if (raw === undefined) return [];
  const node = textOf(asRecord(raw['Info']) ?? {}, 'Host IP');
  return [{ name: textOf(raw, 'Name'), address: addressOf(textOf(raw, 'EndpointIP')), node }];
}

/** As the engine prints them: `Target: 80, Publish: 8080`. */
function readPort(text: string): SwarmService['ports'] {
  const found = /^Target: (\d+), Publish: (\d+)$/.exec(text);
  return found ? [{ target: Number(found[1]), published: Number(found[2]) }] : [];
}

/** Go prints an address that is not there as `<nil>`. */
function addressOf(text: string): string {
  return text === '<nil>' ? '' : text;
}
