import assert from 'node:assert/strict';
import { readEvent } from '../../../src/engine/events';
import type { Hint } from '../../../src/engine/events';

const everything: Hint = { kind: 'everything' };
const networks: Hint = { kind: 'networks' };
const web: Hint = { kind: 'container', id: 'web' };
const webAhead: Hint = { ...web, ahead: true };

function network(action: string, attributes: object = {}): string {
  return JSON.stringify({ Type: 'network', Action: action, Actor: { ID: 'front', Attributes: attributes } });
}

const hints: readonly (readonly [string, string, Hint])[] = [
  ['a network that is made', network('create'), networks],
  ['a network that is removed', network('destroy'), networks],
  ['networks that are pruned', network('prune'), networks],
  ['an attachment', network('connect', { container: 'web', name: 'front' }), webAhead],
  ['a detachment', network('disconnect', { container: 'web' }), webAhead],
  [
    'an attachment of Podman, whose actor is the container',
    network('connect', { name: 'web', network: 'n' }),
    everything,
  ],
  ['a container that starts', '{"Type":"container","Action":"start","Actor":{"ID":"web"}}', web],
  ['a container without an id', '{"Type":"container","Action":"start"}', everything],
  ['another kind', '{"Type":"daemon","Action":"reload"}', everything],
  ['an actor that is null', '{"Type":"network","Action":"connect","Actor":null}', everything],
  ['keys that are no ordinary ones', '{"Type":"network","Action":"create","__proto__":{"Type":"container"}}', networks],
  ['what is no JSON', '{"Type":"net', everything],
  ['what is no object', '[1]', everything],
];

describe('readEvent', () => {
  for (const [title, line, hint] of hints) {
    it(`takes a hint from ${title}`, () => assert.deepEqual(readEvent(line).hint, hint));
  }

  const stamped = (nano: string, id: string): string =>
    `{"Type":"network","Action":"create","Actor":{"ID":"${id}","Attributes":{"x":"\\"timeNano\\":7"}},"timeNano":${nano}}`;

  it('tells events apart that are a nanosecond apart', () => {
    const keys = [
      stamped('1795228759356422701', 'a'),
      stamped('1795228759356422702', 'a'),
      stamped('1795228759356422701', 'b'),
    ];
    assert.equal(new Set(keys.map((line) => readEvent(line).key)).size, 3);
  });

  it('knows the same event again', () => {
    const line = stamped('1795228759356422701', 'a');
    assert.equal(readEvent(line).key, readEvent(line).key);
  });
});
