import type { ContainerDetails, EngineSession, NetworkDetails, NetworkEngine } from '../../core/engine';
import type { Disposable } from '../../core/event';
import type { InspectedDetails } from '../../core/inspection/inspection';
import type { Container } from '../../core/model';
import { sameData } from '../../core/sameData';

/** What the listing does not tell of a network and its members, asked for bit by bit. */
export interface DetailsReader extends Disposable {
  readonly known: InspectedDetails;
  /** Asks for what is not known, or has changed since it was asked. Calls that come meanwhile are served together. */
  want(networkId: string, containers: readonly Container[]): void;
  /** Forgets everything: another network or engine is meant. */
  clear(): void;
}

export interface DetailsReaderParts {
  readonly session: Pick<EngineSession, 'engine'>;
  /** More is known than before. */
  readonly learned: () => void;
  /** A question failed; it is asked again with the next wish. */
  readonly failed: (error: unknown) => void;
}

const inParallel = 6;
/** After so many answers they are shown, before all others have come. */
const portion = 250;

interface Wish {
  readonly networkId: string;
  readonly containers: readonly Container[];
}

/** Details, and the record of the listing they were asked for. */
interface Known {
  readonly record: Container;
  readonly details: ContainerDetails;
}

export function createDetailsReader({ session, learned, failed }: DetailsReaderParts): DetailsReader {
  let containers: ReadonlyMap<string, Known> = new Map();
  let network: NetworkDetails | undefined;
  let askedFor: { readonly networkId: string; readonly members: string } | undefined;
  /** The members have changed since the network was asked for. */
  let stale = false;
  let wish: Wish | undefined;
  let round: AbortController | undefined;

  /** Who is in it was told for the members of then: an endpoint of one that is gone since is no news. */
  function networkNow(): NetworkDetails | undefined {
    if (!network || !stale) return network;
    return { ...network, members: network.members.filter(({ containerId }) => !isContainerId(containerId)) };
  }

  function takeWish(): Wish | undefined {
    const taken = wish;
    wish = undefined;
    return taken;
  }

  async function serve(signal: AbortSignal): Promise<void> {
    for (let next = takeWish(); next; next = takeWish()) {
      signal.throwIfAborted();
      const { networkId, containers: wanted } = next;
      const engine = await session.engine(signal);
      await readNetwork(engine, networkId, wanted, signal);
      const missing = wanted.filter((record) => containers.get(record.id)?.record !== record);
      for (let start = 0; start < missing.length; start += portion) {
        signal.throwIfAborted();
        await readContainers(engine, missing.slice(start, start + portion), signal);
      }
    }
  }

  async function readNetwork(
    engine: NetworkEngine,
    networkId: string,
    members: readonly Container[],
    signal: AbortSignal,
  ): Promise<void> {
    const key = keyOf(members);
    if (askedFor?.networkId === networkId && askedFor.members === key) return;
    askedFor = { networkId, members: key };
    const answer = await attempt(engine.inspectNetwork(networkId, signal), signal);
    if (signal.aborted) return;
    // What failed is asked again with the next change, not at once.
    if (!answer) askedFor = undefined;
    else {
      stale = wish !== undefined && keyOf(wish.containers) !== key;
      if (sameData(network, answer)) return;
      network = answer;
      learned();
    }
  }

  async function readContainers(
    engine: NetworkEngine,
    records: readonly Container[],
    signal: AbortSignal,
  ): Promise<void> {
    const queue = [...records];
    const answers = new Map<string, Known>();
    async function work(): Promise<void> {
      for (let record = queue.shift(); record && !signal.aborted; record = queue.shift()) {
        const details = await attempt(engine.inspectContainer(record.id, signal), signal);
        if (details) answers.set(record.id, { record, details });
      }
    }
    await Promise.all(Array.from({ length: inParallel }, work));
    if (signal.aborted || answers.size === 0) return;
    containers = new Map([...containers, ...answers]);
    learned();
  }

  async function attempt<T>(asked: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
    try {
      return await asked;
    } catch (error) {
      if (!signal.aborted) failed(error);
      return undefined;
    }
  }

  function stop(): void {
    round?.abort();
    round = undefined;
    wish = undefined;
  }

  return {
    get known() {
      const details = new Map([...containers].map(([id, one]) => [id, one.details]));
      const itself = networkNow();
      return { containers: details, ...(itself && { network: itself }) };
    },
    want(networkId, wanted) {
      const present = new Set(wanted.map(({ id }) => id));
      if ([...containers.keys()].some((id) => !present.has(id)))
        containers = new Map([...containers].filter(([id]) => present.has(id)));
      stale ||= askedFor?.members !== keyOf(wanted);
      wish = { networkId, containers: wanted };
      if (round) return;
      const own = new AbortController();
      round = own;
      void serve(own.signal)
        .catch((error: unknown) => {
          if (!own.signal.aborted) failed(error);
        })
        .finally(() => {
          if (round === own) round = undefined;
        });
    },
    clear() {
      stop();
      containers = new Map();
      network = undefined;
      askedFor = undefined;
    },
    dispose: stop,
  };
}

function keyOf(members: readonly Container[]): string {
  return members.map(({ id, state }) => `${id} ${state}`).join('\n');
}

/** What the engine holds for itself has ids of another kind. */
function isContainerId(id: string): boolean {
  return /^[0-9a-f]{64}$/.test(id);
}
