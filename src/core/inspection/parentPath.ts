import type { Network } from '../model';
import type { DataPath, Flow, PathStop } from './pathModel';

/** Container — sub-interface — the parent interface of the host — the physical network. The host itself is left out. */
export function parentPath(network: Network, driver: 'macvlan' | 'ipvlan'): DataPath {
  const given = network.options.get('parent') ?? '';
  const dummy = given === '';
  const mode = network.options.get(`${driver}_mode`) ?? (driver === 'macvlan' ? 'bridge' : 'l2');
  const separation = driver === 'macvlan' ? mode : (network.options.get('ipvlan_flag') ?? 'bridge');
  const closed = dummy || network.internal;
  const off = dummy ? 'no-parent' : 'internal';
  const parent: PathStop = {
    kind: 'parent',
    name: dummy ? `${driver === 'macvlan' ? 'dm' : 'di'}-${network.id.slice(0, 12)}` : given,
    detail: `${driver} ${mode}`,
    ...(closed && { off }),
  };
  return {
    stops: [
      { kind: 'container', name: '', detail: '' },
      { kind: 'neighbour', name: '', detail: '' },
      parent,
      { kind: 'host', name: '', detail: '' },
      { kind: 'outside', name: '', detail: '' },
    ],
    links: [
      { from: 'container', to: 'parent', medium: driver },
      {
        from: 'neighbour',
        to: 'parent',
        medium: driver,
        ...(separation === 'private' && { off: 'private-mode' as const }),
      },
      { from: 'parent', to: 'host', medium: 'wire', off: 'parent-filter' },
      { from: 'parent', to: 'outside', medium: 'wire', ...(closed && { off }) },
    ],
    flows: [
      neighbourFlow(separation),
      { to: 'host', open: false, code: 'host-parent-filter', via: ['container', 'parent'] },
      outsideFlow(closed, dummy, driver === 'ipvlan' && mode.startsWith('l3')),
      {
        to: 'inbound',
        open: !closed,
        code: closed ? 'inbound-internal' : 'inbound-parent',
        via: closed ? ['outside'] : ['outside', 'parent', 'container'],
      },
    ],
  };
}

function neighbourFlow(separation: string): Flow {
  switch (separation) {
    case 'private':
      return { to: 'neighbour', open: false, code: 'neighbour-private', via: ['container', 'parent'] };
    case 'vepa':
      return {
        to: 'neighbour',
        open: 'unknown',
        code: 'neighbour-vepa',
        via: ['container', 'parent', 'outside', 'parent', 'neighbour'],
      };
    default:
      return { to: 'neighbour', open: true, code: 'neighbour-parent', via: ['container', 'parent', 'neighbour'] };
  }
}

function outsideFlow(closed: boolean, dummy: boolean, routed: boolean): Flow {
  if (closed)
    return {
      to: 'outside',
      open: false,
      code: dummy ? 'outside-no-parent' : 'outside-internal',
      via: ['container', 'parent'],
    };
  return {
    to: 'outside',
    open: routed ? 'unknown' : true,
    code: routed ? 'outside-l3' : 'outside-parent',
    via: ['container', 'parent', 'outside'],
  };
}
