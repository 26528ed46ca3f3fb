import type { PublishedPort } from './model';

/** A port of a container that can be reached on the host. */
export interface HostPort {
  readonly hostPort: number;
  readonly containerPort: number;
  readonly protocol: string;
  /** Absent where every address of the host leads to it. */
  readonly hostAddress?: string;
}

/** The published ports in order, one entry where the engine lists IPv4 and IPv6 apart. */
export function hostPorts(ports: readonly PublishedPort[]): readonly HostPort[] {
  const unique = new Map<string, HostPort>();
  for (const { hostPort, containerPort, protocol, hostAddress } of ports) {
    if (hostPort === undefined) continue;
    const anywhere = hostAddress === undefined || ['', '0.0.0.0', '::'].includes(hostAddress);
    const port = { hostPort, containerPort, protocol, ...(!anywhere && { hostAddress }) };
    unique.set(JSON.stringify(port), port);
  }
  return [...unique.values()].sort((a, b) => a.hostPort - b.hostPort || a.containerPort - b.containerPort);
}
