import type { Disposable } from '../core/event';
import { EngineError } from '../core/failure';
import type { Change } from '../core/model';
import type { Clock } from './clock';
import type { ContainerHint, Hint } from './events';
import { everything, isNothing, nothing, scopeOf, unchanged, union } from './scope';
import type { Scope } from './scope';

/** Decides when to list. One listing at a time; what is hinted at meanwhile waits for the next one. */
export interface Relist extends Disposable {
  readonly hint: (hint: Hint) => void;
  /** Lists everything; resolves when a listing that began after this call is in the store, rejects when it fails. */
  readonly everything: () => Promise<void>;
}

export interface RelistParts {
  readonly clock: Clock;
  /** Lists and puts the result in the store. */
  readonly list: (scope: Scope) => Promise<readonly Change[]>;
  /** A listing has failed. */
  readonly onError: (error: unknown) => void;
}

/** Events come in company: a container that starts announces each of its networks. */
const settleMilliseconds = 30;
/** Listings in a row leave the engine four fifths of the time, and come no more often than this. */
const leastSpacing = 200;
const mostSpacing = 2_000;
/** The engine announces some changes just before its listings show them. */
const secondLookMilliseconds = 1_000;

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export function createRelist({ clock, list, onError }: RelistParts): Relist {
  let hinted = nothing;
  let lookedAtOnce = nothing;
  /** Containers whose last change was announced ahead, after others: a listing may show those only. */
  const inDoubt = new Set<string>();
  let waiters: Waiter[] = [];
  let running = false;
  let disposed = false;
  let earliest = 0;
  let timer: Disposable | undefined;
  const secondLooks = new Set<Disposable>();

  function schedule(): void {
    if (running || disposed || (isNothing(hinted) && isNothing(lookedAtOnce))) return;
    if (waiters.length > 0) timer?.dispose();
    else if (timer !== undefined) return;
    const wait = waiters.length > 0 ? 0 : Math.max(settleMilliseconds, earliest - clock.elapsed());
    timer = clock.after(wait, () => void run());
  }

  function doubt({ id, ahead }: ContainerHint): void {
    const announced = hinted.containers !== 'all' && hinted.containers.has(id);
    if (ahead && announced) inDoubt.add(id);
    else inDoubt.delete(id);
  }

  async function run(): Promise<void> {
    timer = undefined;
    running = true;
    const [fresh, scope, served] = [hinted, union(hinted, lookedAtOnce), waiters];
    [hinted, lookedAtOnce, waiters] = [nothing, nothing, []];
    const doubtful: Scope = { networks: false, containers: new Set(inDoubt) };
    inDoubt.clear();
    const start = clock.elapsed();
    try {
      const changes = await list(scope);
      served.forEach((waiter) => waiter.resolve());
      lookAgain(union(unchanged(fresh, changes), doubtful));
    } catch (error) {
      served.forEach((waiter) => waiter.reject(error));
      if (!disposed) onError(error);
    } finally {
      running = false;
      const cost = clock.elapsed() - start;
      earliest = clock.elapsed() + Math.min(Math.max(4 * cost, leastSpacing), mostSpacing);
      schedule();
    }
  }

  function lookAgain(scope: Scope): void {
    if (isNothing(scope) || disposed) return;
    const look = clock.after(secondLookMilliseconds, () => {
      secondLooks.delete(look);
      lookedAtOnce = union(lookedAtOnce, scope);
      schedule();
    });
    secondLooks.add(look);
  }

  return {
    hint(hint) {
      if (hint.kind === 'container') doubt(hint);
      hinted = union(hinted, scopeOf(hint));
      schedule();
    },
    everything() {
      return new Promise((resolve, reject) => {
        if (disposed) {
          reject(new EngineError({ code: 'cancelled' }));
          return;
        }
        waiters.push({ resolve, reject });
        hinted = everything;
        schedule();
      });
    },
    dispose() {
      disposed = true;
      timer?.dispose();
      secondLooks.forEach((look) => look.dispose());
      waiters.forEach((waiter) => waiter.reject(new EngineError({ code: 'cancelled' })));
      waiters = [];
    },
  };
}
