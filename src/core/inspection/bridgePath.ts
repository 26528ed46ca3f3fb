import { readGoBoolean } from '../goBoolean';
import type { Network } from '../model';
import type { DataPath, Flow, SwitchedOff } from './pathModel';

/** Container — veth — bridge — address translation — the host's interface — outside, all on one host. */
export function bridgePath(network: Network, gateways: readonly string[]): DataPath {
  const icc = isOn(network, 'enable_icc');
  const modes = families(network).map((family) => gatewayMode(network, family));
  const isolated = modes.every((mode) => mode === 'isolated');
  const translationOff = whyUntranslated(network, modes);
  const bridge = network.options.get('com.docker.network.bridge.name') ?? `br-${network.id.slice(0, 12)}`;
  return {
    stops: [
      { kind: 'container', name: '', detail: '' },
      { kind: 'neighbour', name: '', detail: '' },
      { kind: 'bridge', name: bridge, detail: isolated ? '' : gateways.join(' · ') },
      { kind: 'host', name: '', detail: '' },
      {
        kind: 'translation',
        name: translationName(network),
        detail: modeText(network),
        ...(translationOff && { off: translationOff }),
      },
      { kind: 'uplink', name: '', detail: '' },
      { kind: 'outside', name: '', detail: '' },
    ],
    links: [
      { from: 'container', to: 'bridge', medium: 'veth' },
      { from: 'neighbour', to: 'bridge', medium: 'veth', ...(!icc && { off: 'icc' }) },
      { from: 'bridge', to: 'host', medium: 'wire', ...(isolated && { off: 'isolated' }) },
      { from: 'bridge', to: 'translation', medium: 'wire', ...(network.internal && { off: 'internal' }) },
      { from: 'translation', to: 'uplink', medium: 'wire', ...(network.internal && { off: 'internal' }) },
      { from: 'uplink', to: 'outside', medium: 'wire' },
    ],
    flows: [
      {
        to: 'neighbour',
        open: icc,
        code: icc ? 'neighbour-switched' : 'neighbour-icc-off',
        via: icc ? ['container', 'bridge', 'neighbour'] : ['container', 'bridge'],
      },
      {
        to: 'host',
        open: !isolated,
        code: isolated ? 'host-isolated' : 'host-gateway',
        via: isolated ? ['container', 'bridge'] : ['container', 'bridge', 'host'],
      },
      ...perFamily(network, outsideFlow),
      ...perFamily(network, inboundFlow),
    ],
  };
}

type GatewayMode = 'nat' | 'nat-unprotected' | 'routed' | 'isolated';

function families(network: Network): readonly (4 | 6)[] {
  return [...(network.ipv4 ? [4 as const] : []), ...(network.ipv6 ? [6 as const] : [])];
}

function gatewayMode(network: Network, family: 4 | 6): GatewayMode {
  const mode = network.options.get(`com.docker.network.bridge.gateway_mode_ipv${family}`);
  return mode === 'routed' || mode === 'nat-unprotected' || mode === 'isolated' ? mode : 'nat';
}

/** Options of the bridge driver that are on by default. */
function isOn(network: Network, option: string): boolean {
  return readGoBoolean(network.options.get(`com.docker.network.bridge.${option}`) ?? '') !== false;
}

function whyUntranslated(network: Network, modes: readonly GatewayMode[]): SwitchedOff | undefined {
  if (network.internal) return 'internal';
  if (modes.length > 0 && modes.every((mode) => mode === 'routed')) return 'routed';
  return isOn(network, 'enable_ip_masquerade') ? undefined : 'masquerade';
}

function translationName(network: Network): string {
  return [network.options.get('com.docker.network.host_ipv4'), network.options.get('com.docker.network.host_ipv6')]
    .filter((address) => address !== undefined)
    .join(' · ');
}

/** How the gateway treats packets, where that is not the usual translation. */
function modeText(network: Network): string {
  const modes = families(network).map((family) => ({ family, mode: gatewayMode(network, family) }));
  const same = modes.every(({ mode }) => mode === modes[0]?.mode);
  if (same && modes[0]?.mode === 'nat') return '';
  return same ? (modes[0]?.mode ?? '') : modes.map(({ family, mode }) => `IPv${family} ${mode}`).join(' · ');
}

/** One flow where all families go the same way, else one a family. */
function perFamily(network: Network, flow: (network: Network, mode: GatewayMode) => Flow): readonly Flow[] {
  const flows = families(network).map((family) => ({ family, flow: flow(network, gatewayMode(network, family)) }));
  const [first] = flows;
  if (!first) return [];
  if (flows.every((one) => one.flow.code === first.flow.code)) return [first.flow];
  return flows.map((one) => ({ ...one.flow, family: one.family }));
}

function outsideFlow(network: Network, mode: GatewayMode): Flow {
  if (network.internal) return { to: 'outside', open: false, code: 'outside-internal', via: ['container', 'bridge'] };
  if (mode === 'routed') return direct('outside-routed');
  if (!isOn(network, 'enable_ip_masquerade')) return direct('outside-plain');
  return {
    to: 'outside',
    open: true,
    code: 'outside-masquerade',
    via: ['container', 'bridge', 'translation', 'uplink', 'outside'],
  };
}

function direct(code: 'outside-routed' | 'outside-plain'): Flow {
  return { to: 'outside', open: true, code, via: ['container', 'bridge', 'uplink', 'outside'] };
}

function inboundFlow(network: Network, mode: GatewayMode): Flow {
  if (network.internal) return { to: 'inbound', open: false, code: 'inbound-internal', via: ['outside', 'uplink'] };
  if (mode === 'routed')
    return { to: 'inbound', open: true, code: 'inbound-routed', via: ['outside', 'uplink', 'bridge', 'container'] };
  return {
    to: 'inbound',
    open: true,
    code: mode === 'nat-unprotected' ? 'inbound-unprotected' : 'inbound-published',
    via: ['outside', 'uplink', 'translation', 'bridge', 'container'],
  };
}
