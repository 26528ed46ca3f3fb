import * as vscode from 'vscode';
import type { OtherHelp } from '../../compose/completion/items';

/**
 * What the installed extensions complete. Docker DX and Red Hat's YAML know the schema, the former the networks that a
 * document declares as well; Microsoft's know some keys, and leave all to the others where these are there.
 */
export function otherComposeHelp(): OtherHelp {
  const has = (id: string): boolean => vscode.extensions.getExtension(id) !== undefined;
  if (has('docker.docker')) return { keys: 'all', declaredNetworks: true };
  if (has('redhat.vscode-yaml')) return { keys: 'all', declaredNetworks: false };
  const microsoft = has('ms-azuretools.vscode-containers') || has('ms-azuretools.vscode-docker');
  return { keys: microsoft ? 'some' : 'none', declaredNetworks: false };
}
