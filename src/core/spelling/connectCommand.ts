import type { EndpointRequest } from '../engine';
import type { Shell } from './shell';
import { quoteArgument } from './shell';

/** What `docker network connect` has no option for, or this shell no way to write. */
export type ConnectOmission = 'mac' | 'alias' | 'link' | 'driver-option' | 'address' | 'priority';

export type ConnectSpelling =
  | { readonly kind: 'command'; readonly text: string; readonly omissions: readonly ConnectOmission[] }
  | { readonly kind: 'impossible' };

/**
 * `docker network connect …` for one line of a shell. Give ids where names are doubtful: the engine takes both, and a
 * network may bear the beginning of another one's id as its name.
 */
export function spellConnect(
  network: string,
  container: string,
  request: EndpointRequest,
  shell: Shell,
): ConnectSpelling {
  const omissions = new Set<ConnectOmission>(request.mac === undefined ? [] : ['mac']);
  const options = optionsOf(request).flatMap(({ text, what }) => {
    const quoted = text === undefined ? undefined : quoteArgument(text, shell);
    if (quoted === undefined) omissions.add(what);
    return quoted ?? [];
  });
  const ends = [quoteArgument('--', shell), quoteArgument(network, shell), quoteArgument(container, shell)];
  if (ends.includes(undefined)) return { kind: 'impossible' };
  const text = ['docker', 'network', 'connect', ...options, ...ends].join(' ');
  return { kind: 'command', text, omissions: [...omissions] };
}

interface Option {
  /** Absent where the CLI cannot be told. */
  readonly text: string | undefined;
  readonly what: ConnectOmission;
}

function optionsOf(request: EndpointRequest): readonly Option[] {
  const { ipv4, ipv6, gatewayPriority } = request;
  return [
    ...(ipv4 === undefined ? [] : [{ text: `--ip=${ipv4}`, what: 'address' } as const]),
    ...(ipv6 === undefined ? [] : [{ text: `--ip6=${ipv6}`, what: 'address' } as const]),
    ...(request.linkLocal ?? []).map((address) => listed('--link-local-ip', address, 'address')),
    ...(gatewayPriority ? [{ text: `--gw-priority=${gatewayPriority}`, what: 'priority' } as const] : []),
    ...(request.aliases ?? []).map((alias) => listed('--alias', alias, 'alias')),
    ...(request.links ?? []).map((link): Option => ({ text: `--link=${link}`, what: 'link' })),
    ...[...(request.driverOptions ?? [])].map(([key, value]): Option => {
      const speakable = key !== '' && !key.includes('=');
      return speakable
        ? listed('--driver-opt', `${key}=${value}`, 'driver-option')
        : { text: undefined, what: 'driver-option' };
    }),
  ];
}

/** An option that the CLI splits at commas, as a record of CSV; it takes a carriage return for the end of a line. */
function listed(option: string, value: string, what: ConnectOmission): Option {
  if (value === '' || value.includes('\r')) return { text: undefined, what };
  const field = /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return { text: `${option}=${field}`, what };
}
