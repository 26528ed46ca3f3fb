import type { Network as LiveNetwork } from '../../core/model';
import { keyOf } from '../../core/spelling/composeSnippet';
import type { ComposeDocument } from '../document';
import { addNetwork, scalarText } from '../edits';
import type { FileEdit } from '../findings';
import type { LiveNetworks } from '../live';
import { entryAt } from '../model/access';
import { predefinedNames } from '../model/realNames';
import type { Project } from '../project';
import { addToNetwork, writtenNetwork } from './networkBody';
import { rewrite } from './refactoring';
import type { RefactorContext, Refactoring } from './refactoring';

/** A menu with more would be none. */
const mostOffered = 10;

/** Writes the subnets down that the engine chose, so that they stay what they are. */
export function pinSubnet(context: RefactorContext): readonly Refactoring[] {
  const { network, live } = context;
  const written = writtenNetwork(context);
  const running = live?.networks.find(({ name }) => name === network?.realName);
  const subnets = running?.ipam.pools.map(({ subnet }) => subnet).filter((each) => family(each, network?.ipv6)) ?? [];
  if (!network || !written || network.external !== false || subnets.length === 0 || entryAt(network.value, 'ipam')) {
    return [];
  }
  const flow = written.body?.flow ?? written.section.flow;
  const config = flow
    ? `{config: [${subnets.map((subnet) => `{subnet: ${inFlow(subnet)}}`).join(', ')}]}`
    : ['config:', ...subnets.map((subnet) => `  - subnet: ${scalarText(subnet)}`)].join('\n');
  const edits = addToNetwork(context, written, [['ipam', config]]);
  return [rewrite({ code: 'pin-subnet', network: network.key, subnets }, edits)];
}

/** Creates the network that the file expects and the engine does not have. */
export function createExternal({ network, live }: RefactorContext): readonly Refactoring[] {
  const name = network?.external ? network.realName : undefined;
  if (!name || !live || live.networks.some((each) => each.name === name)) {
    return [];
  }
  return [{ title: { code: 'create-network', name }, kind: 'rewrite', effect: { kind: 'create-network', name } }];
}

/** Declares networks of the engine as external, one or all of them. */
export function declareLive({ project, document, selection, steps, live }: RefactorContext): readonly Refactoring[] {
  const [first, ...more] = steps;
  const key = first?.kind === 'pair' && first.pair.key.kind === 'scalar' ? first.pair.key : undefined;
  const onSection = key?.text === 'networks' && more.length === 0 && selection.start <= key.end + 1;
  // Of several documents only the first is written to, which the cursor may not be in.
  const alone = document.documents.filter(({ root }) => root !== undefined).length === 1;
  const networks = live && onSection && alone ? undeclared(project, live) : [];
  const all: readonly Refactoring[] =
    networks.length < 2
      ? []
      : [insertion({ code: 'declare-all-live', count: networks.length }, declaring(project, document, networks))];
  return [
    ...networks
      .slice(0, mostOffered)
      .map((network) =>
        insertion({ code: 'declare-live', name: network.name }, declaring(project, document, [network])),
      ),
    ...all,
  ];
}

function insertion(title: Refactoring['title'], edits: readonly FileEdit[]): Refactoring {
  return { title, kind: 'insert', effect: { kind: 'edits', edits } };
}

/** What a project may use: neither the engine's own networks nor what this project makes itself. */
function undeclared({ networks, name: project }: Project, live: LiveNetworks): readonly LiveNetwork[] {
  const declared = new Set([...networks.values()].map(({ realName }) => realName));
  return live.networks
    .filter(({ name, ingress, configOnly, labels }) => {
      const own = ingress || configOnly || predefinedNames.has(name) || name === 'docker_gwbridge';
      return !own && !declared.has(name) && labels.get('com.docker.compose.project') !== project;
    })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** One edit for all of them: they come at one place, behind what is declared already. */
function declaring(project: Project, document: ComposeDocument, networks: readonly LiveNetwork[]): readonly FileEdit[] {
  const taken = new Set(project.networks.keys());
  const edits = networks.map(({ name }) => {
    let key = keyOf(name);
    while (taken.has(key)) {
      key = `${key}-2`;
    }
    taken.add(key);
    return addNetwork(document, key, ['external: true', ...(key === name ? [] : [`name: ${scalarText(name)}`])]);
  });
  const [first] = edits;
  // Between empty braces nothing stands before the first.
  const separator = first?.text.startsWith(',') || first?.text.includes('\n') ? '' : ', ';
  return first ? [{ ...first, text: edits.map(({ text }) => text).join(separator) }] : [];
}

/** IPv6 subnets only count where the file asks for IPv6. */
function family(subnet: string, ipv6: boolean | undefined): boolean {
  return !subnet.includes(':') || ipv6 === true;
}

/** Colons at the end or commas have a meaning between brackets. */
function inFlow(subnet: string): string {
  return subnet.includes(':') ? `"${subnet}"` : subnet;
}
