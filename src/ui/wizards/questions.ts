import * as vscode from 'vscode';
import { takeNearestLabel } from '../../messages/uiQuestions';
import { inLabel, inNotification } from '../neutral';
import { notify } from '../notify';
import type { Answer, Position } from './steps';

/** What is to be said about a text while it is typed. An `error` keeps it from being accepted. */
export interface Remark {
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: string;
  /** The nearest right value, taken over by a button. */
  readonly nearest?: string;
}

/** A value that a button of the input box puts into it. */
export interface Suggestion {
  readonly label: string;
  /** `text`: what the field holds now. */
  readonly value: (text: string) => string | undefined;
}

export interface TextQuestion {
  readonly prompt: string;
  readonly placeholder: string;
  readonly value: string;
  /** The value is what a right one begins with: one types on behind it. */
  readonly begun?: true;
  readonly remark: (text: string) => Remark | undefined;
  readonly suggestion?: Suggestion;
}

export function askText(position: Position, question: TextQuestion): Promise<Answer<string>> {
  const input = vscode.window.createInputBox();
  place(input, position);
  input.prompt = question.prompt;
  input.placeholder = question.placeholder;
  input.value = question.value;
  const suggest: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('sparkle'),
    tooltip: question.suggestion?.label,
  };
  let current: Remark | undefined;
  let correct: vscode.QuickInputButton | undefined;
  const show = (remark: Remark | undefined) => {
    current = remark;
    // There `$(name)` would be an icon and `[text](command:…)` a link.
    input.validationMessage = remark && {
      message: inLabel(inNotification(remark.text)),
      severity: severities[remark.severity],
    };
    correct =
      remark?.nearest === undefined
        ? undefined
        : { iconPath: new vscode.ThemeIcon('lightbulb'), tooltip: takeNearestLabel(inLabel(remark.nearest)) };
    input.buttons = [
      ...(position.step > 1 ? [vscode.QuickInputButtons.Back] : []),
      ...(question.suggestion ? [suggest] : []),
      ...(correct ? [correct] : []),
    ];
  };
  const put = (value: string | undefined) => {
    if (value === undefined) return;
    input.value = value;
    show(question.remark(value));
  };
  const first = question.remark(question.value);
  const isWhole = question.value !== '' && question.begun !== true;
  if (!isWhole) input.valueSelection = [question.value.length, question.value.length];
  // What is empty or begun is not called wrong before anybody has typed.
  show(!isWhole && first?.severity === 'error' ? undefined : first);
  return ask(input, (answer) => [
    input.onDidChangeValue((value) => show(question.remark(value))),
    input.onDidTriggerButton((button) => {
      if (button === vscode.QuickInputButtons.Back) answer({ kind: 'back' });
      else if (button === suggest) put(question.suggestion?.value(input.value));
      else if (button === correct) put(current?.nearest);
    }),
    input.onDidAccept(() => {
      show(question.remark(input.value));
      if (current?.severity !== 'error') answer({ kind: 'next', value: input.value });
      else put(current.nearest);
    }),
  ]);
}

/** One thing to choose. Every text in it is shown as it is given: foreign text goes through `inLabel` first. */
export interface Choice<T> {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly icon?: string;
  readonly value: T;
  /** Why it cannot be chosen; it is shown all the same, and said once more to who chooses it. */
  readonly disabled?: string;
  readonly picked?: boolean;
  /** Stands on the line above. */
  readonly heading?: string;
}

/** Something to read below what can be chosen. */
export type Note = Pick<Choice<never>, 'label' | 'description' | 'detail' | 'icon' | 'heading'>;

export interface ChoiceQuestion<T> {
  readonly placeholder: string;
  readonly choices: readonly Choice<T>[];
  readonly notes?: readonly Note[];
}

export function askOne<T>(position: Position, question: ChoiceQuestion<T>): Promise<Answer<T>> {
  const pick = choicePick(position, question);
  const first = pick.items.filter((item) => item.choice?.picked);
  // With none of them, VS Code itself takes the first.
  if (first.length > 0) pick.activeItems = first;
  return ask(pick, (answer) => [
    pick.onDidTriggerButton(() => answer({ kind: 'back' })),
    pick.onDidAccept(() => {
      const [choice] = pick.activeItems.flatMap(enabledChoice);
      if (choice) answer({ kind: 'next', value: choice.value });
      else pick.activeItems.forEach(explain);
    }),
  ]);
}

