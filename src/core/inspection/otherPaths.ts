import type { Network } from '../model';
import type { DataPath } from './pathModel';

/** The container uses the host's own interfaces. */
export const hostPath: DataPath = {
  stops: [
    { kind: 'container', name: '', detail: '' },
    { kind: 'host', name: '', detail: '' },
    { kind: 'uplink', name: '', detail: '' },
    { kind: 'outside', name: '', detail: '' },
  ],
  links: [
    { from: 'container', to: 'host', medium: 'wire' },
    { from: 'host', to: 'uplink', medium: 'wire' },
    { from: 'uplink', to: 'outside', medium: 'wire' },
  ],
  flows: [
    { to: 'neighbour', open: true, code: 'neighbour-host', via: ['container', 'host'] },
    { to: 'host', open: true, code: 'host-same', via: ['container', 'host'] },
    { to: 'outside', open: true, code: 'outside-host', via: ['container', 'host', 'uplink', 'outside'] },
    { to: 'inbound', open: true, code: 'inbound-host', via: ['outside', 'uplink', 'host', 'container'] },
  ],
};

/** The container has its loopback interface and nothing else. */
export const nonePath: DataPath = {
  stops: [
    { kind: 'container', name: '', detail: '' },
    { kind: 'loopback', name: 'lo', detail: '127.0.0.1' },
    { kind: 'host', name: '', detail: '', off: 'none-driver' },
    { kind: 'outside', name: '', detail: '', off: 'none-driver' },
  ],
  links: [
    { from: 'container', to: 'loopback', medium: 'wire' },
    { from: 'loopback', to: 'host', medium: 'wire', off: 'none-driver' },
    { from: 'host', to: 'outside', medium: 'wire', off: 'none-driver' },
  ],
  flows: [
    { to: 'neighbour', open: false, code: 'neighbour-none', via: ['container', 'loopback'] },
    { to: 'host', open: false, code: 'host-none', via: ['container', 'loopback'] },
    { to: 'outside', open: false, code: 'outside-none', via: ['container', 'loopback'] },
    { to: 'inbound', open: false, code: 'inbound-none', via: ['outside', 'host'] },
  ],
};

/** What a plugin does with a packet is its own affair. */
export function pluginPath(network: Network): DataPath {
  return {
    stops: [
      { kind: 'container', name: '', detail: '' },
      { kind: 'plugin', name: network.driver, detail: '' },
      { kind: 'outside', name: '', detail: '' },
    ],
    links: [
      { from: 'container', to: 'plugin', medium: 'wire' },
      { from: 'plugin', to: 'outside', medium: 'wire' },
    ],
    flows: [{ to: 'outside', open: 'unknown', code: 'unknown', via: ['container', 'plugin', 'outside'] }],
  };
}
