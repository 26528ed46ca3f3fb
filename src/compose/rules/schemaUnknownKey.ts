import { replaceScalar, removeNode } from '../edits';
import type { Fix, Rule } from '../findings';
import { keyPlace } from '../model/access';
import type { Mismatch } from '../model/shapes';
import { placeOfMerge } from '../model/use';
import { moveToEndpointFix } from '../moveToEndpointFix';
import { moveToNetworkFix } from '../moveToNetworkFix';
import { moveToPoolFix } from '../moveToPoolFix';
import type { Project } from '../project';
import { endpointShape, networkShape } from '../schema';
import { nearest } from '../suggestions';
import { isMisplacedNetworks } from './networksWrongLevel';

export interface UnknownKey {
  readonly key: string;
  /** Dotted path of the mapping that the key stands in; empty at the top. */
  readonly parent: string;
  readonly suggestions: readonly string[];
  readonly hint: UnknownKeyHint | undefined;
}

export type UnknownKeyHint =
  /** Goes to another level, for example `ipam.config`. */
  | { readonly kind: 'move'; readonly to: string }
  /** The engine has it, Compose does not. */
  | { readonly kind: 'engine-only' }
  /** The name of a service, with characters that none may have. */
  | { readonly kind: 'service-name' };

/** What people write, by where they write it. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['service net', 'network_mode'],
  ['service network', 'networks'],
  ['service port', 'ports'],
  ['service link', 'links'],
  ['network driver_options', 'driver_opts'],
  ['network options', 'driver_opts'],
  ['network opts', 'driver_opts'],
  ['network ipv6', 'enable_ipv6'],
  ['network ipv4', 'enable_ipv4'],
  ['network external_name', 'name'],
  ['endpoint ip_address', 'ipv4_address'],
  ['endpoint ip', 'ipv4_address'],
  ['endpoint ipv4', 'ipv4_address'],
  ['endpoint ipv6', 'ipv6_address'],
  ['endpoint alias', 'aliases'],
  ['endpoint mac', 'mac_address'],
  ['endpoint driver_options', 'driver_opts'],
  ['endpoint interface', 'interface_name'],
  ['pool range', 'ip_range'],
  ['pool ip-range', 'ip_range'],
  ['pool aux_address', 'aux_addresses'],
  ['pool aux-address', 'aux_addresses'],
  ['root network', 'networks'],
  ['root service', 'services'],
]);

const engineOnly: ReadonlySet<string> = new Set(['scope', 'ingress', 'config_from', 'config_only']);

const poolKeys: ReadonlySet<string> = new Set(['subnet', 'gateway', 'ip_range', 'aux_addresses']);

/** A key that the schema does not know where it stands. */
export const schemaUnknownKey: Rule<'schema-unknown-key', UnknownKey> = {
  id: 'schema-unknown-key',
  severity: 'error',
  needs: 'file',
  schemaLike: true,
  *check(project) {
    for (const mismatch of project.mismatches) {
      if (mismatch.kind !== 'unknown-key' || isMisplacedNetworks(mismatch.path, mismatch.map)) {
        continue;
      }
      const { entry, path, map, shape, refused } = mismatch;
      const parent = path.slice(0, -1);
      const usual = renamed.get(`${levelOf(parent)} ${entry.key}`);
      const hint = usual === undefined ? hintOf(entry.key, parent) : undefined;
      const near = hint ? [] : nearest(entry.key, shape.keys.keys());
      const suggestions = (usual === undefined ? near : [usual]).filter((key) => !map.entries.has(key));
      yield {
        at: placeOfMerge(keyPlace(entry), entry.trace),
        severity: refused ? 'error' : 'warning',
        data: { key: entry.key, parent: parent.join('.'), suggestions, hint },
        fixes: () =>
          entry.trace || hint?.kind === 'service-name'
            ? []
            : [...moves(project, mismatch), ...fixes(project, entry.keyNode, entry.key, suggestions)],
      };
    }
  },
};

/** To the level where it belongs, where that is clear. */
function moves(project: Project, { entry, path, map }: Extract<Mismatch, { kind: 'unknown-key' }>): readonly Fix[] {
  const parent = path.slice(0, -1);
  const [, name = '', , network = ''] = parent;
  if (hintOf(entry.key, parent)?.kind !== 'move') {
    return [];
  }
  const level = levelOf(parent);
  switch (level) {
    case 'network':
    case 'ipam':
      return moveToPoolFix(project, map, entry, level === 'ipam' ? 'ipam' : 'network');
    case 'endpoint':
      return moveToNetworkFix(project, entry, network);
    case 'service':
      return moveToEndpointFix(project, name, entry);
    default:
      return [];
  }
}

function fixes(
  project: Project,
  keyNode: Parameters<typeof replaceScalar>[0],
  key: string,
  suggestions: readonly string[],
): readonly Fix[] {
  const document = project.documents.get(keyNode.file);
  const renames = suggestions.map((text): Fix => ({
    title: { code: 'rename-key', key: text },
    safe: false,
    edits: [replaceScalar(keyNode, text)],
  }));
  const removal: readonly Fix[] = document
    ? [{ title: { code: 'remove', text: key }, safe: false, edits: [removeNode(document, keyNode)] }]
    : [];
  return [...renames, ...removal];
}

function levelOf(parent: readonly string[]): string {
  const [root, , section, under] = parent;
  if (parent.length === 0) {
    return 'root';
  }
  if (root === 'services') {
    return parent.length === 2 ? 'service' : section === 'networks' && parent.length === 4 ? 'endpoint' : 'other';
  }
  if (root === 'networks') {
    if (section === 'ipam' && parent.length === 3) {
      return 'ipam';
    }
    return parent.length === 2 ? 'network' : section === 'ipam' && under === 'config' ? 'pool' : 'other';
  }
  return 'other';
}

function hintOf(key: string, parent: readonly string[]): UnknownKeyHint | undefined {
  if (parent.length === 1 && parent[0] === 'services') {
    return { kind: 'service-name' };
  }
  switch (levelOf(parent)) {
    case 'network':
      return poolKeys.has(key)
        ? { kind: 'move', to: 'ipam.config' }
        : engineOnly.has(key)
          ? { kind: 'engine-only' }
          : undefined;
    case 'ipam':
      return poolKeys.has(key) ? { kind: 'move', to: 'ipam.config' } : undefined;
    case 'endpoint':
      return networkShape.map?.keys.has(key) ? { kind: 'move', to: `networks.${parent[3] ?? ''}` } : undefined;
    case 'service':
      return endpointShape.map?.keys.has(key) && key !== 'mac_address'
        ? { kind: 'move', to: 'networks.<name>' }
        : undefined;
    default:
      return undefined;
  }
}