/** Answers with one or more. Where none of several is ticked beforehand, Enter alone takes the one that is focused. */
export function askMany<T>(position: Position, question: ChoiceQuestion<T>): Promise<Answer<readonly T[]>> {
  const pick = choicePick(position, question);
  pick.canSelectMany = true;
  pick.selectedItems = pick.items.filter((item) => item.choice?.picked);
  const tickedBeforehand = pick.selectedItems.length > 0;
  // VS Code focuses nothing where several can be chosen: Enter would take nothing.
  const focusFirst = (typed: string) => {
    const [first] = pick.items.filter((item) => item.choice && holds(item, typed));
    if (!tickedBeforehand && first) pick.activeItems = [first];
  };
  focusFirst('');
  return ask(pick, (answer) => [
    pick.onDidChangeValue(focusFirst),
    pick.onDidTriggerButton(() => answer({ kind: 'back' })),
    pick.onDidChangeSelection((items) => {
      const allowed = items.filter((item) => enabledChoice(item).length > 0);
      if (allowed.length === items.length) return;
      pick.selectedItems = allowed;
      items.filter((item) => !allowed.includes(item)).forEach(explain);
    }),
    pick.onDidAccept(() => {
      const items = pick.selectedItems.length > 0 || tickedBeforehand ? pick.selectedItems : pick.activeItems;
      const values = items.flatMap(enabledChoice).map(({ value }) => value);
      if (values.length > 0) answer({ kind: 'next', value: values });
      else items.forEach(explain);
    }),
  ]);
}

function holds({ label, description = '', detail = '' }: vscode.QuickPickItem, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return [label, description, detail].some((text) => text.toLowerCase().includes(wanted));
}

export interface ChoiceItem<T> extends vscode.QuickPickItem {
  /** Absent on what is only to be read. */
  readonly choice?: Choice<T>;
}

/** Says why it cannot be chosen; the question stays open. */
export function explain<T>({ choice }: ChoiceItem<T>): void {
  if (choice?.disabled === undefined) return;
  void notify('info', `${choice.label}: ${choice.disabled}`);
}

export function enabledChoice<T>({ choice }: ChoiceItem<T>): readonly Choice<T>[] {
  return choice && choice.disabled === undefined ? [choice] : [];
}

function choicePick<T>(position: Position, question: ChoiceQuestion<T>): vscode.QuickPick<ChoiceItem<T>> {
  const pick = vscode.window.createQuickPick<ChoiceItem<T>>();
  place(pick, position);
  pick.placeholder = question.placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = [
    ...question.choices.flatMap((choice) => [...headingItems(choice), choiceItem(choice)]),
    ...(question.notes ?? []).flatMap((note) => [...headingItems(note), noteItem(note)]),
  ];
  pick.buttons = position.step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return pick;
}

export function choiceItem<T>(choice: Choice<T>): ChoiceItem<T> {
  const obstacle = choice.disabled === undefined ? {} : { icon: 'circle-slash', detail: choice.disabled };
  return { choice, ...noteItem({ ...choice, ...obstacle }) };
}

function noteItem({ label, description, detail, icon }: Note): vscode.QuickPickItem {
  return {
    label,
    ...(description !== undefined && { description }),
    ...(detail !== undefined && { detail }),
    ...(icon !== undefined && { iconPath: new vscode.ThemeIcon(icon) }),
  };
}

export function headingItems({ heading }: Note): readonly vscode.QuickPickItem[] {
  return heading === undefined ? [] : [{ label: heading, kind: vscode.QuickPickItemKind.Separator }];
}

const severities = {
  error: vscode.InputBoxValidationSeverity.Error,
  warning: vscode.InputBoxValidationSeverity.Warning,
  info: vscode.InputBoxValidationSeverity.Info,
} as const;

export function place(input: vscode.QuickInput, position: Position): void {
  input.title = position.title;
  // A wizard of one step is a plain question: "1/1" would say nothing.
  if (position.steps > 1) {
    input.step = position.step;
    input.totalSteps = position.steps;
  }
  input.ignoreFocusOut = true;
}

/** Shows the input until `answer` is called or the person leaves; nothing of it is left behind either way. */
export function ask<T>(
  input: vscode.QuickInput,
  listen: (answer: (answer: Answer<T>) => void) => readonly vscode.Disposable[],
): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const listeners: vscode.Disposable[] = [];
    const finish = (answer: Answer<T>) => {
      resolve(answer);
      for (const listener of listeners) listener.dispose();
      input.dispose();
    };
    listeners.push(
      ...listen(finish),
      input.onDidHide(() => finish({ kind: 'cancel' })),
    );
    input.show();
  });
}
