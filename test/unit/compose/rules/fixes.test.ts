import assert from 'node:assert/strict';
import type { RuleId } from '../../../../src/compose/rules/all';
import type { Files } from '../support/ruleChecks';
import { fixesOf } from '../support/ruleChecks';

const two = 'services:\n  web:\n    networks: [front]\n  db:\n    networks: [back]\n';
const nets = 'networks:\n  front:\n  back:\n';

function network(...lines: readonly string[]): string {
  return [
    'services: {web: {networks: [front]}}',
    'networks:',
    '  front:',
    ...lines.map((line) => `    ${line}`),
    '',
  ].join('\n');
}

function mac(text: string): string {
  return `services:\n  web:\n    mac_address: ${text}\n`;
}

const table: Readonly<Record<string, readonly [RuleId, Files, ...(readonly string[])]>> = {
  'puts a service on a network that nobody uses': [
    'network-unused',
    'services:\n  web:\n    image: x\nnetworks:\n  front:\n',
    'services:\n  web:\n    image: x\nnetworks:\n',
    'services:\n  web:\n    image: x\n    networks: [default, front]\nnetworks:\n  front:\n',
  ],
  'puts a service on a network of the one that it waits for': [
    'depends-on-unreachable',
    `${two}    depends_on: [web]\n${nets}`,
    `${two.replace('[back]', '[back, front]')}    depends_on: [web]\n${nets}`,
  ],
  'puts the lonely service on a network of the others': [
    'implicit-default-isolated',
    'services:\n  web:\n    networks: [front]\n  db:\n    image: x\nnetworks:\n  front:\n',
    'services:\n  web:\n    networks: [front]\n  db:\n    image: x\n    networks: [front]\nnetworks:\n  front:\n',
  ],
  'gives a network without a body the subnet of a static address': [
    'static-ip-without-subnet',
    'services:\n  web:\n    networks:\n      front:\n        ipv4_address: 10.1.2.3\nnetworks:\n  front:\n',
    'services:\n  web:\n    networks:\n      front:\n        ipv4_address: 10.1.2.3\nnetworks:\n  front:\n    ipam:\n      config:\n        - subnet: 10.1.2.0/24\n',
  ],
  'gives one in flow style the subnet of a static address': [
    'static-ip-without-subnet',
    'services: {web: {networks: {front: {ipv4_address: 10.1.2.3}}}}\nnetworks: {front: {driver: bridge}}\n',
    'services: {web: {networks: {front: {ipv4_address: 10.1.2.3}}}}\nnetworks: {front: {driver: bridge, ipam: {config: [{subnet: "10.1.2.0/24"}]}}}\n',
  ],
  'declares the default network for a static address': [
    'static-ip-without-subnet',
    'services:\n  web:\n    networks:\n      default:\n        ipv4_address: 10.1.2.3\n',
    'services:\n  web:\n    networks:\n      default:\n        ipv4_address: 10.1.2.3\nnetworks:\n  default:\n    ipam:\n      config:\n        - subnet: 10.1.2.0/24\n',
  ],
  'finds a private subnet for a public one': [
    'subnet-public',
    network('ipam: {config: [{subnet: 8.8.8.0/24}]}'),
    network('ipam: {config: [{subnet: 172.17.0.0/24}]}'),
  ],
  'makes a group address one of a single host': ['mac-multicast', mac('01:42:ac:11:00:02'), mac('02:42:ac:11:00:02')],
  'makes an address of a vendor a local one': ['mac-not-local', mac('00:42:ac:11:00:02'), mac('02:42:ac:11:00:02')],
  'drops a switch without effect': [
    'attachable-no-effect',
    network('driver: bridge', 'attachable: true'),
    network('driver: bridge'),
  ],
  'lets a service start without one that is not there': [
    'depends-on-disabled',
    'services:\n  web:\n    depends_on:\n      db: {condition: service_started}\n  db: {profiles: [data]}\n',
    'services:\n  web:\n    depends_on:\n      db: {condition: service_started, required: false}\n  db: {profiles: [data]}\n',
  ],
};

describe('fixes', () => {
  for (const [title, [rule, files, ...results]] of Object.entries(table)) {
    it(title, () => assert.deepStrictEqual(fixesOf(rule, files), results));
  }
});
