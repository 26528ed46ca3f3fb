import type { Fix } from './findings';
import type { Service } from './model/services';
import type { Project } from './project';
import { attach } from './refactor/attach';

/** Puts a service on one more network. */
export function joinFix(project: Project, service: Service, network: string): readonly Fix[] {
  // Compose replaces variables in values and not in keys, so that this key cannot be named.
  const edit = network.includes('$') ? undefined : attach(project, service, network);
  return edit ? [{ title: { code: 'join-network', service: service.name, network }, safe: false, edits: [edit] }] : [];
}

/** To each of the networks of another service. */
export function joinOtherFixes(project: Project, service: Service, other: Service | undefined): readonly Fix[] {
  return [...(other?.networks ?? [])].flatMap((network) => joinFix(project, service, network));
}
