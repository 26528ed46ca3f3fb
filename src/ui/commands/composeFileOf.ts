import * as vscode from 'vscode';
import { declarationOf } from '../../compose/navigation/declaration';
import type { Declared } from '../../compose/navigation/declaration';
import { configFilesOf, composeNetworkOf, isLocalYaml, projectOf, serviceOf } from '../../core/composeLabels';
import type { Container, Network, Snapshot } from '../../core/model';
import { isFile } from '../isFile';
import { rangeOf } from '../language/composeDiagnostics';
import { uriOf } from '../language/composeProjects';
import type { ComposeProjects } from '../language/composeProjects';

/** What a row of the tree stands for, and where its project says that its files are. */
export interface Origin {
  readonly declared: Declared;
  readonly project: string | undefined;
  /** Paths as labels have them: anybody's word. */
  readonly files: readonly string[];
}

export function originOfNetwork(network: Network, { containers }: Snapshot): Origin {
  const project = projectOf(network);
  const related = containers.filter((container) =>
    project === undefined
      ? container.endpoints.some(({ networkId }) => networkId === network.id)
      : projectOf(container) === project,
  );
  const declared = { kind: 'network', name: network.name, key: composeNetworkOf(network) } as const;
  return { declared, project, files: [...new Set(related.flatMap(configFilesOf))] };
}

/** Undefined for a container that Compose did not make. */
export function originOfContainer(container: Container): Origin | undefined {
  const service = serviceOf(container);
  return service === undefined
    ? undefined
    : { declared: { kind: 'service', name: service }, project: projectOf(container), files: configFilesOf(container) };
}

const composeFiles = '**/{compose,docker-compose}*.{yml,yaml}';
// Enough for any workspace that a person finds the way in; each is read.
const mostSearched = 200;

/** Where it is declared: in the files that its project names, else in those of the workspace. */
export async function locationOf(origin: Origin, projects: ComposeProjects): Promise<vscode.Location | undefined> {
  const named = origin.files.filter(isLocalYaml).map((file) => vscode.Uri.file(file));
  const known = await firstLocation(origin, projects, await there(named), 'by label');
  if (known) return known;
  const searched = await vscode.workspace.findFiles(composeFiles, undefined, mostSearched);
  return firstLocation(origin, projects, searched, 'by name');
}

async function firstLocation(
  { declared, project: name }: Origin,
  projects: ComposeProjects,
  files: readonly vscode.Uri[],
  trust: 'by label' | 'by name',
): Promise<vscode.Location | undefined> {
  for (const uri of files) {
    const project = await projects.projectOf({ uri });
    const mine = trust === 'by label' || name === undefined || project.name === name;
    const place = mine ? declarationOf(project, declared) : undefined;
    if (place) return new vscode.Location(uriOf(uri, place.file), rangeOf(place, project));
  }
  return undefined;
}

async function there(files: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const found = await Promise.all(files.map(isFile));
  return files.filter((_, index) => found[index]);
}
