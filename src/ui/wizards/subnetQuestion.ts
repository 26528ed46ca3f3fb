import { movePool } from '../../core/change/movePool';
import type { CreateNetworkRequest } from '../../core/engine';
import type { CreateContext } from '../../core/requests/createContext';
import { isSwarmScoped } from '../../core/requests/createContext';
import { withPool } from '../../core/requests/draftChanges';
import { automaticSubnets, suggestSubnet } from '../../core/requests/subnetSupply';
import { readCidr } from '../../core/addressing';
import {
  automaticPlaceholder,
  createSubnetPrompt,
  noRoomRemark,
  subnetPlaceholder,
  suggestSubnetLabel,
  wantedSizeRemark,
} from '../../messages/uiCreate';
import type { Remark } from './questions';
import { askText } from './questions';
import { remarkOn } from './remarks';
import type { Step } from './steps';

const usualPrefix = 24;

/** The first subnet of a network; nothing leaves it to the engine. */
export function subnetStep(context: () => CreateContext): Step<CreateNetworkRequest> {
  return async (draft, position) => {
    const space = isSwarmScoped(draft) ? 'swarm' : 'local';
    const suggest = (prefixLength: number) => suggestSubnet(context(), { family: 4, prefixLength, space });
    const { left, total } = automaticSubnets(context());
    const answer = await askText(position, {
      prompt: createSubnetPrompt(),
      placeholder:
        space === 'swarm'
          ? subnetPlaceholder(suggest(usualPrefix))
          : automaticPlaceholder(suggest(usualPrefix), left, total),
      value: draft.pools?.[0]?.subnet ?? '',
      remark: (text) =>
        subnetRemark(text, suggest, (subnet) =>
          remarkOn(
            withSubnet(draft, subnet),
            context(),
            (at) => at.field === 'pools' || ('pool' in at && at.pool === 0),
          ),
        ),
      suggestion: {
        label: suggestSubnetLabel(),
        value: (text) => suggest(sizeWanted(text) ?? readCidr(text)?.prefixLength ?? usualPrefix),
      },
    });
    return answer.kind === 'next'
      ? { kind: 'next', value: withSubnet(draft, answer.value.trim()) }
      : { kind: answer.kind };
  };
}

/** What is to be said of a subnet while it is typed; `/20` alone asks for a free one of that size. */
export function subnetRemark(
  text: string,
  suggest: (prefixLength: number) => string | undefined,
  remark: (subnet: string) => Remark | undefined,
): Remark | undefined {
  const size = sizeWanted(text);
  if (size === undefined) return remark(text.trim());
  const free = suggest(size);
  if (free === undefined) return { severity: 'error', text: noRoomRemark() };
  return { severity: 'error', text: wantedSizeRemark(free), nearest: free };
}

/** The prefix length of a text that is nothing else: `/20`. */
export function sizeWanted(text: string): number | undefined {
  const digits = /^\/(\d{1,3})$/.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function withSubnet(draft: CreateNetworkRequest, subnet: string): CreateNetworkRequest {
  if (subnet === '') return withPool(draft, 0, undefined);
  const before = draft.pools?.[0];
  return withPool(draft, 0, before ? movePool(before, subnet) : { subnet });
}
