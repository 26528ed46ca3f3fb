import { check } from '../../../../src/compose/check';
import { applyEdits } from '../../../../src/compose/edits';
import { DocumentCache } from '../../../../src/compose/files';
import type { Fix } from '../../../../src/compose/findings';
import type { LiveNetworks } from '../../../../src/compose/live';
import { loadProject } from '../../../../src/compose/project';
import type { Project, ProjectRequest } from '../../../../src/compose/project';
import type { Finding, RuleId } from '../../../../src/compose/rules/all';
import { liveOf, liveWith } from './caseLive';
import { memoryFiles, projectOf, readCases } from './cases';

type Texts = ReadonlyMap<string, string>;

/** A fix of something that is wrong in a project. */
export interface FixExample {
  readonly name: string;
  readonly rule: RuleId;
  readonly fix: Fix;
  readonly request: ProjectRequest;
  readonly before: Texts;
  readonly findings: readonly Finding[];
  readonly after: Texts;
  readonly left: readonly Finding[];
}

/** Every fix that is offered in the cases of the collection, and in projects of our own. */
export function fixExamples(): readonly FixExample[] {
  const given = readCases().flatMap((one) => examplesIn(one.name, projectOf(one), one.files, liveOf(one)));
  return [...given, ...Object.entries(own).flatMap(([name, one]) => ownExamples(name, one))];
}

function examplesIn(
  name: string,
  project: Project,
  before: Texts,
  live: LiveNetworks | undefined,
): readonly FixExample[] {
  const { request } = project;
  const findings = check(project, {}, live);
  return findings.flatMap((finding, index) =>
    finding.fixes().map((fix) => {
      const after = applied(before, fix);
      const left = check(loadProject(request, memoryFiles(after), new DocumentCache()), {}, live);
      const title = `${name}: ${finding.rule} ${index}: ${JSON.stringify(fix.title)}`;
      return { name: title, rule: finding.rule, fix, request, before, findings, after, left };
    }),
  );
}

function applied(texts: Texts, { edits, creates = [] }: Fix): Texts {
  const made = creates.filter((file) => !texts.has(file)).map((file) => [file, ''] as const);
  return new Map(
    [...texts, ...made].map(([file, text]) => {
      const here = edits.filter((edit) => edit.file === file);
      return [file, applyEdits(text, here)] as const;
    }),
  );
}

interface OwnExample {
  /** `compose.yaml`, or files by name: laid onto each other in order, those named `part…` are not. */
  readonly files: string | Readonly<Record<string, string>>;
  /** Asks the rules that need an engine, too. */
  readonly live?: LiveNetworks;
}

function ownExamples(name: string, { files, live }: OwnExample): readonly FixExample[] {
  const texts = new Map(Object.entries(typeof files === 'string' ? { 'compose.yaml': files } : files));
  const request: ProjectRequest = {
    files: [...texts.keys()].filter((file) => !file.startsWith('part')),
    name: 'demo',
    environment: new Map(),
    extent: 'whole',
  };
  const project = loadProject(request, memoryFiles(texts), new DocumentCache());
  return examplesIn(name, project, texts, live);
}

/** A service on a network of these lines, and what follows. */
function front(lines: readonly string[], rest = ''): string {
  const body = lines.map((line) => `    ${line}\n`).join('');
  return `services:\n  web:\n    image: x\n    networks: [front]\nnetworks:\n  front:\n${body}${rest}`;
}

/** A service of these lines. */
function web(lines: readonly string[], rest = ''): string {
  return `services:\n  web:\n    image: x\n${lines.map((line) => `    ${line}\n`).join('')}${rest}`;
}

/** Attached with these lines. */
function attached(lines: readonly string[], network: readonly string[] = []): string {
  const options = lines.map((line) => `        ${line}\n`).join('');
  const body = network.map((line) => `    ${line}\n`).join('');
  return `services:\n  web:\n    image: x\n    networks:\n      front:\n${options}networks:\n  front:\n${body}`;
}

const db = '  db:\n    image: x\n';
const pool = ['ipam:', '  config:', '    - subnet: 10.1.2.0/24'];

