import type { Disposable, Event } from './event';
import type { Change, Container, Network, Snapshot } from './model';

/** What is known of an engine, and what changed in it. Many read, one writes. */
export interface NetworkStore extends Disposable {
  readonly snapshot: Snapshot;
  network(id: string): Network | undefined;
  container(id: string): Container | undefined;
  /** Fires once for each write that changed something, after the snapshot has changed. */
  readonly onDidChange: Event<readonly Change[]>;
  /** Puts a full listing in place of what was known. Unchanged records keep their identity (`===`). */
  replace(snapshot: Snapshot): readonly Change[];
  /** Forgets everything: another engine answers now. */
  clear(): readonly Change[];
}
