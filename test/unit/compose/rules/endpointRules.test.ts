import assert from 'node:assert/strict';
import type { RuleId } from '../../../../src/compose/rules/all';
import { shown } from '../support/ruleChecks';
import type { Files } from '../support/ruleChecks';

const rules: readonly RuleId[] = [
  'mac-invalid',
  'mac-multicast',
  'mac-not-local',
  'mac-duplicate',
  'mac-with-replicas',
  'mac-conflict',
  'mac-on-ipvlan',
  'priority-is-not-gateway',
  'priority-not-integer',
  'interpolation-in-number',
  'interface-name-invalid',
  'interface-name-duplicate',
  'interface-name-conflict',
  'endpoint-sysctl-invalid',
  'link-local-ip-invalid',
];

const networks = 'networks:\n  front:\n  back:\n  lan: {driver: ipvlan}\n';

/** Services `web`, `api` … with these lines each, in a project with the networks `front`, `back` and an ipvlan `lan`. */
function services(...each: readonly (readonly string[])[]): string {
  const texts = each.map((lines, index) => {
    const name = ['web', 'api', 'db'][index] ?? '';
    return `  ${name}:\n    image: nginx\n${lines.map((line) => `    ${line}\n`).join('')}`;
  });
  return `services:\n${texts.join('')}${networks}`;
}

/** A service on `front` with these settings there. */
function onFront(settings: string): string {
  return services([`networks: {front: {${settings}}}`]);
}

const mac = '02:42:ac:11:00:02';