/** For rules, and ways of writing, of which no case of the collection has a fix. */
const own: Readonly<Record<string, OwnExample>> = {
  'a link to a word near a service': { files: web(['links: [bd]'], db) },
  'a link to a word near a service, with a name': { files: web(['links:', '  - "bd:data" # ours'], db) },
  'a need of a service of a profile': { files: web(['depends_on: [db]'], `${db}    profiles: [data]\n`) },
  'a need of a service of a profile as a mapping': {
    files: web(['depends_on:', '  db:', '    condition: service_started'], `${db}    profiles: [data]\n`),
  },
  'a base that is a word near a service': { files: web(['extends: bd'], db) },
  'a base of another file that is a word near one': {
    files: { 'compose.yaml': web(['extends: {file: part.yaml, service: bd}']), 'part.yaml': `services:\n${db}` },
  },
  'an included file that is not there': { files: `include: [part.yaml]\n${web([])}` },
  'an included file that is in no folder yet': {
    files: `include:\n  - path: part/net.yaml # later\n${web(['networks: [front]'], 'networks:\n  front:\n')}`,
  },
  'a network that an included file declares otherwise': {
    files: {
      'compose.yaml': `include: [part.yaml]\n${front(['driver: bridge'])}`,
      'part.yaml': 'networks:\n  front:\n    internal: true\n',
    },
  },
  'a list laid onto a text': {
    files: {
      'compose.yaml': attached(['aliases: api']),
      'over.yaml': 'services:\n  web:\n    networks:\n      front:\n        aliases: [www]\n',
    },
  },
  'a mapping laid onto a list': {
    files: {
      'compose.yaml': front(pool),
      'over.yaml': 'networks:\n  front:\n    ipam:\n      config:\n        subnet: 10.1.3.0/24\n',
    },
  },
  'a container that is a word near one': {
    files: web(['network_mode: container:gatewy']),
    live: liveWith(['docker run -d --name gateway busybox']),
  },
  'a container that is a service': {
    files: web(['network_mode: container:db'], db),
    live: liveWith([]),
  },
  'links beside the network of another service': { files: web(['network_mode: service:db', 'links: [db]'], db) },
  'links beside the network of the host': { files: web(['network_mode: host', 'links:', '  - db'], db) },
  'a MAC address beside the network of another service': {
    files: web(['network_mode: service:db', 'mac_address: 02:42:ac:11:00:02'], db),
  },
  'a MAC address beside no network': { files: web(['network_mode: none', 'mac_address: 02:42:ac:11:00:02']) },
  'ports beside no network': { files: web(['network_mode: none', 'ports:', '  - "80:80"']) },
  'a gateway that is the last address': { files: front([...pool, '      gateway: 10.1.2.255']) },
  'a gateway that is the last address, quoted': {
    files: front(['ipam: {config: [{subnet: "10.1.2.0/24", gateway: "10.1.2.255"}]}']),
  },
  'no family at all': { files: front(['enable_ipv4: false']) },
  'no family at all, both said': { files: front(['enable_ipv4: false', 'enable_ipv6: "false"']) },
  'an address that is set aside': {
    files: attached(['ipv4_address: 10.1.2.9'], [...pool, '      aux_addresses: {router: 10.1.2.9}']),
  },
  'a reserved address with a prefix': { files: front([...pool, '      aux_addresses: {router: 10.1.2.9/24}']) },
  'a name server with a prefix': { files: web(['dns: [9.9.9.9/32]']) },
  'an address of another subnet': { files: attached(['ipv4_address: 10.1.3.9'], pool) },
  'an alias twice': { files: attached(['aliases: [api, api]']) },
  'an alias twice, a line each': { files: attached(['aliases:', '  - api', '  - www', '  - api # again']) },
  'an alias that is the service': { files: attached(['aliases:', '  - web', '  - www']) },
  'a MAC address on ipvlan': {
    files: attached(['mac_address: 02:42:ac:11:00:02'], ['driver: ipvlan', 'driver_opts: {parent: eth0}', ...pool]),
  },
  'an endpoint sysctl with the name of an interface': {
    files: attached(['driver_opts:', '  com.docker.network.endpoint.sysctls: net.ipv4.conf.eth0.log_martians=1']),
  },
  'an option of an attachment at the network': {
    files: front(['driver_opts:', '  com.docker.network.endpoint.ifname: eth7']),
  },
  'an option of the network at an attachment': {
    files: attached(['driver_opts:', '  com.docker.network.driver.mtu: "1400"']),
  },
  'ports on an internal network alone': {
    files: web(['ports: ["80:80"]', 'networks: [back]'], 'networks:\n  back:\n    internal: true\n'),
  },
  'an overlay network without a swarm': { files: front(['driver: overlay', 'attachable: true']), live: liveWith([]) },
  'an overlay network for containers': { files: front(['driver: overlay']), live: liveWith([], 'swarm') },
  'an overlay network said to be for no container': {
    files: front(['driver: overlay', 'attachable: false']),
    live: liveWith([], 'swarm'),
  },
  'external without a word': { files: front(['external: {}']) },
  'external with a driver': { files: front(['external: true', 'driver: bridge', 'name: shared']) },
  'a label of Compose': { files: front(['labels:', '  com.docker.compose.project: mine', '  team: web']) },
  'a label of Compose in a list': { files: front(['labels: [com.docker.compose.project=mine]']) },
  'a network twice in a list': { files: web(['networks:', '  - front', '  - front'], 'networks:\n  front:\n') },
  'a network twice in a row': { files: web(['networks: [front, front]'], 'networks: {front: {}}\n') },
  'a network with a name that is not checked': {
    files:
      'services:\n  web:\n    image: x\n    networks: [réseau privé]\nnetworks:\n  réseau privé:\n    driver: bridge\n',
  },
  'a network with a name that is refused': {
    files:
      'services:\n  web:\n    image: x\n    networks:\n      "front/back":\n        priority: 1\nnetworks:\n  "front/back":\n',
  },
  'an external network with such a name': {
    files: 'services:\n  web:\n    image: x\n    networks: [mein Netz]\nnetworks:\n  mein Netz:\n    external: true\n',
  },
  'a network that is an extension': {
    files: web(['networks:', '  - x-front', '  - back'], 'networks:\n  x-front:\n    driver: bridge\n  back:\n'),
  },
  'a version': { files: `version: "3.8" # old\n${web([])}` },
  'a version, and no end of line': { files: 'services: {web: {image: x}}\nversion: "3.8"' },
  'two merge keys': {
    files: 'x-a: &a\n  image: x\nx-b: &b\n  hostname: web\nservices:\n  web:\n    <<: *a\n    <<: *b\n',
  },
  'a port twice': { files: web(['ports:', '  - "80:80"', '  - "80:80"']) },
  'a port twice, in two forms': { files: web(['ports: ["80:80", {target: 80, published: "80"}]']) },
  'a subnet with what lies in it, taken by another network': {
    files: attached(
      ['ipv4_address: 10.1.2.40'],
      [...pool, '      gateway: 10.1.2.254', '      ip_range: 10.1.2.128/25', '      aux_addresses: {a: 10.1.2.9}'],
    )
      .replace(/$/, '  back:\n    ipam:\n      config:\n        - subnet: 10.1.0.0/16\n')
      .replace('  web:\n', '  db: {image: x, networks: [back]}\n  web:\n'),
  },
  'a subnet at the network': { files: front(['subnet: 10.1.2.0/24', 'driver: bridge', 'gateway: 10.1.2.1']) },
  'a subnet at the network, all in a row': {
    files:
      'services: {web: {image: x, networks: [front]}}\nnetworks: {front: {subnet: 10.1.2.0/24, gateway: 10.1.2.1}}\n',
  },
  'a subnet in ipam': { files: front(['ipam:', '  subnet: 10.1.2.0/24', '  gateway: 10.1.2.1']) },
  'a gateway beside ipam': { files: front(['gateway: 10.1.2.1', ...pool]) },
  'a gateway beside config': { files: front([...pool, '  gateway: 10.1.2.1']) },
  'reserved addresses at the network': {
    files: front(['subnet: 10.1.2.0/24', 'aux_addresses:', '  one: 10.1.2.8', '  two: 10.1.2.9']),
  },
  'a subnet at the network, lines of another system': {
    files: front(['subnet: 10.1.2.0/24', 'gateway: 10.1.2.1']).replaceAll('\n', '\r\n'),
  },
  'what is the network’s at an attachment': { files: attached(['internal: true']) },
  'options of an attachment at the service, on no network': {
    files: web(['aliases: [api]']),
  },
  'options of an attachment at the service, on a list': {
    files: web(['aliases:', '  - api', '  - www', 'networks: [front]'], 'networks:\n  front:\n'),
  },
  'options of an attachment at the service, on a list, one in a row': {
    files: web(['aliases: [api]', 'networks:', '  - front'], 'networks:\n  front:\n'),
  },
  'options of an attachment at the service, on a mapping': {
    files: web(['networks:', '  front:', 'gw_priority: 1'], 'networks:\n  front:\n'),
  },
  'a mode that is an external network, in two files': {
    files: {
      'compose.yaml': web(['networks: [outer]'], 'networks:\n  outer:\n    external: true\n    name: host\n'),
      'over.yaml': 'services:\n  web:\n    hostname: web\n',
    },
  },
  'a mode as a network, in two files': {
    files: {
      'compose.yaml': web(['networks: [host]'], db),
      'over.yaml': 'services:\n  db:\n    networks: [host]\nnetworks:\n  host:\n    external: true\n',
    },
  },
  'a mode and networks in two files': {
    files: {
      'compose.yaml': web(['networks: [front]'], 'networks:\n  front:\n'),
      'over.yaml': 'services:\n  web:\n    network_mode: host\n',
    },
  },
  'a priority with a fraction, quoted nowhere': { files: attached(['priority: 2.5']) },
  'switches that are numbers': { files: front(['internal: 1', 'attachable: 0']) },
  'a switch in old words': { files: front(['internal: "yes"', 'enable_ipv6: on']) },
  'a network that nobody uses, in a row': { files: 'services: {web: {image: x}}\nnetworks: {front: {}, back: {}}\n' },
  'a network that nobody uses, on an alias': {
    files: 'x-n: &n {driver: bridge}\nservices:\n  web:\n    image: x\nnetworks:\n  front: *n\n',
  },
  'a variable without a value': { files: front(['name: ${NAME}', 'ipam:', '  config:', '    - subnet: $SUBNET']) },
};
