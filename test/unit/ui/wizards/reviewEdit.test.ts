import assert from 'node:assert/strict';
import { prepareChange } from '../../../../src/core/change/prepareChange';
import type { CreateNetworkRequest } from '../../../../src/core/engine';
import { requestOf } from '../../../../src/core/requestOf';
import { spellEdit } from '../../../../src/core/spelling/editCommands';
import type { ChoiceQuestion } from '../../../../src/ui/wizards/questions';
import type { ReviewDecision } from '../../../../src/ui/wizards/reviewEdit';
import { refusedQuestion, reviewQuestion } from '../../../../src/ui/wizards/reviewEdit';
import { network } from '../../../support/records';
import { factsOf, stamp } from '../../core/change/changeScene';

const labels = new Map([
  ['com.docker.compose.project', 'web'],
  ['DB_PASSWORD', 'hunter2'],
]);
const shop = network({ name: 'shop', pools: [{ subnet: '10.1.0.0/24', gateway: '10.1.0.1' }], labels });
const facts = factsOf(
  [shop],
  [
    { name: '$(bug)', attached: [{ to: shop, ipv4: '10.1.0.9' }] },
    { name: 'api', attached: [{ to: shop, assignedIpv4: '10.1.0.2' }] },
    { name: 'job', state: 'exited', attached: [{ to: shop, ipv4: '10.1.0.20' }] },
  ],
);
const original = requestOf(shop);

function review(target: CreateNetworkRequest): ChoiceQuestion<ReviewDecision> {
  const prepared = prepareChange({ kind: 'edit', networkId: shop.id, target }, facts, stamp);
  return prepared.kind === 'ready'
    ? reviewQuestion(original, target, prepared, spellEdit(prepared.change, 'sh'))
    : refusedQuestion([], prepared.refusals);
}

/** Choices, then notes under their headings, in words. */
function told({ choices, notes = [] }: ChoiceQuestion<ReviewDecision>): readonly string[] {
  return [
    ...choices.map(({ label }) => `> ${label}`),
    ...notes.flatMap(({ heading, label, description, icon }) => [
      ...(heading === undefined ? [] : [`# ${heading}`]),
      [icon, label, description].filter((part) => part !== undefined && part !== '').join(' | '),
    ]),
  ];
}

describe('the review of an edit', () => {
  it('says what changes, for whom, and what may not come back', () => {
    const target: CreateNetworkRequest = {
      ...original,
      internal: true,
      pools: [{ subnet: '10.2.0.0/24', gateway: '10.2.0.1' }],
      labels: new Map([['com.docker.compose.project', 'web']]),
    };
    assert.deepEqual(told(review(target)), [
      '> Make the Change',
      '> Copy as Docker Commands',
      '> Change the Settings',
      '# What changes',
      'Subnet | 10.1.0.0/24 → 10.2.0.0/24',
      'Gateway | 10.1.0.1 → 10.2.0.1',
      'Internal | no → yes',
      'Label DB_PASSWORD | (hidden) → not set',
      '# Disconnected and connected again',
      'vm-running | \\$(bug) | 10.1.0.9 → 10.2.0.9',
      'vm-running | api | 10.1.0.2 → the engine chooses',
      '# Attached again, without being started',
      'vm-outline | job | 10.1.0.20 → 10.2.0.20',
      '# Good to know',
      'info | The network belongs to the Compose project "web", as',
      'blank | "shop".',
    ]);
  });

  it('tells how many are cut off for a moment', () => {
    const [make] = review({ ...original, internal: true }).choices;
    assert.equal(make?.detail, 'Cuts 2 running containers off for a moment: open connections break. Can be undone.');
  });

  it('says why it cannot be done, and leads to what can be changed about it', () => {
    const question = review({ ...original, pools: [{ subnet: '10.2.0.0/28' }] });
    assert.deepEqual(told(question), [
      '> Choose Another Address for "job"',
      '> Change the Settings',
      '> Look Again',
      '# Why it cannot be done',
      'error | The address 10.1.0.20 of "job" lies outside of the new',
      'blank | subnets.',
    ]);
    assert.deepEqual(question.choices[0]?.value, { kind: 'address', container: 'job', family: 4 });
  });

  it('leads to an earlier change that was cut off', () => {
    const refusal = { code: 'unfinished-before', networks: ['shop'], changeId: stamp.id } as const;
    const [first] = refusedQuestion([], [refusal]).choices;
    assert.deepEqual(first?.value, { kind: 'recover', changeId: stamp.id });
  });

  it('leads to the network that a container cannot do without, where a new one will do', () => {
    const choices = (['same-name', 'recreate'] as const).map((remedy) => {
      const obstacle = { code: 'home-gone', home: 'old', remedy } as const;
      return refusedQuestion([], [{ code: 'cannot-join', container: 'web', network: 'shop', obstacle }]).choices[0];
    });
    assert.deepEqual(
      choices.map((choice) => choice?.value),
      [{ kind: 'create', name: 'old' }, { kind: 'settings' }],
    );
  });

  it('says where there is nothing to do', () => {
    assert.deepEqual(told(review(original)), [
      '> Change the Settings',
      '> Look Again',
      '# Why it cannot be done',
      'error | There is nothing to change.',
    ]);
  });
});
