import { contains, readAddress, readCidr } from '../../core/addressing';
import type { Inspection } from '../../core/inspection/inspection';
import type { MemberAction, NetworkAction, Offer } from '../../core/inspection/offers';
import { memberActions, networkActions } from '../../core/inspection/offers';
import type { InspectorCalls, MemberField, SecretPlace } from '../../protocol/inspector';
import { memberFields, secretPlaces } from '../../protocol/inspector';
import { readFields, readKnown, readText } from '../../protocol/read';
import type { AnswerOf, ArgumentOf, Responders } from '../../protocol/rpc';
import { responder } from '../../protocol/rpc';

/** What the panel was told, and hence may speak of. */
export interface Known {
  readonly inspection?: Inspection;
  readonly offers: readonly Offer<NetworkAction>[];
  readonly memberOffers: readonly Offer<MemberAction>[];
}

export type InspectorHandlers = {
  readonly [M in keyof InspectorCalls]: (
    argument: ArgumentOf<InspectorCalls, M>,
  ) => AnswerOf<InspectorCalls, M> | Promise<AnswerOf<InspectorCalls, M>>;
};

const longestKey = 4096;
const longestAddress = 64;

/** Lets through what speaks of things in `known()` and of nothing else. */
export function inspectorResponders(known: () => Known, handlers: InspectorHandlers): Responders<InspectorCalls> {
  return {
    open: responder((argument) => (argument === null ? argument : undefined), handlers.open),
    act: responder((argument) => offered(argument, networkActions, known().offers), handlers.act),
    actOnMembers: responder((argument) => {
      const [action, members] = readFields(argument, ['action', 'members']) ?? [];
      const wanted = offered(action, memberActions, known().memberOffers);
      const ids = readKnown(members, containerIds(known()));
      return wanted && ids && { action: wanted, members: ids };
    }, handlers.actOnMembers),
    connectWith: responder((argument) => {
      const connect = offered('connect', networkActions, known().offers);
      return connect && addressWithin(argument, known());
    }, handlers.connectWith),
    copyAddress: responder((argument) => addressWithin(argument, known()), handlers.copyAddress),
    copyMember: responder((argument) => {
      const [member, field] = readFields(argument, ['member', 'field']) ?? [];
      const id = oneOf(
        member,
        (known().inspection?.members ?? []).map((one) => one.id),
      );
      const name = oneOf<MemberField>(field, memberFields);
      return id !== undefined && name !== undefined ? { member: id, field: name } : undefined;
    }, handlers.copyMember),
    reveal: responder((argument) => {
      const [of, key] = readFields(argument, ['of', 'key']) ?? [];
      const place = oneOf<SecretPlace>(of, secretPlaces);
      const text = readText(key, longestKey);
      const isMasked = text !== undefined && place !== undefined && maskedKeys(known(), place).includes(text);
      return isMasked ? { of: place, key: text } : undefined;
    }, handlers.reveal),
    showNetwork: responder((argument) => oneOf(argument, networksNamedIn(known())), handlers.showNetwork),
  };
}

/** Other networks that the page can lead to. */
function networksNamedIn({ inspection }: Known): readonly string[] {
  const { members = [], findings = [] } = inspection ?? {};
  const found = findings.flatMap((finding) =>
    'networks' in finding ? finding.networks : 'network' in finding ? [finding.network] : [],
  );
  return [...members.flatMap(({ networks }) => networks), ...found].map(({ id }) => id).filter((id) => id !== '');
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => one === value);
}

function offered<A extends string>(value: unknown, actions: readonly A[], offers: readonly Offer<A>[]): A | undefined {
  const action = oneOf(value, actions);
  return offers.some((offer) => offer.action === action && offer.blocked === undefined) ? action : undefined;
}

function containerIds({ inspection }: Known): ReadonlySet<string> {
  return new Set((inspection?.members ?? []).filter(({ kind }) => kind === 'container').map(({ id }) => id));
}

function addressWithin(value: unknown, { inspection }: Known): string | undefined {
  const address = readAddress(readText(value, longestAddress) ?? '');
  const within = inspection?.subnets.some(({ subnet }) => {
    const cidr = readCidr(subnet);
    return cidr !== undefined && address !== undefined && contains(cidr, address);
  });
  return within ? address?.address : undefined;
}

function maskedKeys({ inspection }: Known, place: SecretPlace): readonly string[] {
  if (!inspection) return [];
  const facts = { labels: inspection.labels, ipam: inspection.ipam.options, options: inspection.options }[place];
  return facts.filter(({ value }) => value === undefined).map(({ key }) => key);
}
