import * as vscode from 'vscode';
import type { Choice, ChoiceItem } from './questions';
import { ask, choiceItem, enabledChoice, explain, headingItems, place } from './questions';
import type { Answer, Position } from './steps';

export interface TypedQuestion {
  readonly placeholder: string;
  readonly choices: readonly Choice<string>[];
  /** What was typed, as one more choice, `disabled` where it is wrong; after it what was probably meant. */
  readonly typed: (text: string) => readonly Choice<string>[];
}

/** Lets choose from what is offered, or type something else, which is judged while it is typed. */
export function askOrType(position: Position, question: TypedQuestion): Promise<Answer<string>> {
  const pick = vscode.window.createQuickPick<ChoiceItem<string>>();
  place(pick, position);
  pick.placeholder = question.placeholder;
  pick.matchOnDescription = true;
  pick.buttons = position.step > 1 ? [vscode.QuickInputButtons.Back] : [];
  const offered = question.choices.flatMap((choice) => [...headingItems(choice), choiceItem(choice)]);
  const show = (text: string) => {
    const typed = text.trim();
    const known = typed === '' || question.choices.some(({ value }) => value === typed);
    const own = known ? [] : question.typed(typed).map((choice) => ({ ...choiceItem(choice), alwaysShow: true }));
    pick.items = [...own, ...offered];
    if (!known) pick.activeItems = own.slice(0, 1);
  };
  show('');
  pick.activeItems = pick.items.filter((item) => item.choice?.picked);
  return ask(pick, (answer) => [
    pick.onDidChangeValue(show),
    pick.onDidTriggerButton(() => answer({ kind: 'back' })),
    pick.onDidAccept(() => {
      const [choice] = pick.activeItems.flatMap(enabledChoice);
      if (choice) answer({ kind: 'next', value: choice.value });
      else pick.activeItems.forEach(explain);
    }),
  ]);
}
