import { projectOf } from '../../core/composeLabels';
import type { Network as LiveNetwork } from '../../core/model';
import { addNetwork, scalarText } from '../edits';
import { predefinedNames } from '../model/realNames';
import { summaryOf } from '../networkSummary';
import type { NetworkSummary } from '../networkSummary';
import type { CompletionContext, Suggestion } from './items';
import { unquoted } from '../cursor/lineParts';
import { networkLabels } from '../navigation/namedInLabels';
import { escapeSnippet } from './writing';

/** Networks that the service can be put on, by name. */
export function networkNames(context: CompletionContext): readonly Suggestion[] {
  return [...declared(context, 'item'), ...liveToDeclare(context, 'item')];
}

/** The same as keys of a mapping, with room for addresses and aliases under them. */
export function networkKeys(context: CompletionContext): readonly Suggestion[] {
  return [...declared(context, 'key'), ...liveToDeclare(context, 'key')];
}

function declared(context: CompletionContext, as: 'item' | 'key'): readonly Suggestion[] {
  const { project, cursor, service } = context;
  const summaries = [...project.networks.values()].map(summaryOf);
  const known = project.networks.has('default') ? summaries : [...summaries, undeclaredDefault];
  return known
    .filter(({ key }) => !cursor.siblings.includes(key) && !isCompletedElsewhere(key, context))
    .map((summary) => ({ ...summary, services: summary.services.filter((name) => name !== service?.name) }))
    .sort((one, other) => rank(one) - rank(other))
    .map((network) => ({
      kind: 'network',
      label: network.key,
      content: nameContent(network.key, as),
      about: { code: 'network', network },
    }));
}

/** What Compose makes for services that name no network. */
const undeclaredDefault: NetworkSummary = {
  key: 'default',
  driver: 'bridge',
  external: false,
  internal: false,
  ipv6: false,
  subnets: [],
  services: [],
  file: undefined,
};

/** Others know what the same document declares, but leave out what has the name of a service. */
function isCompletedElsewhere(key: string, { project, others, document }: CompletionContext): boolean {
  const file = project.networks.get(key)?.entry?.keyNode.file;
  return others?.declaredNetworks === true && file === document.file && !project.services.has(key);
}

/** One that nobody is on yet was most likely declared to be used now; else the most used is the likeliest. */
function rank({ key, services }: NetworkSummary): number {
  return key === 'default' ? 1 : services.length === 0 ? Number.MIN_SAFE_INTEGER : -services.length;
}

function nameContent(key: string, as: 'item' | 'key'): Suggestion['content'] {
  return as === 'item' ? { form: 'string', text: key } : { form: 'pair', key, value: 'map' };
}

/** Networks of the engine that the file does not know: it has to declare them as external. */
function liveToDeclare(context: CompletionContext, as: 'item' | 'key'): readonly Suggestion[] {
  const { project, document, cursor } = context;
  const realNames = new Set([...project.networks.values()].map(({ realName }) => realName));
  return foreignNetworks(context)
    .filter(({ name }) => !realNames.has(name) && !project.networks.has(name) && !cursor.siblings.includes(name))
    .map((network) => ({
      kind: 'live-network',
      label: network.name,
      content: nameContent(network.name, as),
      about: liveAbout(context, network, true),
      edits: [addNetwork(document, network.name, ['external: true'])],
    }));
}

/** Names for a top-level network: what services ask for and nobody declares, then networks of the engine. */
export function topLevelNetworks(context: CompletionContext): readonly Suggestion[] {
  const { project, cursor } = context;
  const wanted = new Map<string, string[]>();
  for (const { name, attachments } of project.services.values()) {
    for (const { network } of attachments) {
      if (!project.networks.get(network)?.entry && !cursor.siblings.includes(network)) {
        wanted.set(network, [...(wanted.get(network) ?? []), name]);
      }
    }
  }
  const undeclared = [...wanted].map(([key, services]): Suggestion => ({
    kind: 'network',
    label: key,
    content: { form: 'pair', key, value: 'map' },
    about: { code: 'undeclared-network', services },
  }));
  if (cursor.flow || cursor.hasColon) {
    return undeclared;
  }
  const live = foreignNetworks(context)
    .filter(({ name }) => !wanted.has(name) && !cursor.siblings.includes(name))
    .map((network): Suggestion => ({
      kind: 'live-network',
      label: network.name,
      content: { form: 'lines', lines: [`${escapeSnippet(scalarText(network.name))}:`, '\texternal: true'] },
      about: liveAbout(context, network, false),
    }));
  return [...undeclared, ...live];
}

/** What the engine calls, or should call, a network. */
export function realNames(context: CompletionContext): readonly Suggestion[] {
  const { network, project, networkKey } = context;
  const live = foreignNetworks(context).map((each): Suggestion => ({
    kind: 'live-network',
    label: each.name,
    content: { form: 'string', text: each.name },
    about: liveAbout(context, each, false),
  }));
  if (network?.external === true || networkKey === undefined) {
    return live;
  }
  const own: readonly Suggestion[] = [
    {
      kind: 'name',
      label: networkKey,
      content: { form: 'string', text: networkKey },
      about: { code: 'real-name', from: 'key' },
    },
    ...(project.name === undefined
      ? []
      : [
          {
            kind: 'name',
            label: `${project.name}-${networkKey}`,
            content: { form: 'string', text: `${project.name}-${networkKey}` },
            about: { code: 'real-name', from: 'project' },
          } as const,
        ]),
  ];
  return own;
}

/** Values of labels that name a network as the engine does; of those that the service is on. */
export function labelValues(context: CompletionContext): readonly Suggestion[] {
  const { cursor } = context;
  return networkLabels.has(cursor.path.at(-1) ?? '') ? named(context, '') : [];
}

/** The same in a list, where the label is typed already. */
export function labelItems(context: CompletionContext): readonly Suggestion[] {
  const { cursor, document } = context;
  const typed = unquoted(document.text.slice(cursor.word.start, cursor.word.end));
  const label = [...networkLabels].find((each) => typed.startsWith(`${each}=`));
  return label === undefined ? [] : named(context, `${label}=`);
}

function named({ service, project }: CompletionContext, before: string): readonly Suggestion[] {
  return [...(service?.networks ?? [])].flatMap((key): readonly Suggestion[] => {
    const network = project.networks.get(key);
    return network?.realName === undefined
      ? []
      : [
          {
            kind: 'network',
            label: `${before}${network.realName}`,
            content: { form: 'string', text: `${before}${network.realName}` },
            about: { code: 'network', network: summaryOf(network) },
          },
        ];
  });
}

/** Networks that people made, those of this project left out. */
function foreignNetworks({ live, project }: CompletionContext): readonly LiveNetwork[] {
  return (live?.networks ?? [])
    .filter((network) => !predefinedNames.has(network.name) && !network.ingress && !network.configOnly)
    .filter((network) => project.name === undefined || projectOf(network) !== project.name);
}

function liveAbout({ live }: CompletionContext, network: LiveNetwork, declares: boolean): Suggestion['about'] {
  const containers = (live?.containers ?? []).filter(({ endpoints }) =>
    endpoints.some(({ networkId }) => networkId === network.id),
  ).length;
  const subnets = network.ipam.pools.map(({ subnet }) => subnet);
  return { code: 'live-network', driver: network.driver, subnets, containers, declares };
}
