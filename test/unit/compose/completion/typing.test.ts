import assert from 'node:assert/strict';
import { check } from '../../../../src/compose/check';
import { projectOfTexts } from '../support/marks';
import { offered, taken } from './scene';

/**
 * A file as somebody writes it: what stands in `‹›` is taken from the list, which must have it on top once the letters
 * before it are typed; `⏎` is Enter, which indents nothing, as VS Code does it in YAML; the rest is typed.
 */
function typed(script: string): string {
  let fixture = '|';
  const type = (text: string): void => {
    fixture = fixture.replace('|', `${text}|`);
  };
  for (const [, label, enter, text] of script.matchAll(/‹([^›]*)›|(⏎)|([^‹⏎]+)/g)) {
    if (label !== undefined) {
      assert.equal(offered(fixture)[0]?.label, label, fixture);
      fixture = taken(fixture, label);
    } else if (enter) {
      const line = fixture.slice(0, fixture.indexOf('|')).split('\n').at(-1) ?? '';
      type(`\n${/^ */.exec(line)?.[0] ?? ''}`);
    } else {
      type(text ?? '');
    }
  }
  return fixture.replace('|', '');
}

const scripts: readonly (readonly [what: string, script: string, text: string])[] = [
  [
    'a service on a network that is declared behind it',
    'ser‹services›web:⏎netw‹networks›front⏎',
    'services:\n  web:\n    networks:\n      - front\n      ',
  ],
  [
    'a network with a subnet',
    'services: {web: {image: x, networks: [front]}}⏎net‹networks›‹front›ip‹ipam›‹config›‹subnet›‹172.28.0.0/24›⏎‹gateway›‹172.28.0.1›',
    'services: {web: {image: x, networks: [front]}}\nnetworks:\n  front:\n    ipam:\n      config:\n        - subnet: 172.28.0.0/24\n          gateway: 172.28.0.1',
  ],
  [
    'keys typed in full, with no help but under them',
    'services:⏎  web:⏎net‹networks›front⏎',
    'services:\n  web:\n    networks:\n      - front\n      ',
  ],
  [
    'sections typed in full',
    'services: {web: {image: x, networks: [front]}}⏎networks:⏎‹front›‹driver›‹bridge›⏎int‹internal›‹true›',
    'services: {web: {image: x, networks: [front]}}\nnetworks:\n  front:\n    driver: bridge\n    internal: true',
  ],
  [
    'two networks in a row',
    'services: {web: {image: x, networks: [front, back]}}⏎networks:⏎  front:⏎‹back›int‹internal›‹true›',
    'services: {web: {image: x, networks: [front, back]}}\nnetworks:\n  front:\n  back:\n    internal: true',
  ],
  [
    'an external network with its own name',
    'services: {web: {image: x, networks: [proxy]}}⏎netw‹networks›‹proxy›ext‹external›‹true›⏎na‹name›company',
    'services: {web: {image: x, networks: [proxy]}}\nnetworks:\n  proxy:\n    external: true\n    name: company',
  ],
  [
    'a published port, and the next one',
    'services:⏎  web:⏎  image: x⏎po‹ports›‹127.0.0.1:8080:80›⏎‹- 127.0.0.1:8081:80›',
    'services:\n  web:\n    image: x\n    ports:\n      - "127.0.0.1:8080:80"\n      - "127.0.0.1:8081:80"',
  ],
  [
    'a network shared with another service',
    'services:⏎  vpn: {image: x}⏎web:⏎  image: x⏎network_m‹network_mode›serv‹service:vpn›',
    'services:\n  vpn: {image: x}\n  web:\n    image: x\n    network_mode: service:vpn',
  ],
  [
    'a macvlan network with its parent',
    'services: {web: {image: x, networks: [lan]}}⏎networks:⏎  lan:⏎dr‹driver›mac‹macvlan›⏎driver_o‹driver_opts›‹parent›‹eth0›',
    'services: {web: {image: x, networks: [lan]}}\nnetworks:\n  lan:\n    driver: macvlan\n    driver_opts:\n      parent: eth0',
  ],
];

describe('complete, as a file is written from the first letter on', () => {
  for (const [what, script, text] of scripts) {
    it(`writes ${what}`, () => {
      const written = typed(script);
      assert.equal(written, text);
      const broken = check(projectOfTexts(new Map([['compose.yaml', written]]))).filter(
        ({ severity, rule }) => severity === 'error' && rule !== 'network-undefined' && rule !== 'subnet-missing',
      );
      assert.deepEqual(broken, []);
    });
  }
});
