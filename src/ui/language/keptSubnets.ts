import * as vscode from 'vscode';
import type { Project } from '../../compose/project';
import { readCidr } from '../../core/addressing';
import type { Cidr } from '../../core/addressing';
import type { Disposable } from '../../core/event';
import { readSettings } from '../settings';
import { uriOf } from './composeProjects';
import type { ComposeProjects } from './composeProjects';
import type { ComposeSubnets, PlannedSubnet } from './composeSubnets';

/** Subnets that a project has to keep away from, read once until a file changes: a list must not wait for the disk. */
export interface KeptSubnets extends Disposable {
  /** Of the other projects of the workspace, and those that the settings keep free. `known`: without waiting. */
  besides(project: Project, base: vscode.Uri, patience: 'known' | 'all'): Promise<readonly Cidr[]>;
}

export function createKeptSubnets(
  subnets: ComposeSubnets,
  onDidChangeFiles: ComposeProjects['onDidChangeFiles'],
): KeptSubnets {
  let reading: Promise<readonly PlannedSubnet[]> | undefined;
  let known: readonly PlannedSubnet[] = [];
  const listener = onDidChangeFiles(() => (reading = undefined));

  async function read(): Promise<readonly PlannedSubnet[]> {
    known = await subnets.read();
    return known;
  }

  return {
    async besides(project, base, patience) {
      reading ??= read();
      // Whoever waits for it hears when it fails.
      reading.catch(() => (reading = undefined));
      const planned = patience === 'all' ? await reading : known;
      const own = new Set(
        [...project.documents.keys()].map((file) => vscode.workspace.asRelativePath(uriOf(base, file))),
      );
      const texts = planned.filter(({ file }) => !own.has(file)).map(({ subnet }) => subnet);
      return [...texts, ...readSettings().reservedSubnets].flatMap((text) => readCidr(text) ?? []);
    },
    dispose() {
      listener.dispose();
    },
  };
}
