import assert from 'node:assert/strict';
import type { Change } from '../../../../src/core/change/change';
import type { Facts } from '../../../../src/core/change/facts';
import type { Loss } from '../../../../src/core/change/losses';
import type { ChangeRequest, Preparation } from '../../../../src/core/change/port';
import { planSteps } from '../../../../src/core/change/plan';
import { prepareChange } from '../../../../src/core/change/prepareChange';
import type { CreateNetworkRequest } from '../../../../src/core/engine';
import { requestOf } from '../../../../src/core/requestOf';
import { idOf, network } from '../../../support/records';
import { factsOf, stamp } from './changeScene';
import type { Member } from './changeScene';

const shop = network({ name: 'shop', pools: [{ subnet: '10.1.0.0/24' }] });
const back = network({ name: 'back', pools: [{ subnet: '10.3.0.0/24' }] });
const none = network({ name: 'none', driver: 'null' });
const target: CreateNetworkRequest = { name: 'shop', driver: 'bridge', pools: [{ subnet: '10.2.0.0/24' }] };
const web: Member = { name: 'web', attached: [{ to: shop, ipv4: '10.1.0.9', aliases: ['www'], gatewayPriority: 3 }] };
const webId = idOf('container web');

function codes(preparation: Preparation): readonly string[] {
  return preparation.kind === 'refused' ? preparation.refusals.map(({ code }) => code) : [preparation.kind];
}

function ready(request: ChangeRequest, facts: Facts): { readonly change: Change; readonly losses: readonly Loss[] } {
  const prepared = prepareChange(request, facts, stamp);
  assert.ok(prepared.kind === 'ready', JSON.stringify(prepared));
  return prepared;
}

