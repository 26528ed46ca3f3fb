import type { Examined, Finding } from './finding';

/** Published ports that a running container asked for and that are not in force. The engine says no word of it. */
export function lostPorts({ members }: Examined): readonly Finding[] {
  return members.flatMap(({ id, name, ports }) =>
    ports.flatMap((port): readonly Finding[] => {
      const { state } = port;
      if (state.code !== 'not-in-force') return [];
      return [{ code: 'port-lost', severity: 'warning', container: { id, name }, port, reason: state.reason }];
    }),
  );
}
