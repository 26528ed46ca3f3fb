import type { Severity } from '../../compose/findings';
import { allRules } from '../../compose/rules/all';
import { ruleDocumentation } from '../../compose/rules/documentation';
import type { Problem, Range } from './problem';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** A SARIF 2.1.0 log; `complaints` are the sentences about what could not be read. */
export function sarifReport(problems: readonly Problem[], complaints: readonly string[], version: string): string {
  const indexOf = new Map<string, number>(allRules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'docker-networks-check',
            version,
            informationUri: 'https://github.com/docker-networks/vscode-docker-networks',
            rules: allRules.map(({ id, severity }) => ({
              id,
              helpUri: ruleDocumentation(id),
              defaultConfiguration: { level: levels[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: complaints.length === 0,
            toolExecutionNotifications: complaints.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        results: problems.map(({ file, rule, severity, message, range, related }) => ({
          ruleId: rule,
          ruleIndex: indexOf.get(rule),
          level: levels[severity],
          message: { text: message },
          locations: [{ physicalLocation: physicalLocation(file, range) }],
          relatedLocations: related.map((other, id) => ({
            id,
            message: { text: other.message },
            physicalLocation: physicalLocation(other.file, other.range),
          })),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Lines and columns count from one. */
function physicalLocation(file: string, { start, end }: Range) {
  return {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}
