import type { Rule } from '../findings';
import type { Dependency } from '../model/services';
import type { ComposeDocument } from '../document';
import { addPair, columnOf, indentUnit } from '../edits';
import type { FileEdit, Fix } from '../findings';
import { locate } from '../locate';
import type { Entry } from '../model/values';
import type { Project } from '../project';
import type { Node } from '../syntax/nodes';

export interface DisabledDependency {
  readonly service: string;
  readonly target: string;
  readonly profiles: readonly string[];
  readonly by: Dependency['by'];
}

/** A service of a profile that is not active is not there for Compose. `network_mode` has a rule of its own. */
export const dependsOnDisabled: Rule<'depends-on-disabled', DisabledDependency> = {
  id: 'depends-on-disabled',
  severity: 'error',
  needs: 'file',
  *check({ services, documents }) {
    for (const service of services.values()) {
      for (const { by, target, required, at, entry } of service.dependencies) {
        const other = services.get(target);
        if (service.enabled && required && other && !other.enabled && by !== 'network_mode') {
          yield {
            at,
            data: { service: service.name, target, profiles: other.profiles, by },
            fixes: () => notRequiredFix(documents, entry),
          };
        }
      }
    }
  },
};

/** Compose then starts the service without the other. */
function notRequiredFix(documents: Project['documents'], entry: Entry | undefined): readonly Fix[] {
  const document = entry && documents.get(entry.keyNode.file);
  if (!document || entry.trace || entry.earlier) {
    return [];
  }
  const map = entry.pair?.value;
  const edit = entry.pair
    ? map?.kind === 'map' && map.pairs.length > 0
      ? addPair(document, map, 'required', 'false')
      : undefined
    : asMapping(document, entry.keyNode);
  return edit ? [{ title: { code: 'add', text: 'required: false' }, safe: false, edits: [edit] }] : [];
}

/** A list of services cannot say it of one: it is written as the mapping that it means. */
function asMapping(document: ComposeDocument, item: Node): FileEdit | undefined {
  const steps = locate(document, item.start);
  const index = steps.findLastIndex((step) => step.kind === 'item' && step.item.start === item.start);
  const [outer, list] = [steps[index - 1], steps[index]];
  if (outer?.kind !== 'pair' || list?.kind !== 'item') {
    return undefined;
  }
  const { seq } = list;
  const { file, text } = document;
  const names = seq.items.flatMap((each) => (each.kind === 'scalar' && !each.anchor ? [each] : []));
  if (seq.anchor || seq.tag || names.length < seq.items.length || text.slice(seq.start, seq.end).includes('#')) {
    return undefined;
  }
  const entries = names.map((name) => {
    const pairs = ['condition: service_started', ...(name.start === item.start ? ['required: false'] : [])];
    return { name: text.slice(name.start, name.end), pairs };
  });
  if (seq.flow) {
    const flow = entries.map(({ name, pairs }) => `${name}: {${pairs.join(', ')}}`).join(', ');
    return { file, start: seq.start, end: seq.end, text: `{${flow}}` };
  }
  const unit = indentUnit(document);
  const indent = ' '.repeat(columnOf(text, outer.pair.start)) + unit;
  const lines = entries.flatMap(({ name, pairs }) => [`${name}:`, ...pairs.map((pair) => unit + pair)]);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const end = seq.start + text.slice(seq.start, seq.end).trimEnd().length;
  return { file, start: outer.pair.key.end, end, text: `:${lines.map((line) => eol + indent + line).join('')}` };
}
