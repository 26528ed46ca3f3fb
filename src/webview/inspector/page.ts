import type { Inspection } from '../../core/inspection/inspection';
import { memberChanges } from '../../core/inspection/memberChange';
import { changeSentences } from '../../messages/inspectorChanges';
import { inspectorWord } from '../../messages/inspectorWords';
import type { InspectorState } from '../../protocol/inspector';
import { make, setAttributes } from '../parts/dom';
import { afterNextFrame } from '../parts/frames';
import { later } from '../parts/later';
import { makeTabs } from '../parts/tabs';
import { makeBanner } from './banner';
import type { Context } from './context';
import { makeDetailsSection } from './detailsSection';
import { makeFindingsSection } from './findingsSection';
import { makeHeader } from './header';
import type { Look } from './look';
import { makeMembersSection } from './membersSection';
import { makeOptionsSection } from './optionsSection';
import { makePathSection } from './pathSection';
import { makeSubnetsSection } from './subnetsSection';
import { makeSwarmSection } from './swarmSection';

/** The whole page; each part draws only what changed for it. */
export interface Page {
  readonly element: HTMLElement;
  update(state: InspectorState): void;
}

export function makePage(context: Context, initial: Look, lookChanged: (look: Look) => void): Page {
  let look = initial;
  let shown: InspectorState | undefined;
  let hasSwarm = false;
  let restDrawn = false;
  const header = makeHeader(context);
  const banner = makeBanner(context);
  const members = makeMembersSection(context, look, (next) => setLook({ ...look, ...next }));
  const subnets = makeSubnetsSection(context, showMember);
  const findings = makeFindingsSection(context, showMember);
  const path = later(makePathSection);
  const options = later(() => makeOptionsSection(context));
  const details = later(() => makeDetailsSection(context));
  const swarm = later(makeSwarmSection);
  const tabs = makeTabs(
    inspectorWord('sections'),
    [
      { id: 'members', title: inspectorWord('members'), view: members.element },
      { id: 'path', title: inspectorWord('data-path'), view: path.element },
      { id: 'options', title: inspectorWord('options'), view: options.element },
      { id: 'details', title: inspectorWord('labels-and-ipam'), view: details.element },
    ],
    (tab) => setLook({ ...look, tab }),
  );
  const content = make('div', { class: 'content', hidden: true }, findings.element, subnets.element, tabs.element);
  const element = make('main', { class: 'page' }, header.element, banner.element, content);

  function showMember(id: string): void {
    tabs.select('members');
    setLook({ ...look, tab: 'members' });
    members.reveal(id);
  }

  function setLook(next: Look): void {
    look = next;
    lookChanged(next);
  }

  function drawInspection(inspection: Inspection, state: InspectorState): void {
    const memberCount = state.memberCount ?? inspection.members.length;
    if (inspection.swarm && !hasSwarm) {
      hasSwarm = true;
      tabs.add({ id: 'swarm', title: inspectorWord('swarm'), view: swarm.element });
      // It was chosen before the page was loaded anew, and is known only now.
      if (look.tab === 'swarm') tabs.select('swarm');
    }
    findings.update(inspection);
    subnets.update(inspection, state.status);
    members.update(inspection, state.status, memberCount);
    tabs.setCount('members', memberCount);
    tabs.setCount('options', inspection.options.filter(({ origin }) => origin !== 'default').length || undefined);
    tabs.setCount('details', inspection.labels.length || undefined);
    if (!shown?.inspection) tabs.select(look.tab);
    else if (shown.memberCount === undefined) sayChanges(shown.inspection, inspection);
    shown = state;
    // Nobody looks behind the first tab before the first picture is there.
    if (restDrawn || look.tab !== 'members') drawRest();
    else afterNextFrame(drawRest);
  }

  function drawRest(): void {
    if (!shown?.inspection) return;
    restDrawn = true;
    path.update(shown.inspection);
    options.update(shown.inspection);
    details.update(shown.inspection);
    if (hasSwarm) swarm.update(shown.inspection.swarm);
  }

  function sayChanges(before: Inspection, after: Inspection): void {
    for (const sentence of changeSentences(memberChanges(before.members, after.members))) context.say(sentence);
  }

  return {
    element,
    update(state) {
      header.update(state);
      banner.update(state);
      const { inspection, status } = state;
      const isAwaited = !inspection && status.presence.kind !== 'absent';
      setAttributes(element, { 'data-presence': status.presence.kind, 'aria-busy': isAwaited && 'true' });
      content.hidden = !inspection;
      if (inspection) drawInspection(inspection, state);
      // What another engine had is not what the next picture is compared with.
      else shown = undefined;
    },
  };
}
