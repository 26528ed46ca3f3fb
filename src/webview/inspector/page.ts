import type { Inspection } from '../../core/inspection/inspection';
import { memberChanges } from '../../core/inspection/memberChange';
import { changeSentences } from '../../messages/inspectorChanges';
import { inspectorWord } from '../../messages/inspectorWords';
import type { InspectorState } from '../../protocol/inspector';
import { make, setAttributes } from '../parts/dom';
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
  let shown: Inspection | undefined;
  let hasSwarm = false;
  const header = makeHeader(context);
  const banner = makeBanner(context);
  const members = makeMembersSection(context, look, (next) => setLook({ ...look, ...next }));
  const subnets = makeSubnetsSection(context, showMember);
  const findings = makeFindingsSection(context, showMember);
  const path = makePathSection();
  const options = makeOptionsSection(context);
  const details = makeDetailsSection(context);
  const swarm = makeSwarmSection();
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
    content.hidden = false;
    if (inspection.swarm && !hasSwarm) {
      hasSwarm = true;
      tabs.add({ id: 'swarm', title: inspectorWord('swarm'), view: swarm.element });
    }
    findings.update(inspection);
    subnets.update(inspection);
    members.update(inspection, state.status);
    path.update(inspection);
    options.update(inspection);
    details.update(inspection);
    swarm.update(inspection.swarm);
    tabs.setCount('members', inspection.members.length);
    tabs.setCount('options', inspection.options.filter(({ origin }) => origin !== 'default').length || undefined);
    tabs.setCount('details', inspection.labels.length || undefined);
    if (!shown) tabs.select(look.tab);
    else
      for (const sentence of changeSentences(memberChanges(shown.members, inspection.members))) context.say(sentence);
    shown = inspection;
  }

  return {
    element,
    update(state) {
      header.update(state);
      banner.update(state);
      setAttributes(element, { 'data-presence': state.status.presence.kind, 'aria-busy': !state.inspection && 'true' });
      if (state.inspection) drawInspection(state.inspection, state);
    },
  };
}
