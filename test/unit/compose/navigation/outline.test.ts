import assert from 'node:assert/strict';
import { outlineOf } from '../../../../src/compose/navigation/outline';
import type { OutlineItem } from '../../../../src/compose/navigation/outline';
import { projectOfTexts } from '../support/marks';

function lines(items: readonly OutlineItem[], depth = 0): readonly string[] {
  return items.flatMap(({ kind, name, detail, children }) => [
    `${'  '.repeat(depth)}${kind} ${name}${detail === '' ? '' : `: ${detail}`}`,
    ...lines(children, depth + 1),
  ]);
}

describe('outlineOf', () => {
  const text =
    'services:\n  web:\n    networks:\n      front: {ipv4_address: 10.1.0.9}\n      back:\n  vpn:\n    network_mode: host\n  db:\n    networks: [back]\nnetworks:\n  front:\n    ipam:\n      config:\n        - subnet: 10.1.0.0/24\n          gateway: 10.1.0.1\n  back: {external: true}\n  flat: {driver: macvlan}\n';

  it('lists the services with their networks, and the networks with driver, members and subnets', () => {
    const project = projectOfTexts(new Map([['a', text]]));
    assert.deepStrictEqual(lines(outlineOf(project, 'a')), [
      'service web',
      '  attachment front: 10.1.0.9',
      '  attachment back',
      'service vpn: host',
      'service db',
      '  attachment back',
      'network front: bridge · web',
      '  subnet 10.1.0.0/24: 10.1.0.1',
      'network back: external · web, db',
      'network flat: macvlan',
    ]);
  });

  it('keeps every name within its item, and every item within its parent', () => {
    const project = projectOfTexts(new Map([['a', text]]));
    const check = (item: OutlineItem): void => {
      assert.ok(item.at.start <= item.selection.start && item.selection.end <= item.at.end);
      for (const child of item.children) {
        assert.ok(item.at.start <= child.at.start && child.at.end <= item.at.end);
        check(child);
      }
    };
    outlineOf(project, 'a').forEach(check);
  });

  it('leaves out what other files say, and what an anchor brings in', () => {
    const texts = new Map([
      ['a', 'x-c: &c\n  networks: [front]\nservices:\n  web:\n    <<: *c\n'],
      ['b', 'networks:\n  front:\n'],
    ]);
    const project = projectOfTexts(texts, ['b']);
    assert.deepStrictEqual(
      ['a', 'b'].map((file) => lines(outlineOf(project, file))),
      [['service web'], ['network front: bridge · web']],
    );
  });
});
