import * as vscode from 'vscode';
import type { SettingName } from './ids';

/** The settings as they are in force now. One of a wrong type counts as not set. */
export interface Settings {
  /** Empty where none is set. */
  readonly endpoint: string;
  readonly grouping: string;
  readonly showBuiltIn: boolean;
  readonly reservedSubnets: readonly string[];
}

export function readSettings(): Settings {
  const section = vscode.workspace.getConfiguration('dockerNetworks');
  const read = (name: SettingName): unknown => section.get(name);
  const endpoint = read('endpoint');
  const grouping = read('grouping');
  const reserved = read('reservedSubnets');
  return {
    endpoint: typeof endpoint === 'string' ? endpoint.trim() : '',
    grouping: typeof grouping === 'string' ? grouping : 'none',
    showBuiltIn: read('showBuiltIn') !== false,
    reservedSubnets: Array.isArray(reserved)
      ? reserved.filter((one) => typeof one === 'string').map((one) => one.trim())
      : [],
  };
}

export function onDidChangeSetting(name: SettingName, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`dockerNetworks.${name}`)) listener();
  });
}
