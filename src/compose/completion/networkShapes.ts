import type { CompletionContext, ShapeId, Suggestion } from './items';
import { freeSubnet } from './poolItems';

/** The words to type for them, the usual first. */
const shapes: ReadonlyMap<ShapeId, string> = new Map([
  ['tiers', 'net-tiers'],
  ['shared-proxy', 'net-shared'],
  ['own-subnet', 'net-subnet'],
  ['dual-stack', 'net-dual-stack'],
  ['macvlan', 'net-macvlan'],
]);

/** Ready-made networks; with the section that they belong to where the file has none. */
export function networkShapes(context: CompletionContext): readonly Suggestion[] {
  const { cursor } = context;
  const atRoot = cursor.path.length === 0;
  if (cursor.flow || cursor.hasColon || (atRoot && cursor.siblings.includes('networks'))) {
    return [];
  }
  return [...shapes].map(([id, label]) => {
    const lines = linesOf(id, context);
    return {
      kind: 'shape',
      label,
      content: { form: 'lines', lines: atRoot ? ['networks:', ...lines.map((line) => `\t${line}`)] : lines },
      about: { code: 'shape', shape: id },
    };
  });
}

/** A tab stands for one level of indentation. */
function linesOf(id: ShapeId, context: CompletionContext): readonly string[] {
  const name = (place: number, text: string): string => `\${${place}:${unusedName(text, context)}}:`;
  switch (id) {
    case 'tiers':
      return [name(1, 'front'), name(2, 'back'), '\tinternal: true'];
    case 'shared-proxy':
      return [name(1, 'proxy'), '\texternal: true'];
    case 'own-subnet':
      return [name(1, 'net'), '\tipam:', '\t\tconfig:', `\t\t\t- subnet: \${2:${freeSubnet(context, 4)}}`];
    case 'dual-stack':
      return [
        name(1, 'dual'),
        '\tenable_ipv6: true',
        '\tipam:',
        '\t\tconfig:',
        `\t\t\t- subnet: \${2:${freeSubnet(context, 4)}}`,
        `\t\t\t- subnet: \${3:${freeSubnet(context, 6)}}`,
      ];
    case 'macvlan':
      return [
        name(1, 'lan'),
        '\tdriver: macvlan',
        '\tdriver_opts:',
        '\t\tparent: ${2:eth0}.${3:10}',
        '\tipam:',
        '\t\tconfig:',
        '\t\t\t- subnet: ${4:192.168.10.0/24}',
        '\t\t\t  gateway: ${5:192.168.10.1}',
        '\t\t\t  ip_range: ${6:192.168.10.192/26}',
      ];
  }
}

function unusedName(wanted: string, { project, cursor }: CompletionContext): string {
  let name = wanted;
  for (let count = 2; project.networks.get(name)?.entry || cursor.siblings.includes(name); count++) {
    name = `${wanted}${count}`;
  }
  return name;
}
