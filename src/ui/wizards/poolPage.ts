import { readCidr } from '../../core/addressing';
import type { Family } from '../../core/addressing';
import { movePool } from '../../core/change/movePool';
import type { CreateNetworkRequest, PoolRequest } from '../../core/engine';
import type { CreateContext } from '../../core/requests/createContext';
import { isSwarmScoped } from '../../core/requests/createContext';
import { withPool, withPoolText, withReserved } from '../../core/requests/draftChanges';
import type { Place } from '../../core/requests/problem';
import { suggestSubnet } from '../../core/requests/subnetSupply';
import { suggestSubnetLabel } from '../../messages/uiCreate';
import {
  backLabel,
  firstAddressValue,
  gatewayName,
  gatewayPrompt,
  newSubnetPrompt,
  poolPlaceholder,
  rangeName,
  rangePrompt,
  removeSubnetLabel,
  reservedHelp,
  reservedName,
  settingTitle,
  wholeSubnetValue,
} from '../../messages/uiSettingQuestions';
import { entriesValue, noneValue, poolName } from '../../messages/uiSettings';
import { inLabel, shown } from '../neutral';
import type { Choice } from './questions';
import { askOne, askText } from './questions';
import { remarkOn } from './remarks';
import type { Answer, Position } from './steps';
import { below, draftAfter } from './steps';
import { sizeWanted, subnetRemark } from './subnetQuestion';
import { askTable } from './tablePage';

type Draft = CreateNetworkRequest;
type Part = 'done' | 'subnet' | 'gateway' | 'range' | 'reserved' | 'remove';

const usualPrefix = { 4: 24, 6: 64 } as const;

/** Asks for one more subnet; IPv6 is switched on by asking for one. */
export async function askNewPool(
  position: Position,
  family: Family,
  draft: Draft,
  context: () => CreateContext,
): Promise<Answer<Draft>> {
  const index = draft.pools?.length ?? 0;
  const base = family === 6 ? { ...draft, ipv6: true } : draft;
  const answer = await askSubnet(position, family, index, base, context);
  if (answer.kind !== 'next') return answer;
  return { kind: 'next', value: answer.value === '' ? draft : withPool(base, index, { subnet: answer.value }) };
}

/** The page of one subnet: what is in it and what can be changed about it. */
export async function askPool(
  position: Position,
  index: number,
  before: Draft,
  context: () => CreateContext,
): Promise<Answer<Draft>> {
  let draft = before;
  let picked: Part = 'subnet';
  for (;;) {
    const pool = draft.pools?.[index];
    if (!pool) return { kind: 'next', value: draft };
    const choices = poolChoices(draft, pool, index, context()).map((choice) => ({
      ...choice,
      picked: choice.value === picked,
    }));
    const answer = await askOne(position, { placeholder: poolPlaceholder(), choices });
    if (answer.kind === 'cancel') return answer;
    if (answer.kind === 'back' || answer.value === 'done') return { kind: 'next', value: draft };
    picked = answer.value;
    const changed = await askPart(position, picked, pool, index, draft, context);
    if (changed.kind === 'cancel') return changed;
    draft = draftAfter(changed, draft);
  }
}

function poolChoices(draft: Draft, pool: PoolRequest, index: number, context: CreateContext): readonly Choice<Part>[] {
  const row = (part: Part & Place['field'], label: string, value: string, help?: string): Choice<Part> => {
    const remark = remarkOn(draft, context, (at) => 'pool' in at && at.pool === index && at.field === part);
    const detail = remark?.text ?? help;
    return {
      label,
      description: inLabel(shown(value)),
      value: part,
      ...(detail !== undefined && { detail: inLabel(detail) }),
      ...(remark && { icon: remark.severity }),
    };
  };
  const reserved = pool.reserved?.size ?? 0;
  return [
    { label: backLabel(), icon: 'check', value: 'done' },
    row('subnet', poolName(), pool.subnet),
    row('gateway', gatewayName(), pool.gateway ?? firstAddressValue()),
    row('range', rangeName(), pool.range ?? wholeSubnetValue()),
    row('reserved', reservedName(), reserved === 0 ? noneValue() : entriesValue(reserved), reservedHelp()),
    { label: removeSubnetLabel(), icon: 'trash', value: 'remove' },
  ];
}

async function askPart(
  position: Position,
  part: Exclude<Part, 'done'>,
  pool: PoolRequest,
  index: number,
  draft: Draft,
  context: () => CreateContext,
): Promise<Answer<Draft>> {
  const put = (changed: PoolRequest | undefined) => withPool(draft, index, changed);
  switch (part) {
    case 'remove':
      return { kind: 'next', value: put(undefined) };
    case 'subnet': {
      const family = readCidr(pool.subnet)?.family ?? 4;
      const answer = await askSubnet(below(position), family, index, draft, context);
      return withValue(answer, (subnet) => put(subnet === '' ? undefined : movePool(pool, subnet)));
    }
    case 'gateway':
    case 'range': {
      const name = part === 'gateway' ? gatewayName() : rangeName();
      const changed = (text: string) => put(withPoolText(pool, part, text.trim()));
      const answer = await askText(below(position, settingTitle(position.title, name)), {
        prompt: part === 'gateway' ? gatewayPrompt() : rangePrompt(),
        placeholder: part === 'gateway' ? firstAddressValue() : wholeSubnetValue(),
        value: pool[part] ?? '',
        remark: (text) => remarkOn(changed(text), context(), (at) => isOf(at, part, index)),
      });
      return withValue(answer, changed);
    }
    case 'reserved': {
      const answer = await askTable({
        position: below(position, settingTitle(position.title, reservedName())),
        table: pool.reserved ?? new Map(),
        entries: 'addresses',
        remark: (table, key) =>
          remarkOn(
            put(withReserved(pool, table)),
            context(),
            (at) => isOf(at, part, index) && 'key' in at && at.key === key,
          ),
      });
      return withValue(answer, (table) => put(withReserved(pool, table)));
    }
  }
}

function askSubnet(
  position: Position,
  family: Family,
  index: number,
  draft: Draft,
  context: () => CreateContext,
): Promise<Answer<string>> {
  const suggest = (prefixLength: number) => {
    const others = (draft.pools ?? []).flatMap(({ subnet }, each) => (each === index ? [] : (readCidr(subnet) ?? [])));
    const space = isSwarmScoped(draft) ? 'swarm' : 'local';
    return suggestSubnet(context(), { family, prefixLength, space }, others);
  };
  const present = draft.pools?.[index];
  const moved = (subnet: string) => (present ? movePool(present, subnet) : { subnet });
  return askText(position, {
    prompt: newSubnetPrompt(family),
    placeholder: suggest(usualPrefix[family]) ?? '',
    value: present?.subnet ?? suggest(usualPrefix[family]) ?? '',
    remark: (text) =>
      subnetRemark(text, suggest, (subnet) =>
        remarkOn(withPool(draft, index, moved(subnet)), context(), (at) => 'pool' in at && at.pool === index),
      ),
    suggestion: {
      label: suggestSubnetLabel(),
      value: (text) => suggest(sizeWanted(text) ?? readCidr(text)?.prefixLength ?? usualPrefix[family]),
    },
  }).then((answer) => withValue(answer, (text) => text.trim()));
}

function isOf(at: Place, field: Place['field'], pool: number): boolean {
  return at.field === field && 'pool' in at && at.pool === pool;
}

function withValue<A, B>(answer: Answer<A>, valueOf: (value: A) => B): Answer<B> {
  return answer.kind === 'next' ? { kind: 'next', value: valueOf(answer.value) } : { kind: answer.kind };
}
