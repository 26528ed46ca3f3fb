/** Some ports in a row, or one. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

export const protocols = ['tcp', 'udp', 'sctp'] as const;

/** Reads `PORT` or `FIRST-LAST` as Go's `nat.ParsePortRange`, which Compose and the engine use; undefined for what it refuses. */
export function readPortRange(text: string): PortRange | undefined {
  const [begin, end] = text.includes('-') ? text.split('-') : [text, text];
  const first = readPort(begin);
  const last = readPort(end);
  return first === undefined || last === undefined || last < first ? undefined : { first, last };
}

function readPort(text = ''): number | undefined {
  return /^\d+$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined;
}

export function countOf({ first, last }: PortRange): number {
  return last - first + 1;
}
