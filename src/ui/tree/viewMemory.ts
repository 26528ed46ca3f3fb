import * as vscode from 'vscode';
import type { Grouping } from '../../core/arrangement/rows';
import type { Disposable } from '../../core/event';
import { onDidChangeSetting, readSettings } from '../settings';

/** What a person chose for the tree. */
export interface ViewChoice {
  readonly groupBy: Grouping;
  readonly showBuiltIn: boolean;
  /** Empty where nothing is filtered. */
  readonly filter: string;
}

/** The choice of this workspace: what was chosen here, else what the settings say. */
export interface ViewMemory extends Disposable {
  readonly choice: ViewChoice;
  readonly onDidChange: vscode.Event<ViewChoice>;
  choose(part: Partial<ViewChoice>): void;
  /** As `choose`, but nothing is kept: for what is still being typed. */
  tryOut(part: Partial<ViewChoice>): void;
}

const key = 'networksView';

export const groupings = ['none', 'driver', 'project', 'container'] as const satisfies readonly Grouping[];

export function isGrouping(value: unknown): value is Grouping {
  return groupings.some((grouping) => grouping === value);
}

export function createViewMemory(storage: vscode.Memento): ViewMemory {
  const changes = new vscode.EventEmitter<ViewChoice>();
  let kept = readKept(storage.get(key));
  let tried: Partial<ViewChoice> = {};
  const choice = (): ViewChoice => ({ ...chosenBySettings(), ...kept, ...tried });
  const changed = () => changes.fire(choice());
  const settings = [onDidChangeSetting('grouping', changed), onDidChangeSetting('showBuiltIn', changed)];
  return {
    get choice() {
      return choice();
    },
    onDidChange: changes.event,
    choose(part) {
      kept = { ...kept, ...part };
      tried = {};
      void storage.update(key, kept);
      changed();
    },
    tryOut(part) {
      tried = part;
      changed();
    },
    dispose() {
      vscode.Disposable.from(changes, ...settings).dispose();
    },
  };
}

function chosenBySettings(): ViewChoice {
  const { grouping, showBuiltIn } = readSettings();
  return { groupBy: isGrouping(grouping) ? grouping : 'none', showBuiltIn, filter: '' };
}

/** What an earlier version, or anybody, left in the workspace's storage. */
function readKept(stored: unknown): Partial<ViewChoice> {
  if (typeof stored !== 'object' || stored === null) return {};
  return {
    ...('groupBy' in stored && isGrouping(stored.groupBy) && { groupBy: stored.groupBy }),
    ...('showBuiltIn' in stored && typeof stored.showBuiltIn === 'boolean' && { showBuiltIn: stored.showBuiltIn }),
    ...('filter' in stored && typeof stored.filter === 'string' && { filter: stored.filter }),
  };
}
