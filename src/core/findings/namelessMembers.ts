import { builtInRole } from '../networkRole';
import type { Examined, Finding } from './finding';

/** The engine's resolver does not serve the network that containers join when they name none. */
export function namelessMembers({ network, members }: Examined): readonly Finding[] {
  const attached = members.filter((member) => member.kind === 'container' && member.attached);
  const concerns = builtInRole(network) === 'default-bridge' && attached.length > 1;
  return concerns ? [{ code: 'no-name-resolution', severity: 'hint' }] : [];
}
