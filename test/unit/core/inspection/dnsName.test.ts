import assert from 'node:assert/strict';
import { networkNames } from '../../../../src/core/inspection/dnsName';
import { membershipOf } from '../../../../src/core/membership';
import type { Container, Network } from '../../../../src/core/model';
import { detailsOf } from '../../../support/inspectionScenes';
import { container, endpoint, network, snapshot } from '../../../support/records';

const front = network({ name: 'front' });

function namesOf(its: Network, members: readonly (readonly [Container, aliases?: readonly string[]])[]) {
  const attachments = membershipOf(
    snapshot(
      [its],
      members.map(([one]) => one),
    ),
  ).of(its.id);
  const details = members.flatMap(([one, aliases]) =>
    aliases ? [[one.id, { ...detailsOf(one, { aliases }), endpoints: shortEndpoints(one, aliases) }] as const] : [],
  );
  const { of, shared } = networkNames(its, attachments, new Map(details));
  return {
    of: members.map(([one]) => of.get(one.id)),
    shared: shared.map(({ name, owners, replicas }) =>
      [name, owners.map((owner) => owner.name).join('+'), ...(replicas ? ['replicas'] : [])].join(' '),
    ),
  };
}

/** Without the short id, which is as long as a line. */
function shortEndpoints(its: Container, aliases: readonly string[]) {
  return detailsOf(its, { aliases }).endpoints.map((one) => ({ ...one, dnsNames: [its.name, ...aliases] }));
}

function running(name: string, service?: string): Container {
  const labels = new Map(
    service === undefined
      ? []
      : [
          ['com.docker.compose.project', 'shop'],
          ['com.docker.compose.service', service],
        ],
  );
  return container({ name, labels, endpoints: [endpoint(front)] });
}

describe('networkNames', () => {
  it('tells who shares a name, whatever its case', () => {
    assert.deepEqual(
      namesOf(front, [
        [running('one'), ['db', 'cache']],
        [running('two'), ['DB']],
        [running('three'), []],
      ]),
      { of: [['one', 'db', 'cache'], ['two', 'DB'], ['three']], shared: ['db one+two'] },
    );
  });

  it('knows replicas of one service, and a stranger among them', () => {
    const replicas = [[running('api-1', 'api'), ['api']] as const, [running('api-2', 'api'), ['api']] as const];
    assert.deepEqual(
      [namesOf(front, replicas).shared, namesOf(front, [...replicas, [running('other', 'web'), ['api']]]).shared],
      [['api api-1+api-2 replicas'], ['api api-1+api-2+other']],
    );
  });

  it('does not count who does not run', () => {
    const stopped = container({ name: 'old', state: 'exited', endpoints: [endpoint(front, { endpointId: '' })] });
    assert.deepEqual(
      namesOf(front, [
        [running('new'), ['db']],
        [stopped, ['db']],
      ]).shared,
      [],
    );
  });

  it('waits for what it has not asked yet', () => {
    assert.deepEqual(namesOf(front, [[running('one')]]), { of: ['pending'], shared: [] });
  });

  it('knows the networks that have no resolver', () => {
    const bridge = network({ name: 'bridge' });
    const its = container({ name: 'one', endpoints: [endpoint(bridge)] });
    assert.deepEqual(namesOf(bridge, [[its, ['db']]]), { of: ['none'], shared: [] });
  });
});
