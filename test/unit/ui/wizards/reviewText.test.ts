import assert from 'node:assert/strict';
import type { CreateNetworkRequest } from '../../../../src/core/engine';
import type { CreateContext } from '../../../../src/core/requests/createContext';
import { reviewChoices } from '../../../../src/ui/wizards/reviewText';
import { engineInfo, network } from '../../../support/records';

const context: CreateContext = {
  engine: engineInfo(),
  networks: [network({ name: 'front', pools: [{ subnet: '10.1.0.0/24' }] })],
};

/** `heading: label = value (what is wrong) → what choosing does`, `*` where one begins. */
function page(request: Partial<CreateNetworkRequest>): readonly string[] {
  return reviewChoices({ name: 'back', driver: 'bridge', ...request }, context, 'sh').map((choice) => {
    const { heading, label, description, detail, value, picked } = choice;
    const begin = `${picked ? '* ' : ''}${heading === undefined ? '' : `${heading}: `}`;
    const wrong = value.kind === 'setting' && detail !== undefined ? ` (${detail})` : '';
    return `${begin}${label.replaceAll('\u00a0', ' ')}${description ? ` = ${description}` : ''}${wrong} → ${value.kind}`;
  });
}

describe('the summary', () => {
  it('of a network of which nothing is chosen', () => {
    assert.deepEqual(page({}), [
      '* Create the network → create',
      'More options → more',
      'What will be created: Name = back → setting',
      'Driver = bridge → setting',
      'Subnet = chosen by the engine (31 of 31 left) → setting',
      'Command (choose to copy): docker network create --driver=bridge -- back → copy',
      'Compose (choose to copy): networks: → copy',
      '    back: → copy',
      '        name: back → copy',
      '        driver: bridge → copy',
    ]);
  });

  it('begins with what is wrong, and does not create', () => {
    assert.deepEqual(page({ pools: [{ subnet: '10.1.0.7/24' }] }).slice(0, 4), [
      'More options → more',
      'What will be created: Name = back → setting',
      'Driver = bridge → setting',
      '* Subnet = 10.1.0.7/24 (This names an address inside the subnet; the subnet is 10.1.0.0/24. Nearest right value: 10.1.0.0/24) → setting',
    ]);
  });

  it('folds long commands where an option begins', () => {
    const rows = page({
      internal: true,
      pools: [{ subnet: '10.2.0.0/24', gateway: '10.2.0.9', reserved: new Map([['router', '10.2.0.254']]) }],
      labels: new Map([['purpose', 'a longer text for people']]),
    });
    const from = rows.findIndex((row) => row.startsWith('Command'));
    assert.deepEqual(rows.slice(from, from + 3), [
      'Command (choose to copy): docker network create --driver=bridge --internal → copy',
      '    --subnet=10.2.0.0/24 --gateway=10.2.0.9 → copy',
      '    --aux-address=router=10.2.0.254 → copy',
    ]);
  });

  it('shows foreign text as it is', () => {
    const [, , name = ''] = page({ name: '$(bug)\n' });
    assert.ok(name.startsWith('What will be created: Name = \\$(bug)'), name);
    assert.ok(!name.includes('\n'));
  });
});
