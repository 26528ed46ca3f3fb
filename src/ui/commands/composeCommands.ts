import * as vscode from 'vscode';
import { declaredAt } from '../../compose/navigation/declaration';
import type { Row } from '../../core/arrangement/rows';
import { projectOf, serviceOf } from '../../core/composeLabels';
import type { EngineSession } from '../../core/engine';
import type { Container, Network, Snapshot } from '../../core/model';
import { revealInComposePlaceholder, revealInComposeTitle } from '../../messages/uiCompose';
import type { Call } from '../call';
import { CommandError } from '../commandError';
import { visitEngine } from '../engineVisit';
import { isComposeDocument } from '../language/composeDocuments';
import type { ComposeProjects } from '../language/composeProjects';
import type { Handlers } from '../run';
import type { NetworksView } from '../tree/networksView';
import { containersOf, networksOf } from './callTargets';
import { chooseOne, networkChoices } from './choices';
import { locationOf, originOfContainer, originOfNetwork } from './composeFileOf';
import type { Origin } from './composeFileOf';

/**
 * `revealInCompose(network)` or `(undefined, container)` opens the compose file where it is declared, and answers with
 * that place. `revealInTree(network)` or `(undefined, container)` selects its row; without arguments, that of what the
 * cursor is on in a compose file.
 */
export function composeCommands(
  session: EngineSession,
  view: NetworksView,
  projects: () => Promise<ComposeProjects>,
): Pick<Handlers<Row>, 'revealInCompose' | 'revealInTree'> {
  return {
    revealInCompose: (call, task) =>
      visitEngine(session, task, async ({ snapshot }) => {
        const origin = originOf(call, snapshot) ?? (await askedOrigin(snapshot));
        if (!origin) return undefined;
        const location = await locationOf(origin, await projects());
        if (!location) throw new CommandError({ code: 'no-compose-file', name: origin.declared.name });
        await vscode.window.showTextDocument(location.uri, { selection: location.range });
        return location;
      }),
    revealInTree: async (call, task) => {
      const editor = isFromEditor(call) ? vscode.window.activeTextEditor : undefined;
      const wanted = editor && (await declaredUnder(editor, await projects()));
      if (editor && !wanted) throw new CommandError({ code: 'nothing-here' });
      return visitEngine(session, task, async ({ snapshot }) => {
        const target = wanted ? targetOf(wanted, snapshot) : targetOfCall(call, snapshot);
        if (!(await view.reveal((row) => standsFor(row, target)))) {
          throw new CommandError({ code: 'hidden-row', name: target.name });
        }
        return target.id;
      });
    },
  };
}

function originOf(call: Call<Row>, snapshot: Snapshot): Origin | undefined {
  const [container] = containersOf(call, snapshot);
  if (container) {
    const origin = originOfContainer(container);
    if (!origin) throw new CommandError({ code: 'no-compose-file', name: container.name });
    return origin;
  }
  const [network] = networksOf(call, snapshot);
  return network && originOfNetwork(network, snapshot);
}

async function askedOrigin(snapshot: Snapshot): Promise<Origin | undefined> {
  const made = snapshot.networks.filter((network) => projectOf(network) !== undefined);
  const chosen = await chooseOne(revealInComposeTitle(), revealInComposePlaceholder(), networkChoices(made));
  return chosen && originOfNetwork(chosen, snapshot);
}

/** The menu of an editor sends the address of its document. */
function isFromEditor(call: Call<Row>): boolean {
  return call.kind === 'palette' || (call.kind === 'arguments' && call.values[0] instanceof vscode.Uri);
}

interface Wanted {
  readonly kind: 'network' | 'service';
  readonly name: string;
  readonly project: string | undefined;
}

async function declaredUnder(
  { document, selection }: vscode.TextEditor,
  projects: ComposeProjects,
): Promise<Wanted | undefined> {
  if (!isComposeDocument(document)) return undefined;
  const project = await projects.projectOf(document);
  const declared = declaredAt(project, document.uri.path, document.offsetAt(selection.active));
  return declared && { kind: declared.kind, name: declared.name, project: project.name };
}

function targetOf({ kind, name, project }: Wanted, { networks, containers }: Snapshot): Network | Container {
  const found =
    kind === 'network'
      ? networks.find((network) => network.name === name)
      : containers.find((container) => serviceOf(container) === name && projectOf(container) === project);
  if (!found)
    throw new CommandError({ code: kind === 'network' ? 'no-such-network' : 'no-such-container', text: name });
  return found;
}

function targetOfCall(call: Call<Row>, snapshot: Snapshot): Network | Container {
  const target = networksOf(call, snapshot)[0] ?? containersOf(call, snapshot)[0];
  if (!target) throw new CommandError({ code: 'nothing-here' });
  return target;
}

function standsFor(row: Row, { id }: Network | Container): boolean {
  switch (row.kind) {
    case 'network':
      return row.network.id === id;
    case 'container-network':
      return row.network?.id === id;
    case 'attachment':
    case 'container':
    case 'sharer':
      return row.container.id === id;
    case 'group':
    case 'unreadable':
      return false;
  }
}
