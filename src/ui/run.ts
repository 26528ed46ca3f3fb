import * as vscode from 'vscode';
import type { Disposable } from '../core/event';
import type { Call, Rows } from './call';
import { readCall } from './call';
import { CommandError } from './commandError';
import type { FailureReporter } from './failures';
import { failureOf } from './failures';
import { changesEngine } from './ids';
import type { CommandName } from './ids';
import { inNotification } from './neutral';
import type { Progress } from './progress';
import type { RunForPerson } from './remedies';

/** What a command is given to do its work with. */
export interface Task {
  /** Aborted when the extension is stopped. */
  readonly signal: AbortSignal;
  /** Who asks: a program names what it means, which may have been made a moment ago. */
  readonly caller: 'person' | 'program';
  /**
   * Does what may take a while: past 300 ms the person sees `title` and that something is going on. The signal given
   * to `work` is aborted with `signal`, and when the person cancels.
   */
  working<T>(title: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Runs a command for a person who asked for it otherwise than by a menu, and who is told when it fails. */
  readonly runForPerson: RunForPerson;
  /** The same for what is no command of its own, such as the rest of one that failed. */
  doForPerson(doing: string, work: (task: Task) => Promise<void>): Promise<void>;
}

/** Answers with what the command made or found, or with undefined where the person left. */
export type Handler<Row> = (call: Call<Row>, task: Task) => Promise<unknown>;

export type Handlers<Row> = { readonly [Name in CommandName]: Handler<Row> };

export interface RunParts<Row> {
  readonly log: vscode.LogOutputChannel;
  readonly rows: Rows<Row>;
  readonly progress: Progress;
  readonly reporter: FailureReporter;
}

export interface Commands extends Disposable {
  readonly runForPerson: RunForPerson;
  /** Does what is no command of its own as commands are done: a person is told when it fails, and can try again. */
  doForPerson(doing: string, work: (task: Task) => Promise<void>): Promise<void>;
}

export interface CommandRunner extends Commands {
  /** Runs a command as VS Code calls it: nobody knows whether a person or a program asked for it. */
  run(name: CommandName, args: readonly unknown[]): Promise<unknown>;
}

/**
 * Runs every command inside the one wrapper. Failures end in it: a person is told, with what can be done about it; a
 * program that called with arguments gets a rejection with the same sentence.
 */
export function createCommandRunner<Row>(handlers: Handlers<Row>, parts: RunParts<Row>): CommandRunner {
  const { log, rows, progress, reporter } = parts;
  const stopped = new AbortController();
  const task: Task = {
    signal: stopped.signal,
    caller: 'person',
    working: (title, work) => progress.show(title, stopped.signal, work),
    runForPerson: (name, values) => void run(name, values, 'person'),
    doForPerson,
  };

  async function run(name: CommandName, args: readonly unknown[], caller: 'person' | 'unknown'): Promise<unknown> {
    const started = Date.now();
    let toPerson = true;
    try {
      const call = readCall(args, rows);
      toPerson = caller === 'person' || call.kind !== 'arguments';
      log.debug(`${name}: called by ${call.kind}`);
      if (changesEngine.has(name) && !vscode.workspace.isTrusted) throw new CommandError({ code: 'untrusted' });
      return await handlers[name](call, { ...task, caller: toPerson ? 'person' : 'program' });
    } catch (error) {
      if (failureOf(error)?.code === 'cancelled') return undefined;
      reporter.log(name, error);
      if (!toPerson) throw new Error(inNotification(reporter.sentence(error)), { cause: error });
      reporter.tell(error, () => run(name, args, 'person'), task.runForPerson);
      return undefined;
    } finally {
      log.debug(`${name}: ended after ${Date.now() - started} ms`);
    }
  }

  async function doForPerson(doing: string, work: (task: Task) => Promise<void>): Promise<void> {
    try {
      await work(task);
    } catch (error) {
      if (failureOf(error)?.code === 'cancelled') return;
      reporter.log(doing, error);
      reporter.tell(error, () => doForPerson(doing, work), task.runForPerson);
    }
  }

  return {
    run: (name, args) => run(name, args, 'unknown'),
    runForPerson: task.runForPerson,
    doForPerson,
    dispose: () => stopped.abort(),
  };
}
