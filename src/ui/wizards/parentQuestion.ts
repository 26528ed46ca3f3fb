import { readCidr } from '../../core/addressing';
import type { CreateNetworkRequest, PoolRequest } from '../../core/engine';
import type { HostInterface, HostNetwork } from '../../core/host';
import type { CreateContext } from '../../core/requests/createContext';
import type { CreateFinding } from '../../core/requests/problem';
import { withOption, withPool } from '../../core/requests/draftChanges';
import { isAbout } from '../../core/requests/settings';
import { contains, readAddress } from '../../core/addressing';
import { createProblemSentence } from '../../messages/createProblems';
import {
  interfacesHeading,
  noParentDetail,
  noParentLabel,
  otherHeading,
  otherParentLabel,
  parentPlaceholder,
  parentPrompt,
  vlanDetail,
  vlanLabel,
  wireSubnetDetail,
} from '../../messages/uiSettingQuestions';
import { inLabel, shown } from '../neutral';
import type { Choice } from './questions';
import { askOne, askText } from './questions';
import { remarkOn } from './remarks';
import type { Answer, Position } from './steps';
import { below } from './steps';

type Draft = CreateNetworkRequest;
type Deed =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'type'; readonly text: string; readonly begun?: true };

/** Drivers that hang a network on an interface of the host. */
export function takesParent({ driver }: Draft): boolean {
  return driver === 'macvlan' || driver === 'ipvlan';
}

/** The interface that a network hangs on; one of this host brings its subnet and gateway along. */
export async function askParent(
  position: Position,
  draft: Draft,
  context: () => CreateContext,
): Promise<Answer<Draft>> {
  const { host } = context();
  const interfaces = host?.interfaces ?? [];
  if (!host || interfaces.length === 0) {
    return typeParent(position, { text: draft.options?.get('parent') ?? '' }, draft, context);
  }
  for (;;) {
    const answer = await askOne<Deed>(position, {
      placeholder: parentPlaceholder(),
      choices: parentChoices(draft, host),
    });
    if (answer.kind !== 'next') return { kind: answer.kind };
    if (answer.value.kind === 'draft') return { kind: 'next', value: answer.value.draft };
    const typed = await typeParent(below(position), answer.value, draft, context);
    if (typed.kind !== 'back') return typed;
  }
}

function parentChoices(draft: Draft, host: HostNetwork): readonly Choice<Deed>[] {
  const present = draft.options?.get('parent');
  const { interfaces } = host;
  const first = interfaces[0]?.name ?? '';
  return [
    ...interfaces.map((one, index): Choice<Deed> => {
      const wire = wireOf(one, host);
      return {
        ...(index === 0 && { heading: interfacesHeading() }),
        label: inLabel(shown(one.name)),
        description: inLabel(shown(one.addresses.join(' · '))),
        ...(wire && { detail: inLabel(shown(wireSubnetDetail(wire.subnet, wire.gateway))) }),
        value: { kind: 'draft', draft: onWire(withOption(draft, 'parent', one.name), wire) },
        picked: one.name === present,
      };
    }),
    {
      heading: otherHeading(),
      label: inLabel(shown(vlanLabel(first))),
      detail: vlanDetail(),
      value: { kind: 'type', text: `${first}.`, begun: true },
      ...(host.lacks.includes('8021q') && { disabled: obstacle({ code: 'no-kernel-support', what: '8021q' }) }),
    },
    { label: otherParentLabel(), value: { kind: 'type', text: present ?? '' } },
    {
      label: noParentLabel(),
      detail: noParentDetail(),
      value: { kind: 'draft', draft: withOption(draft, 'parent', undefined) },
      ...(host.lacks.includes('dummy') && { disabled: obstacle({ code: 'parent-needed' }) }),
    },
  ];
}

function obstacle(finding: CreateFinding): string {
  return createProblemSentence({ ...finding, severity: 'error', at: { field: 'option', key: 'parent' } });
}

async function typeParent(
  position: Position,
  { text, begun }: Pick<Extract<Deed, { kind: 'type' }>, 'text' | 'begun'>,
  draft: Draft,
  context: () => CreateContext,
): Promise<Answer<Draft>> {
  const changed = (name: string) => withOption(draft, 'parent', name.trim() === '' ? undefined : name.trim());
  const answer = await askText(position, {
    prompt: parentPrompt(),
    placeholder: 'eth0',
    value: text,
    ...(begun && { begun }),
    remark: (name) => remarkOn(changed(name), context(), (at) => isAbout(at, { field: 'option', key: 'parent' })),
  });
  return answer.kind === 'next' ? { kind: 'next', value: changed(answer.value) } : { kind: answer.kind };
}

/** The IPv4 subnet that the interface is in, and the gateway that the host itself uses there. */
function wireOf({ name, addresses }: HostInterface, { routes }: HostNetwork): PoolRequest | undefined {
  const [subnet] = addresses.flatMap((text) => readCidr(text) ?? []).filter(({ family }) => family === 4);
  if (!subnet) return undefined;
  const gateway = routes.find((route) => {
    const address = route.device === name ? readAddress(route.gateway ?? '') : undefined;
    return address !== undefined && contains(subnet, address);
  })?.gateway;
  return { subnet: subnet.network, ...(gateway !== undefined && { gateway }) };
}

/** A subnet that was chosen before stays. */
function onWire(draft: Draft, wire: PoolRequest | undefined): Draft {
  return wire && draft.pools === undefined ? withPool(draft, 0, wire) : draft;
}
