import type { Examined, Finding } from './finding';

/** The engine lets several networks have one name; commands that name it then fail or hit the wrong one. */
export function sameName({ network, snapshot }: Examined): readonly Finding[] {
  const others = snapshot.networks.filter(({ id, name }) => name === network.name && id !== network.id);
  if (others.length === 0) return [];
  return [{ code: 'same-name', severity: 'warning', networks: others.map(({ id, name }) => ({ id, name })) }];
}
