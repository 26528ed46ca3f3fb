import type { Change, ChangeKind } from './change';
import { versionOn } from './change';

/** What a change was about, by the names that it had before. */
export interface ChangeSubject {
  readonly kind: ChangeKind;
  /** The first of its containers; empty where it had none. */
  readonly container: string;
  readonly network: string;
  /** Where a move has gone; empty where there is one network only. */
  readonly other: string;
}

export function subjectOf({ kind, networks, containers }: Change): ChangeSubject {
  const [network = '', other = ''] = networks.map(
    (each) => (versionOn(each, 'before') ?? versionOn(each, 'after'))?.request.name ?? '',
  );
  return { kind, container: containers[0]?.name ?? '', network, other };
}
