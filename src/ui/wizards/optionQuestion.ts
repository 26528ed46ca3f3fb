import type { DriverOption } from '../../core/driverOptions';
import type { CreateNetworkRequest } from '../../core/engine';
import { checkCreate } from '../../core/requests/checkCreate';
import type { CreateContext } from '../../core/requests/createContext';
import { withOption } from '../../core/requests/draftChanges';
import { isAbout, optionOf } from '../../core/requests/settings';
import { createProblemSentence } from '../../messages/createProblems';
import { choosePlaceholder, leaveToEngineLabel, meaningHeading, optionPrompt } from '../../messages/uiSettingQuestions';
import { askParent } from './parentQuestion';
import type { Choice, Note, Remark } from './questions';
import { askOne, askText } from './questions';
import { remarkOn } from './remarks';
import { helpText } from './settingText';
import type { Answer, Position } from './steps';
import { textLines } from './textLines';

type Draft = CreateNetworkRequest;

/** Asks for the value of one option of the driver, by a list where there are few values. */
export function askOption(
  position: Position,
  key: string,
  draft: Draft,
  context: () => CreateContext,
): Promise<Answer<Draft>> {
  const option = optionOf(draft, key);
  if (option?.value.type === 'parent') return askParent(position, draft, context);
  const values = option && fewValues(option);
  return values
    ? askValue(position, key, values, draft, context, option)
    : askFreely(position, key, draft, context, option);
}

/** Undefined where there is more to say than one can choose from. */
function fewValues({ value }: DriverOption): readonly string[] | undefined {
  if (value.type === 'boolean') return ['true', 'false'];
  // The key alone counts.
  if (value.type === 'presence') return [''];
  return value.type === 'choice' ? value.values : undefined;
}

async function askValue(
  position: Position,
  key: string,
  values: readonly string[],
  draft: Draft,
  context: () => CreateContext,
  option: DriverOption,
): Promise<Answer<Draft>> {
  const choice = (value: string | undefined, label: string): Choice<Draft> => {
    const changed = withOption(draft, key, value);
    const refusal = checkCreate(changed, context()).find(
      ({ at, severity }) => severity === 'error' && isAbout(at, { field: 'option', key }),
    );
    return {
      label,
      value: changed,
      picked: draft.options?.get(key) === value,
      ...(refusal && { disabled: createProblemSentence(refusal) }),
    };
  };
  const answer = await askOne(position, {
    placeholder: choosePlaceholder(),
    choices: [
      choice(undefined, leaveToEngineLabel(option.default)),
      ...values.map((value) => choice(value, value === '' ? 'true' : value)),
    ],
    notes: helpNotes(helpText({ field: 'option', key }, draft)),
  });
  return answer.kind === 'back' ? { kind: 'next', value: draft } : answer;
}

/** On as many lines as it takes. */
function helpNotes(help: string): readonly Note[] {
  return textLines(help, helpColumns).map((label, index) => ({
    label,
    icon: index === 0 ? 'info' : 'blank',
    ...(index === 0 && { heading: meaningHeading() }),
  }));
}

/** What fits beside an icon and a heading. */
const helpColumns = 68;

async function askFreely(
  position: Position,
  key: string,
  draft: Draft,
  context: () => CreateContext,
  option: DriverOption | undefined,
): Promise<Answer<Draft>> {
  const changed = (text: string) => withOption(draft, key, text === '' ? undefined : text);
  const answer = await askText(position, {
    prompt: optionPrompt(helpText({ field: 'option', key }, draft)),
    placeholder: option?.default ?? '',
    value: draft.options?.get(key) ?? '',
    remark: (text): Remark | undefined =>
      remarkOn(changed(text), context(), (at) => isAbout(at, { field: 'option', key })),
  });
  return answer.kind === 'next' ? { kind: 'next', value: changed(answer.value) } : { kind: answer.kind };
}
