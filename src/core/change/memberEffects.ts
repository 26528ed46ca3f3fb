import type { AttachmentTransition, Change } from './change';

/** What an edit of its network does to one container. */
export interface MemberEffect {
  readonly container: string;
  /** Running ones lose the network for a moment; stopped ones notice at their next start. */
  readonly running: boolean;
  readonly addresses: readonly AddressEffect[];
}

export type AddressEffect =
  | { readonly kind: 'kept'; readonly address: string }
  /** It asks for another one, as far from the start of the new subnet. */
  | { readonly kind: 'moved'; readonly was: string; readonly address: string }
  /** The engine chooses one. `was` is absent where it has none now. */
  | { readonly kind: 'chosen'; readonly was?: string };

/** What becomes of each container of an edited network, running ones first. */
export function memberEffects({ containers, attachments }: Change): readonly MemberEffect[] {
  const effects = attachments.flatMap((attachment): readonly MemberEffect[] => {
    const found = containers.find(({ id }) => id === attachment.containerId);
    if (found === undefined) return [];
    return [{ container: found.name, running: found.running, addresses: addressEffects(attachment) }];
  });
  return [...effects].sort((a, b) => Number(b.running) - Number(a.running));
}

function addressEffects({ before, after }: AttachmentTransition): readonly AddressEffect[] {
  return [
    ...effect(before?.request.ipv4, before?.given.ipv4, after?.request.ipv4),
    ...effect(before?.request.ipv6, before?.given.ipv6, after?.request.ipv6),
  ];
}

function effect(
  asked: string | undefined,
  given: string | undefined,
  wanted: string | undefined,
): readonly AddressEffect[] {
  const was = asked ?? given;
  if (wanted !== undefined) {
    return [
      was === undefined || was === wanted ? { kind: 'kept', address: wanted } : { kind: 'moved', was, address: wanted },
    ];
  }
  return was === undefined ? [] : [{ kind: 'chosen', was }];
}