describe('an edit', () => {
  function refusals(facts: Facts, wanted: CreateNetworkRequest = target, of = shop): readonly string[] {
    return codes(prepareChange({ kind: 'edit', networkId: of.id, target: wanted }, facts, stamp));
  }

  it('is refused where it could not be taken back, or would not come about', () => {
    const bridge = network({ name: 'bridge' });
    const ingress = network({ name: 'ingress', driver: 'overlay', scope: 'swarm', ingress: true });
    const overlay = network({ name: 'wide', driver: 'overlay', scope: 'swarm', attachable: true });
    const child = network({ name: 'child', configFrom: 'settings' });
    const renamed = { ...target, name: 'other' };
    const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
      ['gone', refusals(factsOf([back])), ['network-not-found']],
      ['predefined', refusals(factsOf([bridge]), target, bridge), ['predefined']],
      ['ingress', refusals(factsOf([ingress]), target, ingress), ['ingress']],
      ['worker', refusals(factsOf([overlay]), { name: 'wide', driver: 'overlay' }, overlay), ['needs-manager']],
      ['child', refusals(factsOf([child]), { name: 'child', driver: 'bridge' }, child), ['config-from']],
      ['nothing', refusals(factsOf([shop]), requestOf(shop)), ['nothing-to-change']],
      ['made by id', refusals(factsOf([shop], [{ ...web, networkMode: shop.id }])), ['mode-by-id']],
      ['made by short id', refusals(factsOf([shop], [{ ...web, networkMode: shop.id.slice(0, 12) }])), ['mode-by-id']],
      ['renamed', refusals(factsOf([shop], [{ ...web, networkMode: 'shop' }]), renamed), ['mode-by-name']],
      ['made in a network that is gone', refusals(factsOf([shop], [{ ...web, networkMode: 'home' }])), ['cannot-join']],
      ['crash loop', refusals(factsOf([shop], [{ ...web, state: 'restarting' }])), ['unsettled']],
      ['overlap', refusals(factsOf([shop, back]), { ...target, pools: [{ subnet: '10.3.0.0/16' }] }), ['overlap']],
      [
        'too small',
        refusals(factsOf([shop], [web]), { ...target, pools: [{ subnet: '10.2.0.0/29' }] }),
        ['address-outside'],
      ],
      ['automatic', refusals(factsOf([shop], [web]), { name: 'shop', driver: 'bridge' }), ['address-needs-subnet']],
      [
        'gateway',
        refusals(factsOf([shop], [web]), { ...target, pools: [{ subnet: '10.2.0.0/24', gateway: '10.2.0.9' }] }),
        ['address-reserved'],
      ],
    ];
    for (const [what, found, expected] of cases) assert.deepEqual(found, expected, what);
  });

  it('names an endpoint that belongs to nobody', () => {
    const facts = factsOf([shop], [web]);
    const ghost = { containerId: 'ep-1', name: 'ghost', endpointId: idOf('ghost'), mac: '', ipv4: '', ipv6: '' };
    const members = new Map([[shop.id, [...(facts.members.get(shop.id) ?? []), ghost]]]);
    assert.deepEqual(refusals({ ...facts, members }), ['stale-endpoint']);
  });

  it('moves asked-for addresses into the new subnet, or takes those that are given', () => {
    const request = { kind: 'edit', networkId: shop.id, target } as const;
    const given = new Map([[webId, { ipv4: '10.2.0.77' }]]);
    const addresses = [
      request,
      { ...request, addresses: given },
      { ...request, addresses: new Map([[webId, {}]]) },
    ].map((each) => ready(each, factsOf([shop], [web])).change.attachments.map(({ after }) => after?.request.ipv4));
    assert.deepEqual(addresses, [['10.2.0.9'], ['10.2.0.77'], [undefined]]);
  });

  it('keeps all else that members asked for', () => {
    const [attachment] = ready({ kind: 'edit', networkId: shop.id, target }, factsOf([shop], [web])).change.attachments;
    assert.deepEqual(attachment?.after?.request, { aliases: ['www'], gatewayPriority: 3, ipv4: '10.2.0.9' });
  });

  it('is tried out beforehand on a free subnet where the old network holds its own', () => {
    const options = new Map([['com.docker.network.driver.mtu', '1400']]);
    const { change } = ready(
      { kind: 'edit', networkId: shop.id, target: { ...requestOf(shop), options } },
      factsOf([shop]),
    );
    assert.deepEqual(
      { options: change.probe?.options, pools: change.probe?.pools, label: change.probe?.labels },
      { options, pools: [{ subnet: '172.17.0.0/29' }], label: new Map([['docker-networks.probe', stamp.id]]) },
    );
  });

  it('says what the engine will choose anew', () => {
    const mac = { assignedMac: '02:42:0a:01:00:02' };
    const api: Member = { name: 'api', attached: [{ to: shop, assignedIpv4: '10.1.0.2', ...mac }] };
    const sameSubnet = { ...requestOf(shop), labels: new Map([['a', 'b']]) };
    const losses = (apiVersion: string) =>
      ready(
        { kind: 'edit', networkId: shop.id, target: sameSubnet },
        factsOf([shop], [api], { apiVersion }),
      ).losses.map(({ code }) => code);
    assert.deepEqual([losses('1.51'), losses('1.54')], [['dynamic-address', 'mac'], ['dynamic-address']]);
  });
});

describe('a move', () => {
  const move = { kind: 'move', containerId: webId, from: shop.id, to: back.id } as const;

  it('connects first, with names and priority, and without the old address', () => {
    const { change } = ready(move, factsOf([shop, back], [web]));
    assert.equal(change.order, 'connect-first');
    assert.deepEqual(change.attachments[1]?.after?.request, { aliases: ['www'], gatewayPriority: 3 });
  });

  it('disconnects first where both cannot be had at once', () => {
    const alone: Member = { name: 'web', attached: [{ to: none }] };
    const ifname = new Map([['com.docker.network.endpoint.ifname', 'lan0']]);
    const named: Member = { name: 'web', attached: [{ to: shop, driverOptions: ifname }] };
    assert.deepEqual(
      [
        ready({ ...move, from: none.id }, factsOf([none, back], [alone])).change.order,
        ready(move, factsOf([shop, back], [named])).change.order,
      ],
      ['disconnect-first', 'disconnect-first'],
    );
  });

  it('is refused where the container could not join, or has not been there', () => {
    const host: Member = { name: 'web', networkMode: 'host', attached: [{ to: shop }] };
    const both: Member = { name: 'web', attached: [{ to: shop }, { to: back }] };
    const wide = network({ name: 'wide', driver: 'overlay', scope: 'swarm' });
    assert.deepEqual(
      [
        codes(prepareChange(move, factsOf([shop, back], [host]), stamp)),
        codes(prepareChange(move, factsOf([shop, back], [both]), stamp)),
        codes(prepareChange(move, factsOf([shop, back], [{ name: 'web' }]), stamp)),
        codes(prepareChange({ ...move, to: wide.id }, factsOf([shop, wide], [web]), stamp)),
        codes(prepareChange(move, factsOf([shop]), stamp)),
      ],
      [
        ['cannot-join'],
        ['cannot-join'],
        ['not-connected'],
        ['cannot-join'],
        ['container-not-found', 'network-not-found'],
      ],
    );
  });
});

