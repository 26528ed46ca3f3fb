import assert from 'node:assert/strict';
import type { RuleId } from '../../../../src/compose/rules/all';
import { liveWith } from '../support/caseLive';
import { shown } from '../support/ruleChecks';
import type { Circumstances, Files } from '../support/ruleChecks';

const rules: readonly RuleId[] = [
  'driver-unknown',
  'driver-not-creatable',
  'driver-opt-boolean',
  'driver-opt-value',
  'driver-opt-unknown',
  'driver-opt-wrong-driver',
  'driver-opt-wrong-level',
  'driver-opt-no-effect',
  'driver-opt-odd-value',
  'driver-opt-internal-only',
  'gateway-mode-isolated-not-internal',
  'ports-with-routed-gateway',
  'bridge-name-invalid',
  'bridge-name-duplicate',
  'bridge-name-not-bridge',
  'macvlan-without-parent',
  'macvlan-without-subnet',
  'macvlan-parent-invalid',
  'macvlan-vlan-id',
  'macvlan-passthru-shared',
  'ipvlan-parent-shared',
  'macvlan-ipvlan-parent-shared',
  'ports-on-macvlan',
  'ipvlan-l3-gateway',
  'ports-on-internal-network',
  'attachable-no-effect',
  'overlay-needs-swarm',
  'overlay-not-attachable',
  'overlay-encrypted-value',
  'overlay-ipv6-subnet',
  'overlay-needs-ipv4',
  'network-name-invalid-swarm',
  'ipv6-subnet-not-enabled',
];

/** A service on `front`, whose settings these are; other networks it is on too. */
function front(settings: string, others: Readonly<Record<string, string>> = {}, more = ''): string {
  const joined = ['front', ...Object.keys(others)].join(', ');
  const lines = Object.entries({ front: settings, ...others }).map(([key, body]) => `  ${key}: {${body}}\n`);
  return `services:\n  web: {image: nginx, networks: [${joined}]${more}}\nnetworks:\n${lines.join('')}`;
}

/** A service on `default`, whose settings these lines are. */
function lone(lines: string): string {
  return `services:\n  web: {image: nginx}\nnetworks:\n  default:\n    ${lines}\n`;
}

/** Two networks, each used by one service of a profile of its own. */
function apart(one: string, other: string): string {
  const services = ['one', 'two'].map(
    (name) => `  ${name}: {image: nginx, profiles: [${name}], networks: [n-${name}]}\n`,
  );
  return `services:\n${services.join('')}networks:\n  n-one: {${one}}\n  n-two: {${other}}\n`;
}

const bridge = 'com.docker.network.bridge';
const named = `driver_opts: {${bridge}.name: br-app}`;
const pool = 'ipam: {config: [{subnet: 192.168.50.0/24}]}';
const other = 'ipam: {config: [{subnet: 192.168.51.0/24}]}';
const macvlan = `driver: macvlan, ${pool}`;
const ipvlan = `driver: ipvlan, ${other}`;
const inSwarm: Circumstances = { live: liveWith([], 'swarm') };

