import type { LiveNetworks } from '../live';
import { locate } from '../locate';
import type { Step } from '../locate';
import type { Project } from '../project';
import type { Place } from '../source';
import { convertNetworks } from './convertNetworks';
import { joinNewNetwork } from './joinNewNetwork';
import { createExternal, declareLive, pinSubnet } from './liveNetworks';
import { makeExternal } from './makeExternal';
import { makeInternal } from './makeInternal';
import type { RefactorContext, Refactoring } from './refactoring';
import { splitNetwork } from './splitNetwork';

const all = [
  joinNewNetwork,
  splitNetwork,
  convertNetworks,
  makeInternal,
  makeExternal,
  pinSubnet,
  createExternal,
  declareLive,
] as const;

/** What can be done with the networks where the cursor or the selection is; nothing in files that do not parse. */
export function refactoringsAt(project: Project, at: Place, live?: LiveNetworks): readonly Refactoring[] {
  const document = project.documents.get(at.file);
  if (!document || project.broken || document.duplicates.length > 0) {
    return [];
  }
  const steps = locate(document, at.start);
  const [section, key] = [keyOfStep(steps[0]), keyOfStep(steps[1])];
  const context: RefactorContext = {
    project,
    document,
    selection: at,
    steps,
    network: section === 'networks' && key !== undefined ? project.networks.get(key) : undefined,
    service: section === 'services' && key !== undefined ? project.services.get(key) : undefined,
    live,
  };
  return all.flatMap((offer) => offer(context));
}

function keyOfStep(step: Step | undefined): string | undefined {
  return step?.kind === 'pair' && step.pair.key.kind === 'scalar' ? step.pair.key.text : undefined;
}