describe('a connect', () => {
  const connect = { kind: 'connect', networkId: back.id, containerId: webId, endpoint: {} } as const;

  it('is refused where an address or host port is taken', () => {
    const holder: Member = {
      name: 'holder',
      attached: [{ to: back, ipv4: '10.3.0.5' }],
      ports: [{ protocol: 'tcp', containerPort: 80, hostPort: 8080, hostAddress: '0.0.0.0' }],
    };
    const bindings = [{ containerPort: 80, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: '8080' }];
    const facts = factsOf([shop, back], [{ ...web, bindings }, holder]);
    const refused = prepareChange({ ...connect, endpoint: { ipv4: '10.3.0.5' } }, facts, stamp);
    assert.deepEqual(refused, {
      kind: 'refused',
      refusals: [
        { code: 'address-taken', container: 'web', address: '10.3.0.5', by: 'holder' },
        { code: 'port-taken', container: 'web', port: 8080, by: 'holder' },
      ],
    });
  });

  it('is not refused for a host port that it does not publish', () => {
    const holder: Member = {
      name: 'holder',
      attached: [{ to: shop }],
      ports: [{ protocol: 'tcp', containerPort: 80, hostPort: 8080, hostAddress: '0.0.0.0' }],
    };
    const bindings = [{ containerPort: 80, protocol: 'tcp', hostAddress: '', hostPort: '8080' }];
    const closed = network({ name: 'back', internal: true });
    const wire = network({ name: 'back', driver: 'macvlan' });
    const answers = [
      factsOf([shop, back], [{ ...web, bindings }, holder]),
      factsOf([shop, back], [{ ...web, bindings, state: 'exited' }, holder]),
      factsOf(
        [shop, back],
        [
          { ...web, bindings },
          { ...holder, state: 'exited' },
        ],
      ),
      factsOf([shop, closed], [{ ...web, bindings }, holder]),
      factsOf([shop, wire], [{ ...web, bindings }, holder]),
    ].map((facts) => codes(prepareChange(connect, facts, stamp)));
    assert.deepEqual(answers, [['port-taken'], ['ready'], ['ready'], ['ready'], ['ready']]);
  });

  it('asks an old engine for nothing that it would ignore', () => {
    const endpoint = { gatewayPriority: 5, mac: '02:00:00:00:00:01', aliases: ['x'] };
    const requests = ['1.41', '1.48', '1.54'].map(
      (apiVersion) =>
        ready({ ...connect, endpoint }, factsOf([shop, back], [web], { apiVersion })).change.attachments[0]?.after
          ?.request,
    );
    assert.deepEqual(requests, [{ aliases: ['x'] }, { aliases: ['x'], gatewayPriority: 5 }, endpoint]);
  });
});

describe('a removal', () => {
  it('leaves running members attached only where it is told to refuse', () => {
    const facts = factsOf([shop], [{ ...web, networkMode: 'shop' }]);
    const refused = prepareChange({ kind: 'remove', networkId: shop.id, members: 'refuse' }, facts, stamp);
    const prepared = prepareChange({ kind: 'remove', networkId: shop.id, members: 'disconnect' }, facts, stamp);
    assert.deepEqual(codes(refused), ['in-use']);
    assert.ok(prepared.kind === 'ready');
    assert.deepEqual(prepared.warnings, [{ code: 'mode-left-behind', network: 'shop', containers: ['web'] }]);
  });
});

