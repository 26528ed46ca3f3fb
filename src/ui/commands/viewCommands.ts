import * as vscode from 'vscode';
import type { Grouping, Row } from '../../core/arrangement/rows';
import type { EngineSession } from '../../core/engine';
import {
  filterPlaceholder,
  filterPrompt,
  filterTitle,
  groupingDetail,
  groupingLabel,
  groupingPlaceholder,
  groupingTitle,
  refreshingTitle,
} from '../../messages/uiView';
import { textArgument } from '../arguments';
import type { Call } from '../call';
import { CommandError } from '../commandError';
import type { Handlers } from '../run';
import type { ViewMemory } from '../tree/viewMemory';
import { groupings, isGrouping } from '../tree/viewMemory';
import { askOne } from '../wizards/questions';

export interface ViewCommandParts {
  readonly session: EngineSession;
  readonly memory: ViewMemory;
  readonly log: vscode.LogOutputChannel;
}

type ViewCommand = 'refresh' | 'groupBy' | 'filter' | 'clearFilter' | 'toggleBuiltIn' | 'showLog';

/** What the tree shows and how. Nothing here changes the engine. */
export function viewCommands({ session, memory, log }: ViewCommandParts): Pick<Handlers<Row>, ViewCommand> {
  return {
    refresh: (_, task) => task.working(refreshingTitle(), (signal) => session.refresh(signal)),
    async groupBy(call) {
      const groupBy = groupingArgument(call) ?? (await askGrouping(memory.choice.groupBy));
      if (groupBy !== undefined) memory.choose({ groupBy });
      return groupBy;
    },
    async filter(call) {
      const filter = filterArgument(call) ?? (await askFilter(memory));
      if (filter !== undefined) memory.choose({ filter });
      return filter;
    },
    clearFilter() {
      memory.choose({ filter: '' });
      return Promise.resolve();
    },
    toggleBuiltIn(call) {
      const showBuiltIn = builtInArgument(call) ?? !memory.choice.showBuiltIn;
      memory.choose({ showBuiltIn });
      return Promise.resolve(showBuiltIn);
    },
    showLog() {
      log.show();
      return Promise.resolve();
    },
  };
}

function groupingArgument(call: Call<Row>): Grouping | undefined {
  if (call.kind !== 'arguments') return undefined;
  const [value] = call.values;
  if (!isGrouping(value)) throw new CommandError({ code: 'bad-argument', position: 1, expected: 'grouping' });
  return value;
}

function filterArgument(call: Call<Row>): string | undefined {
  return call.kind === 'arguments' ? textArgument(call.values, 0) : undefined;
}

function builtInArgument(call: Call<Row>): boolean | undefined {
  if (call.kind !== 'arguments') return undefined;
  const [value] = call.values;
  if (typeof value !== 'boolean') throw new CommandError({ code: 'bad-argument', position: 1, expected: 'boolean' });
  return value;
}

async function askGrouping(current: Grouping): Promise<Grouping | undefined> {
  const answer = await askOne(
    { title: groupingTitle(), step: 1, steps: 1 },
    {
      placeholder: groupingPlaceholder(),
      choices: groupings.map((grouping) => ({
        label: groupingLabel(grouping),
        detail: groupingDetail(grouping),
        value: grouping,
        picked: grouping === current,
      })),
    },
  );
  return answer.kind === 'next' ? answer.value : undefined;
}

/** The tree follows each letter; leaving brings back what it showed before. */
function askFilter(memory: ViewMemory): Promise<string | undefined> {
  const input = vscode.window.createInputBox();
  input.title = filterTitle();
  input.prompt = filterPrompt();
  input.placeholder = filterPlaceholder();
  input.value = memory.choice.filter;
  return new Promise((resolve) => {
    const finish = (filter: string | undefined) => {
      if (filter === undefined) memory.tryOut({});
      resolve(filter);
      vscode.Disposable.from(...listeners, input).dispose();
    };
    const listeners = [
      input.onDidChangeValue((filter) => memory.tryOut({ filter: filter.trim() })),
      input.onDidAccept(() => finish(input.value.trim())),
      input.onDidHide(() => finish(undefined)),
    ];
    input.show();
  });
}
