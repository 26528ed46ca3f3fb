import type { CreateNetworkRequest } from '../../core/engine';
import { driverFacts, drivers } from '../../core/drivers';
import type { EngineInfo } from '../../core/model';
import { checkCreate } from '../../core/requests/checkCreate';
import type { CreateContext } from '../../core/requests/createContext';
import { isSwarmScoped } from '../../core/requests/createContext';
import type { CreateProblem } from '../../core/requests/problem';
import { suggestSubnet } from '../../core/requests/subnetSupply';
import { createProblemSentence } from '../../messages/createProblems';
import {
  createDriverPlaceholder,
  createNamePrompt,
  createSubnetPlaceholder,
  createSubnetPrompt,
  createTitle,
  driverPurpose,
  pluginPurpose,
  suggestSubnetLabel,
} from '../../messages/uiCreate';
import { inLabel, shown } from '../neutral';
import type { Choice, Remark } from './questions';
import { askOne, askText } from './questions';
import type { Answer, Step } from './steps';
import { walk } from './steps';

/** What the wizard asks for. Empty `subnet`: the engine chooses. */
export interface CreateDraft {
  readonly name: string;
  readonly driver: string;
  readonly subnet: string;
}

const usualPrefix = 24;

/** Asks for a network to create; undefined where the person left. `context` may change while it asks. */
export function askCreateNetwork(draft: CreateDraft, context: () => CreateContext): Promise<CreateDraft | undefined> {
  return walk(createTitle(), draft, () => [nameStep(context), driverStep(context), subnetStep(context)]);
}

export function requestFrom({ name, driver, subnet }: CreateDraft): CreateNetworkRequest {
  return { name, driver, ...(subnet !== '' && { pools: [{ subnet }] }) };
}

function nameStep(context: () => CreateContext): Step<CreateDraft> {
  return async (draft, position) => {
    const remark = (name: string) => firstRemark({ ...draft, name }, context(), ['name']);
    const question = { prompt: createNamePrompt(), placeholder: draft.name, value: draft.name, remark };
    return answered(await askText(position, question), (name) => ({ ...draft, name }));
  };
}

function driverStep(context: () => CreateContext): Step<CreateDraft> {
  return async (draft, position) => {
    const names = driverNames(context().engine);
    const choices = names.map((driver) => driverChoice({ ...draft, driver }, draft.driver, context()));
    const question = { placeholder: createDriverPlaceholder(), choices };
    return answered(await askOne(position, question), (driver) => ({ ...draft, driver }));
  };
}

function subnetStep(context: () => CreateContext): Step<CreateDraft> {
  return async (draft, position) => {
    const suggestion = () => {
      const space = isSwarmScoped(draft) ? 'swarm' : 'local';
      return suggestSubnet(context(), { family: 4, prefixLength: usualPrefix, space });
    };
    const question = {
      prompt: createSubnetPrompt(),
      placeholder: createSubnetPlaceholder(suggestion()),
      value: draft.subnet,
      remark: (subnet: string) => firstRemark({ ...draft, subnet: subnet.trim() }, context(), ['subnet', 'pools']),
      suggestion: { label: suggestSubnetLabel(), value: suggestion },
    };
    return answered(await askText(position, question), (subnet) => ({ ...draft, subnet: subnet.trim() }));
  };
}

/** What the engine has; where it does not tell, what engines usually have. Those that cannot be made come last. */
function driverNames({ networkDrivers, os }: EngineInfo): readonly string[] {
  const platform = os === 'windows' ? 'windows' : 'linux';
  const usual = drivers.filter((driver) => driver.platform === platform || driver.platform === 'any');
  const names = networkDrivers.length > 0 ? networkDrivers : usual.map(({ name }) => name);
  const rank = (name: string) => {
    const known = drivers.findIndex((driver) => driver.name === name);
    return known < 0 ? drivers.length : known;
  };
  return [...names].sort((a, b) => rank(a) - rank(b));
}

function driverChoice(draft: CreateDraft, current: string, context: CreateContext): Choice<string> {
  const { driver } = draft;
  const facts = driverFacts(driver);
  const obstacle = problemsAt(draft, context, ['driver']).find(({ severity }) => severity === 'error');
  return {
    label: inLabel(shown(driver)),
    detail: facts ? driverPurpose(facts.name) : pluginPurpose(),
    value: driver,
    picked: driver === current,
    ...(obstacle && { disabled: createProblemSentence(obstacle) }),
  };
}

function firstRemark(draft: CreateDraft, context: CreateContext, fields: readonly string[]): Remark | undefined {
  const [problem] = problemsAt(draft, context, fields);
  return problem && remarkOf(problem);
}

function problemsAt(draft: CreateDraft, context: CreateContext, fields: readonly string[]): readonly CreateProblem[] {
  return checkCreate(requestFrom(draft), context).filter(({ at }) => fields.includes(at.field));
}

function remarkOf(problem: CreateProblem): Remark {
  return {
    severity: problem.severity === 'hint' ? 'info' : problem.severity,
    text: shown(createProblemSentence(problem)),
    ...(problem.nearest !== undefined && { nearest: problem.nearest }),
  };
}

function answered<A>(answer: Answer<A>, draftWith: (value: A) => CreateDraft): Answer<CreateDraft> {
  return answer.kind === 'next' ? { kind: 'next', value: draftWith(answer.value) } : answer;
}
