import type { Network } from '../model';
import type { DataPath } from './pathModel';

/** Container — veth — bridge in the network's own namespace — VXLAN — other nodes; outside through `docker_gwbridge`. */
export function overlayPath(network: Network): DataPath {
  const encrypted = network.options.has('encrypted');
  const { internal } = network;
  const ids = network.options.get('com.docker.network.driver.overlay.vxlanid_list') ?? '';
  return {
    stops: [
      { kind: 'container', name: '', detail: '' },
      { kind: 'neighbour', name: '', detail: '' },
      { kind: 'bridge', name: '', detail: '' },
      { kind: 'tunnel', name: ids === '' ? 'VXLAN' : `VXLAN ${ids}`, detail: encrypted ? 'IPsec' : '' },
      { kind: 'peers', name: '', detail: '' },
      { kind: 'gateway-bridge', name: 'docker_gwbridge', detail: '', ...(internal && { off: 'internal' as const }) },
      { kind: 'host', name: '', detail: '' },
      { kind: 'uplink', name: '', detail: '' },
      { kind: 'outside', name: '', detail: '' },
    ],
    links: [
      { from: 'container', to: 'bridge', medium: 'veth' },
      { from: 'neighbour', to: 'bridge', medium: 'veth' },
      { from: 'bridge', to: 'tunnel', medium: 'wire' },
      { from: 'tunnel', to: 'peers', medium: 'vxlan' },
      { from: 'container', to: 'gateway-bridge', medium: 'veth', ...(internal && { off: 'internal' as const }) },
      { from: 'gateway-bridge', to: 'host', medium: 'wire', ...(internal && { off: 'internal' as const }) },
      { from: 'gateway-bridge', to: 'uplink', medium: 'wire', ...(internal && { off: 'internal' as const }) },
      { from: 'uplink', to: 'outside', medium: 'wire' },
    ],
    flows: [
      {
        to: 'neighbour',
        open: true,
        code: encrypted ? 'neighbour-overlay-encrypted' : 'neighbour-overlay',
        via: ['container', 'bridge', 'tunnel', 'peers'],
      },
      internal
        ? { to: 'host', open: false, code: 'host-isolated', via: ['container'] }
        : { to: 'host', open: true, code: 'host-gateway-bridge', via: ['container', 'gateway-bridge', 'host'] },
      internal
        ? { to: 'outside', open: false, code: 'outside-internal', via: ['container'] }
        : {
            to: 'outside',
            open: true,
            code: 'outside-gateway-bridge',
            via: ['container', 'gateway-bridge', 'uplink', 'outside'],
          },
      internal
        ? { to: 'inbound', open: false, code: 'inbound-internal', via: ['outside', 'uplink'] }
        : {
            to: 'inbound',
            open: true,
            code: 'inbound-overlay',
            via: ['outside', 'uplink', 'gateway-bridge', 'container'],
          },
    ],
  };
}
