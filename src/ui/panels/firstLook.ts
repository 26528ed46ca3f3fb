import type { InspectorState } from '../../protocol/inspector';

/** More rows than a window shows at first, and few enough to cost the same however many members there are. */
const firstMembers = 80;

/** As much of the state as one sees at once. */
export function firstLook(state: InspectorState): InspectorState {
  const { inspection } = state;
  if (!inspection || inspection.members.length <= firstMembers) return state;
  const members = inspection.members.slice(0, firstMembers);
  return { ...state, inspection: { ...inspection, members }, memberCount: inspection.members.length };
}
