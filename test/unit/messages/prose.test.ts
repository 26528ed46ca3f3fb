import * as l10n from '@vscode/l10n';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loss } from '../../../src/core/change/losses';
import { commandProblemMessage } from '../../../src/messages/commandProblems';
import type { CommandProblem } from '../../../src/messages/commandProblems';
import { fewOf, prose } from '../../../src/messages/prose';

const names = ['a', 'b', 'c', 'd', 'e'];
const chinese = readFileSync(join(__dirname, '../../../l10n/bundle.l10n.zh-cn.json'), 'utf8');

describe('several sentences', () => {
  after(() => l10n.config({ contents: {} }));

  it('stand apart, and those that say nothing are left out', () => {
    assert.equal(prose(['One {0}.', '', 'Two.']), 'One {0}. Two.');
  });

  it('are as many as one reads, and the rest is counted', () => {
    const quoted = (name: string): string => `"${name}"`;
    assert.deepEqual(fewOf(names, quoted), ['"a"', '"b"', '"c"', 'and 2 more']);
    assert.deepEqual(fewOf(names.slice(2), quoted), ['"c"', '"d"', '"e"']);
  });

  it('tell how many problems and losses there are besides', () => {
    const problems = names.map((text): CommandProblem => ({ code: 'no-such-network', text }));
    const losses = names.map((container): Loss => ({ code: 'stopped', container }));
    const cause = { kind: 'problem', problem: { code: 'gone' } } as const;
    const told = [
      commandProblemMessage({ code: 'some-failed', of: 6, problems }),
      commandProblemMessage({ code: 'undo-halted', undone: [], left: [], losses, cause }),
    ];
    assert.deepEqual(
      told.map((text) => text.slice(text.indexOf('"c"'))),
      ['"c". And 2 more.', '"c" ran before and does not run now. And 2 more.'],
    );
  });

  it('have no blank between them in Chinese', () => {
    l10n.config({ contents: chinese });
    const problems = names.slice(3).map((text): CommandProblem => ({ code: 'no-such-network', text }));
    assert.equal(
      commandProblemMessage({ code: 'some-failed', of: 2, problems }),
      '2 项中有 2 项无法完成：没有名为“d”的网络。没有名为“e”的网络。',
    );
  });
});