const table: Readonly<Record<string, readonly [Files, readonly string[], Circumstances?]>> = {
  'a driver that is misspelled': [front('driver: brigde'), ['error driver-unknown: brigde']],
  'a driver in another case': [front('driver: Overlay'), ['error driver-unknown: Overlay']],
  'a driver that is misspelled in a default': [lone('driver: ${D:-ovrlay}'), ['error driver-unknown: ${D:-ovrlay}']],
  'a driver of a plugin': [front('driver: weave'), ['warning driver-unknown: weave']],
  'a driver of no plugin': [front('driver: weave'), ['error driver-unknown: weave'], { live: liveWith([]) }],
  'no driver': [front('driver: ""'), []],
  'the driver of the host': [front('driver: host'), ['error driver-not-creatable: host']],
  'the driver of nothing': [front('driver: "null"'), ['error driver-not-creatable: null']],

  'switches as options': [
    front(`driver_opts: {${bridge}.enable_icc: False, ${bridge}.inhibit_ipv4: "false"}`),
    ['error driver-opt-boolean: False'],
  ],
  'a switch as an option that nobody knows': [
    'services:\n  web: {image: nginx, networks: {front: {driver_opts: {some.option: true}}}}\nnetworks:\n  front:\n',
    ['error driver-opt-boolean: true'],
  ],
  'a switch as an option where Compose does not look': [
    `services:\n  web: {image: nginx, networks: ["my net"]}\nnetworks:\n  my net: {driver_opts: {${bridge}.enable_icc: true}}\n`,
    [],
  ],
  'numbers as switches': [
    front(`driver_opts: {${bridge}.enable_icc: 1, ${bridge}.inhibit_ipv4: 2}`),
    ['error driver-opt-value: 2'],
  ],
  'packets in other notations': [front('driver_opts: {com.docker.network.driver.mtu: 0x578}'), []],
  'packets of half a byte': [
    front('driver_opts: {com.docker.network.driver.mtu: 1400.5}'),
    ['error driver-opt-value: 1400.5'],
  ],
  'packets too small for IPv6': [
    front('enable_ipv6: true, driver_opts: {com.docker.network.driver.mtu: 1279}'),
    ['error driver-opt-value: 1279'],
  ],
  'a mode in other letters': [
    front(`driver_opts: {${bridge}.gateway_mode_ipv4: NAT}`),
    ['error driver-opt-value: NAT'],
  ],
  'a list with the wrong separator': [
    front(`driver_opts: {${bridge}.trusted_host_interfaces: "eth0,eth1"}`),
    ['error driver-opt-value: eth0,eth1'],
  ],
  'an option in other letters': [
    front(`driver_opts: {${bridge}.Name: br0}`),
    [`warning driver-opt-unknown: ${bridge}.Name`],
  ],
  'an option of another driver': [front('driver_opts: {parent: eth0}'), ['warning driver-opt-wrong-driver: parent']],
  'an option of endpoints': [
    front('driver_opts: {com.docker.network.endpoint.ifname: lan0}'),
    ['warning driver-opt-wrong-level: com.docker.network.endpoint.ifname'],
  ],
  'options of a driver that is not known': [
    front('driver: weave, driver_opts: {parent: eth0}'),
    ['warning driver-unknown: weave'],
  ],
  'an option for IPv6 without IPv6': [
    front(`driver_opts: {${bridge}.gateway_mode_ipv6: routed}`),
    [`hint driver-opt-no-effect: ${bridge}.gateway_mode_ipv6`],
  ],
  'IPv6 as an option': [
    front(
      `driver_opts: {com.docker.network.enable_ipv6: "true", ${bridge}.gateway_mode_ipv6: routed}, ipam: {config: [{subnet: "fd00:5::/64"}]}`,
    ),
    [],
  ],
  'IPv6 as an option, and not as a setting': [
    front(
      'enable_ipv6: false, driver_opts: {com.docker.network.enable_ipv6: "true"}, ipam: {config: [{subnet: "fd00:5::/64"}]}',
    ),
    ['warning ipv6-subnet-not-enabled: fd00:5::/64'],
  ],
  'IPv6 where only IPv4 is meant': [
    front(`driver_opts: {${bridge}.host_binding_ipv4: "::1"}`),
    ['hint driver-opt-odd-value: ::1'],
  ],
  'the bridge of the engine': [
    front(`driver_opts: {${bridge}.default_bridge: "true"}`),
    [`error driver-opt-internal-only: ${bridge}.default_bridge`],
  ],
  'not the bridge of the engine': [front(`driver_opts: {${bridge}.default_bridge: "false"}`), []],
  'a gateway that is isolated': [
    front(`internal: "false", driver_opts: {${bridge}.gateway_mode_ipv4: isolated}`),
    ['error gateway-mode-isolated-not-internal: isolated'],
  ],
  'a gateway that is isolated on an internal network': [
    front(`internal: true, driver_opts: {${bridge}.gateway_mode_ipv4: isolated}`),
    [],
  ],
  'ports behind a gateway that only routes': [
    front(`driver_opts: {${bridge}.gateway_mode_ipv4: routed}`, {}, ', ports: ["8080:80"]'),
    ['information ports-with-routed-gateway: 8080:80'],
  ],

  'a bridge with a slash': [front(`driver_opts: {${bridge}.name: br/app}`), ['error bridge-name-invalid: br/app']],
  'a bridge of the choice of the engine': [front(`driver_opts: {${bridge}.name: ""}`), []],
  'the bridge docker0': [
    lone(`driver_opts:\n      ${bridge}.name: \${BR:-docker0}`),
    ['error bridge-name-duplicate: ${BR:-docker0}'],
  ],
  'a bridge of two networks': [
    front(named, { back: named }),
    ['error bridge-name-duplicate: br-app', 'error bridge-name-duplicate: br-app'],
  ],
  'a bridge of two networks, of which one is not used': [
    `${front(named)}  back: {${named}}\n`,
    ['warning bridge-name-duplicate: br-app', 'warning bridge-name-duplicate: br-app'],
  ],
  'a bridge of two networks that are never there together': [apart(named, named), []],
  'an interface that is no bridge': [
    front(`driver_opts: {${bridge}.name: eth0}`),
    ['error bridge-name-not-bridge: eth0'],
    { live: liveWith([]) },
  ],

  'a macvlan on nothing': [
    front('driver: macvlan'),
    ['information macvlan-without-parent: macvlan', 'information macvlan-without-subnet: macvlan'],
  ],
  'a macvlan on the loopback interface': [
    front(`${macvlan}, driver_opts: {parent: lo}`),
    ['error macvlan-parent-invalid: lo'],
  ],
  'a macvlan on an interface that is not there': [
    front(`${macvlan}, driver_opts: {parent: enp9s0}`),
    ['error macvlan-parent-invalid: enp9s0'],
    { live: liveWith([]) },
  ],
  'a macvlan on an interface that may be there': [front(`${macvlan}, driver_opts: {parent: enp9s0}`), []],
  'the last virtual LAN': [front(`${macvlan}, driver_opts: {parent: eth0.4094}`), []],
  'one virtual LAN too many': [
    front(`${macvlan}, driver_opts: {parent: eth0.4095}`),
    ['error macvlan-vlan-id: eth0.4095'],
  ],
  'a virtual LAN without its number': [
    front(`${macvlan}, driver_opts: {parent: "eth0."}`),
    ['error macvlan-vlan-id: eth0.'],
  ],
  'a parent that lets only one pass': [
    front(`${macvlan}, driver_opts: {parent: eth0, macvlan_mode: passthru}`, {
      back: `driver: macvlan, ${other}, driver_opts: {parent: eth0}`,
    }),
    ['error macvlan-passthru-shared: eth0', 'error macvlan-passthru-shared: eth0'],
  ],
  'a parent of two macvlans': [
    front(`${macvlan}, driver_opts: {parent: eth0}`, {
      back: `driver: macvlan, ${other}, driver_opts: {parent: eth0}`,
    }),
    [],
  ],
  'a parent of two ipvlans': [
    front(`driver: ipvlan, ${pool}, driver_opts: {parent: eth0}`, { back: `${ipvlan}, driver_opts: {parent: eth0}` }),
    ['error ipvlan-parent-shared: eth0', 'error ipvlan-parent-shared: eth0'],
  ],
  'a parent of two ipvlans that are never there together': [
    apart(`driver: ipvlan, ${pool}, driver_opts: {parent: eth0}`, `${ipvlan}, driver_opts: {parent: eth0}`),
    [],
  ],
  'virtual LANs of one parent': [
    front(`driver: ipvlan, ${pool}, driver_opts: {parent: eth0.1}`, {
      back: `${ipvlan}, driver_opts: {parent: eth0.2}`,
    }),
    [],
  ],
  'a parent of both kinds': [
    front(`${macvlan}, driver_opts: {parent: eth0}`, { back: `${ipvlan}, driver_opts: {parent: eth0}` }),
    ['warning macvlan-ipvlan-parent-shared: eth0', 'warning macvlan-ipvlan-parent-shared: eth0'],
  ],
  'ports on a macvlan': [
    front(`${macvlan}, driver_opts: {parent: eth0}`, {}, ', ports: [80]'),
    ['warning ports-on-macvlan: ports'],
  ],
  'ports on a macvlan and a bridge': [
    front(`${macvlan}, driver_opts: {parent: eth0}`, { back: '' }, ', ports: [80]'),
    [],
  ],
  'a gateway that is not used': [
    front(
      'driver: ipvlan, driver_opts: {parent: eth0, ipvlan_mode: l3}, ipam: {config: [{subnet: 10.9.0.0/24, gateway: 10.9.0.1}]}',
    ),
    ['hint ipvlan-l3-gateway: gateway'],
  ],
  'ports on an internal network': [
    front('internal: "true"', {}, ', ports: [{target: 80, published: "8080"}]'),
    ['warning ports-on-internal-network: ports'],
  ],
  'a local network to attach to': [front('attachable: true'), ['hint attachable-no-effect: attachable']],

  'an overlay without a swarm': [
    front('driver: overlay, attachable: true'),
    ['error overlay-needs-swarm: overlay'],
    { live: liveWith([]) },
  ],
  'an overlay': [front('driver: overlay, attachable: "true"'), [], inSwarm],
  'an overlay that nobody can attach to': [
    front('driver: overlay'),
    ['error overlay-not-attachable: overlay'],
    inSwarm,
  ],
  'an overlay of the swarm that nobody can attach to': [
    front('external: true, name: ov'),
    ['error overlay-not-attachable: ov'],
    { live: liveWith(['docker network create -d overlay ov'], 'swarm') },
  ],
  'one that all can': [
    front('external: true, name: ov'),
    [],
    { live: liveWith(['docker network create -d overlay --attachable ov'], 'swarm') },
  ],
  'an overlay that is not to be encrypted': [
    front('driver: overlay, attachable: true, driver_opts: {encrypted: "false"}'),
    ['warning overlay-encrypted-value: false'],
    inSwarm,
  ],
  'an overlay that is encrypted': [
    front('driver: overlay, attachable: true, driver_opts: {encrypted: ""}'),
    [],
    inSwarm,
  ],
  'an overlay with a subnet of IPv6': [
    front('driver: overlay, attachable: true, enable_ipv6: true, ipam: {config: [{subnet: "fd00:7::/64"}]}'),
    ['error overlay-ipv6-subnet: fd00:7::/64'],
    inSwarm,
  ],
  'an overlay without IPv4': [
    front('driver: overlay, attachable: true, enable_ipv6: true, enable_ipv4: false'),
    ['error overlay-needs-ipv4: enable_ipv4: false'],
    inSwarm,
  ],
  'an overlay with a name that DNS does not take': [
    front('driver: overlay, attachable: true, name: my net'),
    ['error network-name-invalid-swarm: my net'],
    inSwarm,
  ],
  'a bridge with a name that DNS does not take': [front('name: my net'), [], inSwarm],
};

describe('rules on drivers and their options', () => {
  for (const [title, [files, expected, circumstances]] of Object.entries(table)) {
    it(title, () => assert.deepStrictEqual(shown(rules, files, circumstances), expected));
  }
});
