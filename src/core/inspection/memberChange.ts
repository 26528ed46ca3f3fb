import type { Member } from './member';

/** What somebody who does not see the table wants to hear of a change. */
export type MemberChange =
  | { readonly code: 'joined'; readonly name: string; readonly address: string }
  | { readonly code: 'left'; readonly name: string }
  | { readonly code: 'state'; readonly name: string; readonly state: Member['state'] }
  | { readonly code: 'address'; readonly name: string; readonly address: string };

export function memberChanges(before: readonly Member[], after: readonly Member[]): readonly MemberChange[] {
  if (before === after) return [];
  const known = new Map(before.map((member) => [member.id, member]));
  const present = new Set(after.map(({ id }) => id));
  const left = before.filter(({ id }) => !present.has(id)).map(({ name }) => ({ code: 'left' as const, name }));
  return [...left, ...after.flatMap((member) => changeOf(known.get(member.id), member) ?? [])];
}

function changeOf(before: Member | undefined, after: Member): MemberChange | undefined {
  if (before === after) return undefined;
  const { name, state } = after;
  const address = addressOf(after);
  if (!before) return { code: 'joined', name, address };
  if (before.state !== state) return { code: 'state', name, state };
  return addressOf(before) === address ? undefined : { code: 'address', name, address };
}

function addressOf({ ipv4, ipv6 }: Member): string {
  return [ipv4, ipv6].flatMap((one) => (one?.inForce ? [one.address] : [])).join(', ');
}
