import { difference, patched } from '../../core/inspection/difference';
import type { InspectorNotice, InspectorState } from '../../protocol/inspector';

/** The owner's state, followed notice by notice. */
export interface Synchronized {
  readonly state: InspectorState | undefined;
  /** All of it, as the answer to `open`. */
  replace(state: InspectorState): void;
  /** A notice that does not follow on what is known asks for all of it again. */
  receive(notice: InspectorNotice): void;
}

export function synchronize(changed: (state: InspectorState) => void, missed: () => void): Synchronized {
  let state: InspectorState | undefined;

  function put(next: InspectorState): void {
    state = next;
    changed(next);
  }

  return {
    get state() {
      return state;
    },
    replace: (next) => put(state ? sameKept(state, next) : next),
    receive(notice) {
      // Before the first answer every notice is part of what that answer will tell.
      if (!state || notice.version <= state.version) return;
      const next = notice.version === state.version + 1 ? following(state, notice) : undefined;
      if (next) put(next);
      else missed();
    },
  };
}

/** What did not change stays the same object, so that it is not drawn again. */
function sameKept(before: InspectorState, after: InspectorState): InspectorState {
  if (before.network !== after.network || !before.inspection || !after.inspection) return after;
  const patch = difference(before.inspection, after.inspection);
  return { ...after, inspection: patch ? patched(before.inspection, patch) : before.inspection };
}

function following(state: InspectorState, notice: InspectorNotice): InspectorState | undefined {
  if (notice.kind === 'state') return notice.state;
  const { version, status = state.status, patch } = notice;
  if (!patch) return { ...state, version, status };
  return state.inspection && { ...state, version, status, inspection: patched(state.inspection, patch) };
}
