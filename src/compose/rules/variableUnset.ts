import type { Fix, Rule } from '../findings';
import type { LiveNetworks } from '../live';
import { locate } from '../locate';
import { freeSubnetFor } from '../model/freeSubnet';
import type { VariableUse } from '../model/variables';
import type { Project } from '../project';

/** Compose puts nothing in its place and goes on. The editor's environment need not be the one of the shell. */
export const variableUnset: Rule<'variable-unset', { readonly variable: string }> = {
  id: 'variable-unset',
  severity: 'information',
  needs: 'file',
  *check(project, { live }) {
    for (const use of project.variables) {
      const { expression, at } = use;
      if (expression.outcome === 'unset') {
        yield { at, data: { variable: expression.variable }, fixes: () => defaultFix(project, use, live) };
      }
    }
  },
};

function defaultFix(project: Project, use: VariableUse, live: LiveNetworks | undefined): readonly Fix[] {
  const { expression, at } = use;
  const { variable, start, end } = expression;
  const written = at.end - at.start === end - start ? defaultOf(project, use, live) : undefined;
  const text = `\${${variable}:-${written ?? ''}}`;
  return written === undefined ? [] : [{ title: { code: 'replace', text }, safe: false, edits: [{ ...at, text }] }];
}

/** What may stand there: nothing, but where nothing is refused; then a value that fits, or undefined. */
function defaultOf(
  project: Project,
  { at, expression, value }: VariableUse,
  live: LiveNetworks | undefined,
): string | undefined {
  const document = project.documents.get(at.file);
  const keys = document
    ? locate(document, at.start).map((step) => (step.kind === 'pair' ? step.pair.key : step.item))
    : [];
  const last = keys.findLast((key) => key.kind === 'scalar' && key.start < at.start);
  const [section] = keys;
  const key = last?.kind === 'scalar' ? last.text : '';
  if (expression.end - expression.start < value.source.length) {
    return '';
  }
  const ofNetwork = section?.kind === 'scalar' && section.text === 'networks';
  switch (key) {
    case 'subnet':
      return freeSubnetFor(project, { family: 4, prefixLength: 24 }, 'local', live);
    case 'name': {
      const network = keys[1];
      return ofNetwork && network?.kind === 'scalar' && project.name ? `${project.name}_${network.text}` : undefined;
    }
    case 'networks':
    case 'network_mode':
    case 'target':
    case 'external':
      return undefined;
    default:
      return '';
  }
}
