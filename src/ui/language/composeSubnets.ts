import * as vscode from 'vscode';
import { textPlace } from '../../compose/model/textPlace';
import type { Project } from '../../compose/project';
import type { ComposeProjects } from './composeProjects';
import { uriOf } from './composeProjects';

/** A subnet that a compose file of the workspace asks for. */
export interface PlannedSubnet {
  /** CIDR. */
  readonly subnet: string;
  /** What the engine will call the network, as far as that is known. */
  readonly network: string;
  /** As people know it: relative to its folder of the workspace. */
  readonly file: string;
}

export interface ComposeSubnets {
  read(): Promise<readonly PlannedSubnet[]>;
}

const composeFiles = '**/{compose,docker-compose,compose.*,docker-compose.*}.{yml,yaml}';
const notOurs = '**/{node_modules,.git,vendor}/**';
/** Whoever has more has them for something other than to run them. */
const mostFiles = 100;

/** Looks at the compose files of the workspace when it is asked to. One that cannot be read costs its own subnets. */
export function createComposeSubnets(
  projects: Pick<ComposeProjects, 'projectOf'>,
  log: Pick<vscode.LogOutputChannel, 'warn'>,
): ComposeSubnets {
  async function plannedIn(uri: vscode.Uri): Promise<readonly PlannedSubnet[]> {
    try {
      return plannedSubnets(await projects.projectOf({ uri }), uri);
    } catch (error) {
      log.warn(`cannot read ${uri.toString()}: ${String(error)}`);
      return [];
    }
  }

  return {
    async read() {
      const uris = await vscode.workspace.findFiles(composeFiles, notOurs, mostFiles);
      const all = (await Promise.all(uris.map(plannedIn))).flat();
      // Several files of one project each lead to all of it.
      return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
    },
  };
}

function plannedSubnets(project: Project, base: vscode.Uri): readonly PlannedSubnet[] {
  return project.pools.flatMap(({ network, subnet, active }) => {
    if (!subnet?.read || !active) return [];
    const file = vscode.workspace.asRelativePath(uriOf(base, textPlace(subnet.value).file));
    return [{ subnet: subnet.read.network, network: network.realName ?? network.key, file }];
  });
}
