import assert from 'node:assert/strict';
import { longestShown } from '../../../../src/core/inspection/clip';
import { isSecret, labelFacts } from '../../../../src/core/inspection/labelFact';
import { networkFacts } from '../../../../src/core/inspection/networkFacts';
import { optionFacts } from '../../../../src/core/inspection/optionFact';
import { container, network, snapshot } from '../../../support/records';

describe('labelFacts', () => {
  const secrets: readonly (readonly [key: string, value: string, secret: boolean])[] = [
    ['team', 'payments', false],
    ['DB_PASSWORD', 'hunter2', true],
    ['db.passwd', 'hunter2', true],
    ['api-key', 'abc', true],
    ['traefik.http.middlewares.auth.basicauth.users', 'a:b', true],
    ['access_token', '', false],
    ['url', 'https://me:pw@example.org/x', true],
    ['url', 'https://example.org:8080/x', false],
    ['note', 'Bearer abcdefghij', true],
    ['hash', '$2y$10$abcdefghijklmnopqrstuv', true],
    ['key', '-----BEGIN PRIVATE KEY-----', true],
    ['com.docker.compose.config-hash', '0123456789abcdef', false],
  ];
  for (const [key, value, secret] of secrets) {
    it(`${secret ? 'masks' : 'shows'} ${key}=${value}`, () => {
      assert.equal(isSecret(key, value), secret);
      assert.deepEqual(labelFacts(new Map([[key, value]])), [secret ? { key } : { key, value }]);
    });
  }

  it('sorts by key and ends what has no end', () => {
    const facts = labelFacts(
      new Map([
        ['b', 'x'.repeat(1_000_000)],
        ['__proto__', 'y'],
      ]),
    );
    assert.deepEqual(
      facts.map(({ key, value }) => [key, value?.length]),
      [
        ['__proto__', 1],
        ['b', longestShown + 1],
      ],
    );
  });
});

describe('optionFacts', () => {
  it('puts what is unknown first, with what was meant, then what is set, then the defaults', () => {
    const facts = optionFacts(
      network({
        name: 'n',
        driver: 'macvlan',
        options: new Map([
          ['parent', 'eth0'],
          ['macvlan_mod', 'vepa'],
          ['plugin.password', 'x'],
        ]),
      }),
      'docker',
    );
    assert.deepEqual(facts.slice(0, 4), [
      { key: 'macvlan_mod', origin: 'unknown', value: 'vepa', nearest: 'macvlan_mode' },
      { key: 'plugin.password', origin: 'unknown' },
      { key: 'parent', id: 'macvlan-parent', origin: 'set', value: 'eth0' },
      { key: 'com.docker.network.advertise_addr_nmsgs', id: 'advertise-count', origin: 'default', value: '3' },
    ]);
    assert.ok(
      facts.some(({ key, origin, value }) => key === 'macvlan_mode' && origin === 'default' && value === 'bridge'),
    );
  });

  it('judges no key of a plugin or of Podman', () => {
    const options = new Map([['isolate', 'true']]);
    const facts = [
      optionFacts(network({ name: 'n', driver: 'weave', options }), 'docker'),
      optionFacts(network({ name: 'n', options }), 'podman'),
    ];
    const set = { key: 'isolate', origin: 'set', value: 'true' };
    assert.deepEqual(facts, [[set], [set]]);
  });

  it('has nothing to say of host and none', () => {
    assert.deepEqual(
      ['host', 'null'].map((driver) => optionFacts(network({ name: 'n', driver }), 'docker')),
      [[], []],
    );
  });
});

describe('networkFacts', () => {
  it('gathers traits in a fixed order', () => {
    const its = network({
      name: 'mesh',
      driver: 'overlay',
      scope: 'swarm',
      attachable: true,
      internal: true,
      ipv6: true,
      options: new Map([['encrypted', '']]),
    });
    assert.deepEqual(networkFacts(its, snapshot([its])).traits, [
      'swarm',
      'internal',
      'attachable',
      'encrypted',
      'ipv6',
    ]);
  });

  it('finds the compose file by a container of the project', () => {
    const its = network({
      name: 'shop_front',
      labels: new Map([
        ['com.docker.compose.project', 'shop'],
        ['com.docker.compose.network', 'front'],
      ]),
    });
    const other = container({ name: 'x', labels: new Map([['com.docker.compose.project', 'else']]) });
    const web = container({
      name: 'web',
      labels: new Map([
        ['com.docker.compose.project', 'shop'],
        ['com.docker.compose.project.config_files', '/srv/compose.yaml,/srv/compose.override.yaml'],
      ]),
    });
    assert.deepEqual(
      [networkFacts(its, snapshot([its], [other])).project, networkFacts(its, snapshot([its], [other, web])).project],
      [
        { name: 'shop', network: 'front' },
        { name: 'shop', network: 'front', file: '/srv/compose.yaml' },
      ],
    );
  });
});
