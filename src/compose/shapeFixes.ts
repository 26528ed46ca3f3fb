import { quoteDouble, scalarText } from './edits';
import type { FileEdit, Fix } from './findings';
import { literalFix } from './literalFix';
import type { Mismatch } from './model/shapes';

/** What must look like an address, a driver or a mode is not what was meant only because it is in quotes. */
const hasForm =
  /\.(network_mode|driver|(ipv[46]|mac)_address|subnet|gateway|ip_range|(link_local_ips|dns)\.\d+|aux_addresses\..*)$/;

/** Ways to turn a value into the kind that the schema wants. */
export function shapeFixes({ path, value, wanted }: Extract<Mismatch, { kind: 'type' }>): readonly Fix[] {
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
