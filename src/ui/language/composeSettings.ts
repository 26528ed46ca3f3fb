import * as vscode from 'vscode';
import type { CheckSettings } from '../../compose/check';
import type { Severity } from '../../compose/findings';
import { allRules } from '../../compose/rules/all';
import type { RuleId } from '../../compose/rules/all';

/** The settings of the rules as they are in force for a file now. What names no rule, or no severity, counts as not set. */
export function composeSettings(uri: vscode.Uri): CheckSettings {
  const section = vscode.workspace.getConfiguration('dockerNetworks.compose', uri);
  return { severities: severitiesOf(section.get('rules')), schemaRules: schemaRulesOf(section.get('schemaRules')) };
}

const levels: ReadonlyMap<unknown, Severity | 'off'> = new Map(
  (['error', 'warning', 'information', 'hint', 'off'] as const).map((level) => [level, level]),
);

function severitiesOf(value: unknown): ReadonlyMap<RuleId, Severity | 'off'> {
  const given = new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  return new Map(
    allRules.flatMap(({ id }) => {
      const level = levels.get(given.get(id));
      return level === undefined ? [] : [[id, level] as const];
    }),
  );
}

/** Red Hat's YAML checks compose files against their schema, but not beside Docker's own extension. */
function schemaRulesOf(value: unknown): 'on' | 'off' {
  if (value === 'on' || value === 'off') return value;
  const has = (id: string): boolean => vscode.extensions.getExtension(id) !== undefined;
  return has('redhat.vscode-yaml') && !has('docker.docker') ? 'off' : 'on';
}