const table: Readonly<Record<string, readonly [Files, readonly string[]]>> = {
  'an address of five bytes': [onFront('mac_address: 02:42:ac:11:00'), ['error mac-invalid: 02:42:ac:11:00']],
  'an address of eight bytes': [onFront(`mac_address: ${mac}:00:01`), [`error mac-invalid: ${mac}:00:01`]],
  'an address with a blank': [onFront(`mac_address: " ${mac}"`), [`error mac-invalid:  ${mac}`]],
  'an address with two kinds of separators': [
    onFront('mac_address: 02:42-ac:11:00:02'),
    ['error mac-invalid: 02:42-ac:11:00:02'],
  ],
  'an address that is a default': [
    services(['networks:', '  front:', '    mac_address: ${MAC:-02:42:ac}']),
    ['error mac-invalid: ${MAC:-02:42:ac}'],
  ],
  'an address of the service': [services(['mac_address: bogus']), ['error mac-invalid: bogus']],
  'an empty address': [services(['mac_address: ""', 'networks: {front: {mac_address: ""}}']), []],
  'a wrong address beside a mode, which nobody reads': [services(['network_mode: none', 'mac_address: bogus']), []],
  'an address for many': [onFront('mac_address: "FF-FF-FF-FF-FF-FF"'), ['error mac-multicast: FF-FF-FF-FF-FF-FF']],
  'an address of a maker': [onFront('mac_address: 0016.3e11.0002'), ['hint mac-not-local: 0016.3e11.0002']],

  'an address in two forms': [
    services([`networks: {front: {mac_address: "${mac}"}}`], ['networks: {front: {mac_address: 0242.AC11.0002}}']),
    [`warning mac-duplicate: ${mac}`, 'warning mac-duplicate: 0242.AC11.0002'],
  ],
  'an address of two services on the implicit network': [
    services([`mac_address: ${mac}`], [`mac_address: ${mac}`]),
    [`warning mac-duplicate: ${mac}`, `warning mac-duplicate: ${mac}`],
  ],
  'an address on two networks': [
    services([`networks: {front: {mac_address: "${mac}"}}`], [`networks: {back: {mac_address: "${mac}"}}`]),
    [],
  ],
  'an address in profiles that are apart': [
    services([`mac_address: ${mac}`, 'profiles: [a]'], [`mac_address: ${mac}`, 'profiles: [b]']),
    [],
  ],
  'an address of several containers': [
    services([`mac_address: ${mac}`, 'deploy: {replicas: 3}']),
    ['warning mac-with-replicas: 3'],
  ],
  'an address of one container': [services([`mac_address: ${mac}`, 'scale: 1']), []],

  'two addresses on the first network by name': [
    services([`mac_address: ${mac}`, 'networks: {front: {}, back: {mac_address: "02:42:ac:11:00:03"}}']),
    [`error mac-conflict: ${mac}`, 'error mac-conflict: 02:42:ac:11:00:03'],
  ],
  'two addresses, one on a network that is not the main one': [
    services([
      `mac_address: ${mac}`,
      'networks: {front: {priority: 1, gw_priority: 1}, back: {mac_address: "02:42:ac:11:00:03"}}',
    ]),
    [],
  ],
  'two addresses in two files': [
    {
      'compose.yaml': services([`mac_address: ${mac}`, 'networks: [front]']),
      'over.yaml': 'services:\n  web:\n    networks:\n      front: {mac_address: "02:42:AC:11:00:02"}\n',
    },
    [`error mac-conflict: ${mac}`, 'error mac-conflict: 02:42:AC:11:00:02'],
  ],
  'an address on an ipvlan': [services([`mac_address: ${mac}`, 'networks: [lan]']), [`error mac-on-ipvlan: ${mac}`]],
  'an address on an ipvlan that is the default': [
    `services:\n  web: {image: nginx, mac_address: "${mac}"}\nnetworks:\n  default: {driver: ipvlan}\n`,
    [`error mac-on-ipvlan: ${mac}`],
  ],
  'an address for the bridge beside an ipvlan': [services([`mac_address: ${mac}`, 'networks: [lan, front]']), []],

  'priorities of two networks': [
    services(['networks: {front: {priority: 1000}, back: {}}']),
    ['hint priority-is-not-gateway: priority'],
  ],
  'a priority beside one for the gateway': [services(['networks: {front: {priority: 9}, back: {gw_priority: 1}}']), []],
  'fractions as priorities': [
    onFront('priority: .5, gw_priority: 2.5'),
    ['warning priority-not-integer: .5', 'warning priority-not-integer: 2.5'],
  ],
  'whole numbers as priorities': [onFront('priority: 1.0, gw_priority: 0x10'), []],
  'a variable as priority': [onFront('priority: "${P:-1}"'), ['error interpolation-in-number: "${P:-1}"']],
  'a variable as priority, in a fragment': [
    `x-nets: &nets\n  front: {gw_priority: "\${P}"}\n${services(['networks: *nets'], ['networks: *nets'])}`,
    ['error interpolation-in-number: "${P}"'],
  ],

  'a name of 16 bytes': [onFront('interface_name: éééééééé'), ['error interface-name-invalid: éééééééé']],
  'a name of 15 letters': [onFront('interface_name: abcdefghijklmno'), []],
  'a name with a colon': [onFront('interface_name: "a:b"'), ['error interface-name-invalid: a:b']],
  'a name with a number of the choice of the kernel': [onFront('interface_name: "eth%d"'), []],
  'a name that is too long before its number is chosen': [
    onFront('interface_name: "abcdefghijklmn%d"'),
    ['error interface-name-invalid: abcdefghijklmn%d'],
  ],
  'a name with other signs of percent': [onFront('interface_name: "a%b"'), ['error interface-name-invalid: a%b']],
  'no name': [onFront('interface_name: ""'), []],
  'the name of the loopback interface': [onFront('interface_name: lo'), ['error interface-name-duplicate: lo']],
  'a pattern of names twice': [
    services(['networks: {front: {interface_name: "lan%d"}, back: {interface_name: "lan%d"}}']),
    [],
  ],
  'a name twice': [
    services(['networks: {front: {interface_name: lan0}, back: {interface_name: "lan0"}}']),
    ['error interface-name-duplicate: lan0', 'error interface-name-duplicate: lan0'],
  ],
  'a name twice, once as an option': [
    services([
      'networks: {front: {interface_name: lan0}, back: {driver_opts: {com.docker.network.endpoint.ifname: lan0}}}',
    ]),
    ['error interface-name-duplicate: lan0', 'error interface-name-duplicate: lan0'],
  ],
  'a name in two services': [
    services(['networks: {front: {interface_name: lan0}}'], ['networks: {front: {interface_name: lan0}}']),
    [],
  ],
  'a name and another as an option of a later file': [
    {
      'compose.yaml': onFront('interface_name: lan0'),
      'over.yaml':
        'services:\n  web:\n    networks:\n      front:\n        driver_opts: {com.docker.network.endpoint.ifname: lan1}\n',
    },
    ['warning interface-name-conflict: lan0'],
  ],
  'the same name as an option': [
    onFront('interface_name: lan0, driver_opts: {com.docker.network.endpoint.ifname: lan0}'),
    [],
  ],

  'a setting of an interface by its name': [
    onFront('driver_opts: {com.docker.network.endpoint.sysctls: "net.ipv4.conf.eth0.log_martians=1"}'),
    ['error endpoint-sysctl-invalid: net.ipv4.conf.eth0.log_martians=1'],
  ],
  'settings of the interface': [
    onFront(
      'driver_opts: {com.docker.network.endpoint.sysctls: "net.ipv4.conf.IFNAME.log_martians=1,net.ipv6.conf.IFNAME.mtu=1400"}',
    ),
    [],
  ],
  'an address of the link that is none': [
    onFront('link_local_ips: [57.123.22.11, 169.254.8.8, "fe80::5", 169.254.8.999]'),
    ['error link-local-ip-invalid: 57.123.22.11', 'error link-local-ip-invalid: 169.254.8.999'],
  ],
};

describe('rules on what a service asks for on a network', () => {
  for (const [title, [files, expected]] of Object.entries(table)) {
    it(title, () => assert.deepStrictEqual(shown(rules, files), expected));
  }
});
