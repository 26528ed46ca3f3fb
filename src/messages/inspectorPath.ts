import * as l10n from '@vscode/l10n';
import type { Flow, FlowEnd, PathLink, StopKind, SwitchedOff } from '../core/inspection/pathModel';

/** What a box of the drawing stands for. */
export function stopLabel(kind: StopKind): string {
  switch (kind) {
    case 'container':
      return l10n.t('Container');
    case 'neighbour':
      return l10n.t('Other container');
    case 'bridge':
      return l10n.t('Bridge');
    case 'translation':
      return l10n.t('NAT');
    case 'gateway-bridge':
      return l10n.t('Gateway bridge');
    case 'parent':
      return l10n.t('Parent interface');
    case 'tunnel':
      return l10n.t('Tunnel');
    case 'peers':
      return l10n.t('Other nodes');
    case 'host':
      return l10n.t('Host');
    case 'uplink':
      return l10n.t('Host interface');
    case 'outside':
      return l10n.t('Outside');
    case 'loopback':
      return l10n.t('Loopback');
    case 'plugin':
      return l10n.t('Driver plugin');
  }
}

export function mediumLabel(medium: PathLink['medium']): string {
  switch (medium) {
    case 'veth':
    case 'macvlan':
    case 'ipvlan':
      return medium;
    case 'vxlan':
      return 'UDP 4789';
    case 'wire':
      return '';
  }
}

/** Beside what is struck out: the option that does it, in few words. */
export function switchedOffLabel(off: SwitchedOff): string {
  switch (off) {
    case 'icc':
      return l10n.t('ICC off');
    case 'masquerade':
      return l10n.t('masquerade off');
    case 'internal':
      return l10n.t('internal');
    case 'isolated':
      return l10n.t('isolated');
    case 'routed':
      return l10n.t('routed');
    case 'no-parent':
      return l10n.t('no parent');
    case 'parent-filter':
      return l10n.t('kept apart');
    case 'private-mode':
      return l10n.t('private mode');
    case 'none-driver':
      return l10n.t('no network');
  }
}

export function flowEndLabel(to: FlowEnd, family?: 4 | 6): string {
  const label = flowEndWords(to);
  return family === undefined ? label : `${label} (IPv${family})`;
}

function flowEndWords(to: FlowEnd): string {
  switch (to) {
    case 'neighbour':
      return l10n.t('To another container');
    case 'host':
      return l10n.t('To the host');
    case 'outside':
      return l10n.t('Out');
    case 'inbound':
      return l10n.t('In from outside');
  }
}

export function flowVerdict(open: Flow['open']): string {
  if (open === 'unknown') return l10n.t('depends');
  return open ? l10n.t('open') : l10n.t('closed');
}

export function flowSentence(code: Flow['code']): string {
  switch (code) {
    case 'neighbour-switched':
      return l10n.t('Directly through the bridge, any port.');
    case 'neighbour-icc-off':
      return l10n.t('Dropped: inter-container communication is off. Only published ports can be reached.');
    case 'neighbour-parent':
      return l10n.t('Directly, through the parent interface.');
    case 'neighbour-vepa':
      return l10n.t('Through the external switch, if that sends packets back (hairpin).');
    case 'neighbour-private':
      return l10n.t('Dropped: private mode keeps the containers of one parent apart.');
    case 'neighbour-overlay':
      return l10n.t('On this node through the bridge, to other nodes through the VXLAN tunnel, unencrypted.');
    case 'neighbour-overlay-encrypted':
      return l10n.t('On this node through the bridge, to other nodes through the VXLAN tunnel, encrypted by IPsec.');
    case 'neighbour-host':
      return l10n.t("Over the host's loopback: all containers in this network share the host's addresses and ports.");
    case 'neighbour-none':
      return l10n.t('Impossible: the container has no interface but its loopback.');
    case 'host-gateway':
      return l10n.t("To the gateway address, which is the host's end of the bridge.");
    case 'host-isolated':
      return l10n.t('Impossible: the host has no address in this network.');
    case 'host-parent-filter':
      return l10n.t('Dropped: the kernel lets no packet pass between a parent interface and its children.');
    case 'host-gateway-bridge':
      return l10n.t('Through docker_gwbridge, not through this network.');
    case 'host-same':
      return l10n.t('It is on the host: localhost is the same for both.');
    case 'host-none':
      return l10n.t('Impossible: the container has no interface but its loopback.');
    case 'outside-masquerade':
      return l10n.t("Leaves with the host's address: the engine masquerades it.");
    case 'outside-plain':
      return l10n.t("Leaves with the container's own address: outside must know the way back.");
    case 'outside-routed':
      return l10n.t("Routed with the container's own address: outside must have a route to this subnet.");
    case 'outside-internal':
      return l10n.t('Dropped: this network is internal.');
    case 'outside-parent':
      return l10n.t("Straight onto the parent's network, with the container's own address.");
    case 'outside-l3':
      return l10n.t('Routed by the host: outside must have a route to this subnet.');
    case 'outside-no-parent':
      return l10n.t('Impossible: no parent interface was given, so the engine made one that leads nowhere.');
    case 'outside-gateway-bridge':
      return l10n.t("Through docker_gwbridge, masqueraded with this node's address.");
    case 'outside-host':
      return l10n.t("As any program of the host, with the host's address.");
    case 'outside-none':
      return l10n.t('Impossible: the container has no interface but its loopback.');
    case 'inbound-published':
      return l10n.t('Only to published ports, which the host forwards.');
    case 'inbound-unprotected':
      return l10n.t("To published ports, and to every port on the container's own address.");
    case 'inbound-routed':
      return l10n.t("To published ports on the container's own address; no host port is mapped.");
    case 'inbound-internal':
      return l10n.t('Impossible: published ports are not in force here.');
    case 'inbound-parent':
      return l10n.t("To every port on the container's own address; no host port is mapped.");
    case 'inbound-overlay':
      return l10n.t('To published ports of any node, through the ingress network.');
    case 'inbound-host':
      return l10n.t('To every port the container listens on; publishing has no effect.');
    case 'inbound-none':
      return l10n.t('Impossible: the container has no interface but its loopback.');
    case 'unknown':
      return l10n.t('The plugin decides; the engine does not know.');
  }
}