describe('an undo', () => {
  const remove = { kind: 'remove', networkId: shop.id, members: 'disconnect' } as const;
  const disconnect = { kind: 'disconnect', networkId: shop.id, containerId: webId } as const;

  function undo(change: Change, facts: Facts): Preparation {
    return prepareChange({ kind: 'undo', change }, facts, stamp);
  }

  it('of a removal makes the network and its attachments again, as far as that can be', () => {
    const { change } = ready(remove, factsOf([shop], [web, { name: 'old', attached: [{ to: shop }] }]));
    const bound: Member = { name: 'bound', state: 'exited', networkMode: shop.id };
    const prepared = undo(change, factsOf([], [{ name: 'web' }, bound]));
    assert.ok(prepared.kind === 'ready');
    assert.deepEqual(
      {
        networks: prepared.change.networks,
        attached: prepared.change.attachments.map(({ after }) => after?.request.ipv4),
        losses: prepared.losses,
      },
      {
        networks: [{ kind: 'changed', after: { request: requestOf(shop), ids: [shop.id] } }],
        attached: ['10.1.0.9'],
        losses: [
          { code: 'mode-by-id', container: 'bound', network: 'shop' },
          { code: 'container-gone', container: 'old' },
        ],
      },
    );
  });

  it('of a removal only attaches where somebody has made the same network meanwhile', () => {
    const { change } = ready(remove, factsOf([shop], [web]));
    const again = { ...shop, id: idOf('made by another') };
    const prepared = undo(change, factsOf([again], [{ name: 'web' }]));
    assert.ok(prepared.kind === 'ready');
    assert.deepEqual(prepared.change.networks, [
      { kind: 'kept', version: { request: requestOf(shop), ids: [again.id] } },
    ]);
  });

  it('of an edit takes along who came to the network afterwards', () => {
    const edit = { kind: 'edit', networkId: shop.id, target: { ...requestOf(shop), internal: true } } as const;
    const { change } = ready(edit, factsOf([shop], [web]));
    const edited = { ...shop, id: idOf('edited'), internal: true };
    const late: Member = { name: 'late', attached: [{ to: edited, aliases: ['later'] }] };
    const prepared = undo(change, factsOf([edited], [{ ...web, attached: [{ to: edited, ipv4: '10.1.0.9' }] }, late]));
    assert.ok(prepared.kind === 'ready');
    assert.deepEqual(
      prepared.change.attachments.map(({ containerId, after }) => [containerId, after?.request.aliases]),
      [
        [webId, ['www']],
        [idOf('container late'), ['later']],
      ],
    );
  });

  it('is refused where the place is taken', () => {
    const { change } = ready(remove, factsOf([shop], [web]));
    const other = network({ name: 'shop', id: idOf('other'), driver: 'macvlan' });
    const rival = network({ name: 'rival', pools: [{ subnet: '10.1.0.0/16' }] });
    assert.deepEqual(
      [
        codes(undo(change, factsOf([other], [{ name: 'web' }]))),
        codes(undo(change, factsOf([rival], [{ name: 'web' }]))),
      ],
      [['name-taken'], ['overlap']],
    );
  });

  it('of a disconnect gives another address where the old one is taken, and says so', () => {
    const { change } = ready(disconnect, factsOf([shop], [web]));
    const thief: Member = { name: 'thief', attached: [{ to: shop, ipv4: '10.1.0.9' }] };
    const prepared = undo(change, factsOf([shop], [{ name: 'web' }, thief]));
    assert.ok(prepared.kind === 'ready');
    assert.deepEqual(
      [prepared.change.attachments[0]?.after?.request, prepared.losses[0]],
      [
        { aliases: ['www'], gatewayPriority: 3 },
        { code: 'address-taken', container: 'web', network: 'shop', address: '10.1.0.9', by: 'thief' },
      ],
    );
  });

  it('of an edit gives back an address that the engine has given to another meanwhile', () => {
    const addresses = new Map([[webId, {}]]);
    const edit = {
      kind: 'edit',
      networkId: shop.id,
      target: { ...requestOf(shop), internal: true },
      addresses,
    } as const;
    const { change } = ready(edit, factsOf([shop], [web]));
    const edited = { ...shop, id: idOf('edited'), internal: true };
    const lucky: Member = { name: 'lucky', attached: [{ to: edited, assignedIpv4: '10.1.0.9' }] };
    const prepared = undo(change, factsOf([edited], [{ ...web, attached: [{ to: edited }] }, lucky]));
    assert.ok(prepared.kind === 'ready');
    assert.deepEqual(
      prepared.change.attachments.map(({ containerId, after }) => [containerId, after?.request.ipv4]),
      [
        [webId, '10.1.0.9'],
        [idOf('container lucky'), undefined],
      ],
    );
  });

  it('is refused where the engine would look for a network that is gone', () => {
    const { change } = ready(disconnect, factsOf([shop], [web]));
    const facts = factsOf([shop], [{ name: 'web', networkMode: 'home' }]);
    assert.deepEqual(
      [codes(undo(change, facts)), codes(undo(change, factsOf([shop, network({ name: 'home' })], facts.listed)))],
      [['cannot-join'], ['ready']],
    );
  });

  it('of a removal connects those that were made in the network, and says who stays out', () => {
    const old: Member = { name: 'old', attached: [{ to: shop }] };
    const { change } = ready(remove, factsOf([shop], [web, old]));
    const facts = factsOf(
      [],
      [
        { name: 'web', networkMode: 'shop' },
        { name: 'old', networkMode: 'home' },
      ],
    );
    const prepared = undo(change, facts);
    assert.ok(prepared.kind === 'ready');
    assert.deepEqual(
      [prepared.change.attachments.map(({ containerId }) => containerId), prepared.losses.map(({ code }) => code)],
      [[webId], ['cannot-join']],
    );
  });

  it('of an edit is refused where containers need the network that it has made', () => {
    const { change } = ready(
      { kind: 'edit', networkId: shop.id, target: { ...target, name: 'store' } },
      factsOf([shop]),
    );
    const store = network({ name: 'store', pools: [{ subnet: '10.2.0.0/24' }] });
    const by = (networkMode: string) => codes(undo(change, factsOf([store], [{ name: 'late', networkMode }])));
    assert.deepEqual([by(store.id), by('store'), by('none')], [['mode-by-id'], ['mode-by-name'], ['ready']]);
  });

  it('of a disconnect finds the network again that was edited since', () => {
    const { change } = ready(disconnect, factsOf([shop], [web]));
    const edited = network({ name: 'shop', id: idOf('edited'), pools: [{ subnet: '10.1.0.0/24' }] });
    const prepared = undo(change, factsOf([edited], [{ name: 'web' }]));
    assert.ok(prepared.kind === 'ready');
    assert.deepEqual(prepared.change.networks, [
      { kind: 'kept', version: { request: requestOf(edited), ids: [edited.id] } },
    ]);
  });

  it('of a move goes back where the network that it went to is gone', () => {
    const move = { kind: 'move', containerId: webId, from: shop.id, to: back.id } as const;
    const { change } = ready(move, factsOf([shop, back], [web]));
    const left: Member = { name: 'web', networkMode: 'shop' };
    const { change: undoing } = ready({ kind: 'undo', change }, factsOf([shop], [left]));
    const after = planSteps(undoing, 'after', factsOf([shop], [left]));
    assert.deepEqual([after.steps.map(({ kind }) => kind), after.obstacles], [['connect'], []]);
    assert.deepEqual(codes(undo(change, factsOf([back], [{ name: 'web' }]))), ['network-not-found']);
  });

  it('says what is missing', () => {
    const { change } = ready(disconnect, factsOf([shop], [web]));
    assert.deepEqual(
      [
        codes(undo(change, factsOf([], [{ name: 'web' }]))),
        codes(undo(change, factsOf([shop]))),
        codes(undo(change, factsOf([shop], [web]))),
      ],
      [['network-not-found'], ['container-not-found'], ['nothing-to-change']],
    );
  });
});
