import type { CreateNetworkRequest } from '../engine';
import type { HostNetwork } from '../host';
import type { CreateContext } from './createContext';
import { othersIn } from './createContext';
import type { CreateProblem, Place } from './problem';
import { problem } from './problem';

const at: Place = { field: 'option', key: 'parent' };

/** What a network on a physical wire asks of the host, as far as the host is known. */
export function parentProblems(request: CreateNetworkRequest, context: CreateContext): readonly CreateProblem[] {
  const { driver, options, configOnly, configFrom } = request;
  if ((driver !== 'macvlan' && driver !== 'ipvlan') || configOnly) return [];
  const { host } = context;
  const source = configFrom ? othersIn(context).find(({ name }) => name === configFrom)?.options : options;
  const parent = source?.get('parent') ?? '';
  // The engine makes the network all the same; then no container starts in it.
  const unsupported = host?.lacks.includes(driver) ?? false;
  return [
    ...(unsupported ? [problem({ code: 'no-kernel-support', what: driver }, 'warning', { field: 'driver' })] : []),
    ...(parent === '' ? withoutParent(host) : withParent(parent, host)),
    ...(parent !== '' && !configFrom && !request.pools?.length
      ? [problem({ code: 'wire-without-subnet' }, 'hint', { field: 'pools' })]
      : []),
  ];
}

/** The engine then hangs the network on a dummy device. */
function withoutParent(host: HostNetwork | undefined): readonly CreateProblem[] {
  if (host?.lacks.includes('dummy')) return [problem({ code: 'parent-needed' }, 'error', at)];
  return [problem({ code: 'parent-missing' }, 'hint', at)];
}

/** What is not there and reads NAME.VLAN the engine makes. */
function withParent(parent: string, host: HostNetwork | undefined): readonly CreateProblem[] {
  const names = host?.interfaces.map(({ name }) => name) ?? [];
  if (!host || names.includes(parent)) return [];
  const base = /^([^.]+)\.\d+$/.exec(parent)?.[1];
  if (base === undefined || !names.includes(base)) return [problem({ code: 'parent-unknown', parent }, 'error', at)];
  return host.lacks.includes('8021q') ? [problem({ code: 'no-kernel-support', what: '8021q' }, 'error', at)] : [];
}
