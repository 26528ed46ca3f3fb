import { createHostView } from '../engine/hostView';
import { createInspectorPanels } from '../ui/panels/inspectorPanels';
import type { InspectorPanels } from '../ui/panels/inspectorPanels';
import type { CommandRunner } from '../ui/run';
import type { EngineParts } from './engine';
import type { NetworksParts } from './networks';

/** The panels that show a network each. */
export function assembleInspectors(
  { context, log, session, replaced }: EngineParts,
  { view }: NetworksParts,
  commands: CommandRunner,
): InspectorPanels {
  const host = createHostView(process.platform);
  const panels = createInspectorPanels({
    session,
    host,
    extensionUri: context.extensionUri,
    log,
    commands,
    tree: view,
    onDidReplace: replaced.event,
  });
  context.subscriptions.push(panels);
  return panels;
}
