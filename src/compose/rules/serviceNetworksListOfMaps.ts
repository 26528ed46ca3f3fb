import type { FileEdit, Fix, Rule } from '../findings';
import { listAt } from '../model/access';
import type { ListValue } from '../model/values';

/** `- front: {…}`: the list form takes names only. */
export const serviceNetworksListOfMaps: Rule<'service-networks-list-of-maps', { readonly service: string }> = {
  id: 'service-networks-list-of-maps',
  severity: 'error',
  needs: 'file',
  keys: ['networks'],
  schemaLike: true,
  *check(project) {
    for (const { tree } of project.layers) {
      const services = tree.entries.get('services')?.value;
      for (const [service, { value }] of services?.kind === 'map' ? services.entries : []) {
        const list = listAt(value, 'networks');
        for (const item of list?.items ?? []) {
          if (list && item.kind === 'map') {
            yield { at: item.node, data: { service }, fixes: () => asMapping(list) };
          }
        }
      }
    }
  },
};

/** Takes the dashes away, and gives plain names a colon. */
function asMapping(list: ListValue): readonly Fix[] {
  const { node } = list;
  if (list.trace || node.kind !== 'seq' || node.flow) {
    return [];
  }
  const edits: FileEdit[] = [];
  for (const item of node.items) {
    const { text } = item.context;
    const dash = text.lastIndexOf('-', item.start - 1);
    const gap = item.start - dash;
    if (item.kind === 'map' && !item.flow && item.pairs.length === 1) {
      const written = text.slice(item.start, item.end).replaceAll(`\n${' '.repeat(gap)}`, '\n');
      edits.push({ file: item.file, start: dash, end: item.end, text: written });
    } else if (item.kind === 'scalar') {
      edits.push({ file: item.file, start: dash, end: item.end, text: `${text.slice(item.start, item.end)}:` });
    } else {
      return [];
    }
  }
  return [{ title: { code: 'make-map' }, safe: true, edits }];
}
