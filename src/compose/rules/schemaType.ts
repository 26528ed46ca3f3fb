import { quoteDouble, scalarText } from '../edits';
import type { FileEdit, Fix, Rule } from '../findings';
import { valuePlace } from '../model/access';
import { literalFix } from '../literalFix';
import type { Mismatch } from '../model/shapes';
import { placeOfUse } from '../model/use';
import type { Value } from '../model/values';
import { typeOfScalar } from '../syntax/scalars';
import type { ScalarType } from '../syntax/scalars';

export interface SchemaType {
  readonly path: string;
  readonly expected: readonly (ScalarType | 'mapping' | 'list')[];
  readonly found: ScalarType | 'mapping' | 'list';
}

/** The wrong YAML kind where the schema wants another. */
export const schemaType: Rule<'schema-type', SchemaType> = {
  id: 'schema-type',
  severity: 'error',
  needs: 'file',
  schemaLike: true,
  *check(project) {
    for (const document of project.documents.values()) {
      for (const { root, marker } of document.problems.length === 0 ? document.documents : []) {
        const { file } = document;
        if (!root && marker) {
          yield { at: { file, ...marker }, data: { path: '', expected: ['mapping'], found: 'null' } };
        } else if (root?.kind === 'seq' || root?.kind === 'scalar') {
          const found = root.kind === 'seq' ? 'list' : typeOfScalar(root).type;
          yield { at: root, data: { path: '', expected: ['mapping'], found } };
        }
      }
    }
    for (const mismatch of project.mismatches) {
      if (mismatch.kind === 'key-type') {
        const { key, path, type } = mismatch;
        const { file, start, end, text } = key;
        yield {
          at: key,
          data: { path: path.join('.'), expected: ['string'], found: type },
          fixes: () => [
            { title: { code: 'quote' }, safe: true, edits: [{ file, start, end, text: quoteDouble(text) }] },
          ],
        };
      }
      if (mismatch.kind === 'type' && !hasItsOwnRule(mismatch)) {
        const { value, entry, wanted, path } = mismatch;
        const expected = [
          ...(wanted.scalars ?? []),
          ...(wanted.list === undefined ? [] : ['list' as const]),
          ...(wanted.map === undefined ? [] : ['mapping' as const]),
        ];
        yield {
          at: placeOfUse(entry ? valuePlace(entry) : value.node, value.trace),
          data: { path: path.join('.'), expected, found: kindOf(value) },
          fixes: () => fixes(mismatch),
        };
      }
    }
  },
};

function kindOf(value: Value): ScalarType | 'mapping' | 'list' {
  return value.kind === 'scalar' ? value.type : value.kind === 'map' ? 'mapping' : 'list';
}

function hasItsOwnRule({ path, value }: Extract<Mismatch, { kind: 'type' }>): boolean {
  const last = path.at(-1);
  const scalar = value.kind === 'scalar' ? value : undefined;
  if (path.at(-2) === 'driver_opts' && scalar?.type === 'boolean') {
    return true;
  }
  if ((last === 'priority' || last === 'gw_priority') && scalar && scalar.expressions.length > 0) {
    return true;
  }
  return path.length === 4 && path[2] === 'networks' && value.kind === 'map';
}

/** What must look like an address, a driver or a mode is not what was meant only because it is in quotes. */
const hasForm =
  /\.(network_mode|driver|(ipv[46]|mac)_address|subnet|gateway|ip_range|(link_local_ips|dns)\.\d+|aux_addresses\..*)$/;

function fixes({ path, value, wanted }: Extract<Mismatch, { kind: 'type' }>): readonly Fix[] {
  const { node } = value;
  if (value.trace !== undefined || node.kind === 'alias') {
    return [];
  }
  const edit = (text: string): FileEdit[] => [{ file: node.file, start: node.start, end: node.end, text }];
  const found: Fix[] = [];
  if (value.kind === 'scalar' && value.type !== 'null') {
    if (wanted.list !== undefined) {
      const written = node.context.text.slice(node.start, node.end);
      found.push({ title: { code: 'make-list' }, safe: true, edits: edit(`[${written}]`) });
    }
    const isSwitch = wanted.scalars?.includes('boolean') === true;
    if (isSwitch && value.type === 'number') {
      found.push(...literalFix(value, String(Number(value.source) !== 0), 'to be judged'));
    } else if (wanted.scalars?.includes('string') && value.type !== 'string' && !hasForm.test(path.join('.'))) {
      found.push({ title: { code: 'quote' }, safe: false, edits: edit(quoteDouble(value.source)) });
    }
    if (value.type === 'string' && wanted.scalars?.join() === 'number' && /^-?\d+$/.test(value.source)) {
      found.push({ title: { code: 'unquote' }, safe: true, edits: edit(value.source) });
    }
  }
  if (value.kind === 'list' && wanted.map?.others !== undefined && wanted.list === undefined) {
    const keys = value.items.flatMap((item) => (item.kind === 'scalar' && item.type === 'string' ? [item.source] : []));
    const column = ' '.repeat(node.start - node.context.text.lastIndexOf('\n', node.start - 1) - 1);
    if (keys.length === value.items.length && node.kind === 'seq' && !node.flow) {
      const lines = keys.map(asPair).join(`\n${column}`);
      found.push({ title: { code: 'make-map' }, safe: false, edits: edit(lines) });
    }
  }
  const takesMaps = typeof wanted.list === 'object' && wanted.list.map !== undefined;
  if (value.kind === 'map' && takesMaps && !(node.kind === 'map' && node.flow)) {
    const written = node.context.text.slice(node.start, node.end).replaceAll('\n', '\n  ');
    found.push({ title: { code: 'make-list' }, safe: true, edits: edit(`- ${written}`) });
  }
  return found;
}

/** `key=value` as a pair, a name as a key with nothing after it. */
function asPair(item: string): string {
  const [key = '', ...rest] = item.split('=');
  return rest.length > 0 ? `${scalarText(key)}: ${scalarText(rest.join('='))}` : `${scalarText(key)}:`;
}
