import type { EndpointRequest } from '../../core/engine';
import { addressProblems, closedSubnets, freeAddresses, takenAddresses } from '../../core/requests/chosenAddress';
import { correctedText, fieldProblems, fieldText, withField } from '../../core/requests/connectFields';
import type { ConnectContext } from '../../core/requests/connectContext';
import type { ConnectOption } from '../../core/requests/connectOptions';
import type { ConnectProblem } from '../../core/requests/connectProblem';
import {
  cannotBeChosenHeading,
  connectOptionExample,
  connectOptionLabel,
  connectOptionPrompt,
  engineChoosesLabel,
  freeAddressesHeading,
  nearestNote,
  takenAddressesHeading,
  useTypedNote,
} from '../../messages/connectForm';
import { connectProblemSentence } from '../../messages/connectProblems';
import { inLabel, shown } from '../neutral';
import { askOrType } from './pickOrType';
import type { Choice, Remark } from './questions';
import { askText } from './questions';
import type { Answer, Position } from './steps';
import { below } from './steps';

/** Asks for one option of an attachment; `contexts` are all the attachments that it is for, at least one. */
export async function askConnectOption(
  page: Position,
  option: ConnectOption,
  request: EndpointRequest,
  contexts: readonly ConnectContext[],
): Promise<Answer<EndpointRequest>> {
  const position = below(page, `${page.title}: ${connectOptionLabel(option)}`);
  const [context] = contexts;
  const text = fieldText(request, option);
  const remark = (typed: string) => remarkOn(typed, option, request, contexts);
  const isAddress = option === 'ipv4' || option === 'ipv6';
  const answer =
    isAddress && context
      ? await askOrType(position, {
          placeholder: connectOptionPrompt(option),
          choices: addressChoices(option, text, context),
          typed: (typed) => typedChoices(typed, remark(typed)),
        })
      : await askText(position, {
          prompt: connectOptionPrompt(option),
          placeholder: connectOptionExample(option),
          value: text,
          remark,
        });
  if (answer.kind !== 'next') return { kind: answer.kind };
  return { kind: 'next', value: withField(request, option, answer.value) };
}

const mostFree = 5;

function addressChoices(option: 'ipv4' | 'ipv6', current: string, context: ConnectContext): readonly Choice<string>[] {
  const family = option === 'ipv4' ? 4 : 6;
  const free = freeAddresses(context, family, mostFree);
  const addresses = current === '' || free.includes(current) ? free : [current, ...free];
  const taken = takenAddresses(context, family);
  return [
    { label: engineChoosesLabel(), value: '', picked: current === '', icon: 'sparkle' },
    ...addresses.map((address, index): Choice<string> => ({
      label: address,
      value: address,
      picked: address === current,
      ...(index === 0 && { heading: freeAddressesHeading() }),
    })),
    ...closedSubnets(context, family).map((problem, index): Choice<string> => ({
      label: problem.subnet,
      value: '',
      disabled: inLabel(shown(connectProblemSentence(problem))),
      ...(index === 0 && { heading: cannotBeChosenHeading() }),
    })),
    ...taken.map((address, index): Choice<string> => {
      const [problem] = addressProblems(address, family, context);
      return {
        label: address,
        value: address,
        disabled: problem ? inLabel(shown(connectProblemSentence(problem))) : '',
        ...(index === 0 && { heading: takenAddressesHeading() }),
      };
    }),
  ];
}

function typedChoices(typed: string, remark: Remark | undefined): readonly Choice<string>[] {
  const choice = { label: inLabel(shown(typed)), value: typed, icon: 'edit', description: useTypedNote() };
  if (!remark) return [choice];
  const text = inLabel(remark.text);
  const { nearest } = remark;
  return [
    remark.severity === 'error' ? { ...choice, disabled: text } : { ...choice, detail: text },
    ...(nearest === undefined
      ? []
      : [{ label: inLabel(shown(nearest)), value: nearest, icon: 'lightbulb', description: nearestNote() }]),
  ];
}

function remarkOn(
  typed: string,
  option: ConnectOption,
  request: EndpointRequest,
  contexts: readonly ConnectContext[],
): Remark | undefined {
  const [problem] = fieldProblems(withField(request, option, typed), option, contexts);
  return problem && remarkOf(problem, typed);
}

function remarkOf(problem: ConnectProblem, typed: string): Remark {
  const nearest = correctedText(typed, problem);
  return {
    severity: problem.severity === 'hint' ? 'info' : problem.severity,
    text: shown(connectProblemSentence(problem)),
    ...(nearest !== undefined && { nearest }),
  };
}
