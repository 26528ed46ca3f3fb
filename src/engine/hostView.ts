import { readFile } from 'node:fs/promises';
import { networkInterfaces, release } from 'node:os';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { HostInterface, HostView, KernelModule } from '../core/host';
import { systemFiles } from './files';
import type { Files } from './files';
import { readIpv4Routes, readIpv6Routes, routesOfAddresses } from './hostRoutes';
import { lackingModules } from './kernelModules';

/** This machine. On Linux all of its routes are known, elsewhere the subnets that it has addresses in. */
export function createHostView(platform: NodeJS.Platform, files: Files = systemFiles): HostView {
  return {
    async read() {
      const interfaces = interfacesHere();
      if (platform !== 'linux') return { interfaces, routes: routesOfAddresses(interfaces), lacks: [] };
      const [ipv4, ipv6, lacks] = await Promise.all([
        files.read('/proc/net/route'),
        files.read('/proc/net/ipv6_route'),
        lackingHere(files),
      ]);
      return { interfaces, routes: [...readIpv4Routes(ipv4 ?? ''), ...readIpv6Routes(ipv6 ?? '')], lacks };
    },
  };
}

function interfacesHere(): readonly HostInterface[] {
  return Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) => {
    if (addresses.some(({ internal }) => internal)) return [];
    return [{ name, addresses: addresses.flatMap(({ cidr }) => cidr ?? []) }];
  });
}

async function lackingHere(files: Files): Promise<readonly KernelModule[]> {
  const folder = `/lib/modules/${release()}`;
  const [dependencies, builtin, written] = await Promise.all([
    files.read(`${folder}/modules.dep`),
    files.read(`${folder}/modules.builtin`),
    files.read(`/boot/config-${release()}`),
  ]);
  const listed = dependencies !== undefined && builtin !== undefined ? dependencies + builtin : undefined;
  return lackingModules({ listed, configuration: written ?? (await builtInConfiguration()) });
}

/** Many kernels carry their configuration with them, compressed. */
async function builtInConfiguration(): Promise<string | undefined> {
  try {
    return (await promisify(gunzip)(await readFile('/proc/config.gz'))).toString('latin1');
  } catch {
    // Not telling it is the usual thing.
    return undefined;
  }
}
