/** Every name that the manifest and the code share, typed once; `test/unit/manifest.test.ts` holds the two together. */

export const viewContainer = 'dockerNetworks';
export const networksView = 'dockerNetworks.networks';
/** What dragged rows of that view are; VS Code wants it spelled so. */
export const rowsMimeType = 'application/vnd.code.tree.dockernetworks.networks';

/** Without the leading `dockerNetworks.`. */
export const commandNames = [
  'refresh',
  'createNetwork',
  'editNetwork',
  'duplicateNetwork',
  'removeNetwork',
  'pruneNetworks',
  'inspectNetwork',
  'showNetworkJson',
  'connectContainer',
  'disconnectContainer',
  'moveContainer',
  'undo',
  'recoverChange',
  'copyName',
  'copyId',
  'copySubnet',
  'copyAddress',
  'copyDockerCommand',
  'copyComposeSnippet',
  'revealInCompose',
  'revealInTree',
  'groupBy',
  'filter',
  'clearFilter',
  'toggleBuiltIn',
  'selectEngine',
  'showLog',
] as const;

export type CommandName = (typeof commandNames)[number];

export function commandId(name: CommandName): `dockerNetworks.${CommandName}` {
  return `dockerNetworks.${name}`;
}

/** Commands that change something on the engine; in Restricted Mode they do nothing. */
export const changesEngine: ReadonlySet<CommandName> = new Set([
  'createNetwork',
  'editNetwork',
  'duplicateNetwork',
  'removeNetwork',
  'pruneNetworks',
  'connectContainer',
  'disconnectContainer',
  'moveContainer',
  'undo',
  'recoverChange',
]);

/** Without the leading `dockerNetworks.`. */
export const settingNames = [
  'endpoint',
  'grouping',
  'showBuiltIn',
  'reservedSubnets',
  'compose.rules',
  'compose.schemaRules',
] as const;

export type SettingName = (typeof settingNames)[number];

/** What `when` clauses may ask, and the values they may find. */
export interface ContextValues {
  /** `ConnectionState.kind`. */
  readonly 'dockerNetworks.state': string;
  /** Why there is nothing to show: a failure's code, with its cause after a slash where it has one; else empty. */
  readonly 'dockerNetworks.cause': string;
  /** The system that the extension runs on, which is not the browser's or the local desktop's in a remote window. */
  readonly 'dockerNetworks.platform': 'linux' | 'mac' | 'windows' | 'other';
  readonly 'dockerNetworks.filtered': boolean;
  readonly 'dockerNetworks.builtInHidden': boolean;
  /** What the tree's selection holds: keybindings act on it. */
  readonly 'dockerNetworks.selection': 'none' | 'networks' | 'attachments' | 'mixed';
}

export const contextKeys = [
  'dockerNetworks.state',
  'dockerNetworks.cause',
  'dockerNetworks.platform',
  'dockerNetworks.filtered',
  'dockerNetworks.builtInHidden',
  'dockerNetworks.selection',
] as const satisfies readonly (keyof ContextValues)[];

/** The type of the panels that `inspectNetwork` opens. */
export const inspectorViewType = 'dockerNetworks.inspector';

/** Where the two sides of a difference between a compose file and the engine live. */
export const driftScheme = 'docker-networks-drift';

/** Where `showNetworkJson` documents live. */
export const networkJsonScheme = 'docker-networks-json';

/** Tree rows that are dimmed carry a resource of this scheme. */
export const rowStateScheme = 'docker-networks-row';
