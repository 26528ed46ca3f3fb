import { allRules } from '../compose/rules/all';
import { ruleDocumentation } from '../compose/rules/documentation';
import { needsEngine } from '../messages/checker';
import type { Format } from './arguments';

export function listRules(format: Format): string {
  const rules = [...allRules].sort((one, other) => (one.id < other.id ? -1 : 1));
  if (format !== 'text') {
    const records = rules.map(({ id, severity, needs }) => ({
      rule: id,
      severity,
      needs,
      documentation: ruleDocumentation(id),
    }));
    return `${JSON.stringify(records, null, 2)}\n`;
  }
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, severity, needs }) =>
    `${id.padEnd(width)}  ${severity.padEnd('information'.length)}  ${needs === 'live' ? needsEngine() : ''}`.trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
