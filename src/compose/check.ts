import { atOnce } from '../core/steps';
import type { Steps } from '../core/steps';
import type { FindingBase, Report, Rule, RuleContext, Severity } from './findings';
import { keepsAnchors } from './keptAnchors';
import type { LiveNetworks } from './live';
import type { Project } from './project';
import type { Finding, RuleId } from './rules/all';
import { rulesAbout } from './rules/about';
import { suppressionsOf } from './suppressions';

export interface CheckSettings {
  /** In place of what the rule itself says. */
  readonly severities?: ReadonlyMap<RuleId, Severity | 'off'>;
  /** `off` leaves out what YAML extensions with the compose schema report as well. */
  readonly schemaRules?: 'on' | 'off';
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** Everything that is wrong with a project, by file and place; a place carries a rule once. */
export function check(project: Project, settings: CheckSettings = {}, live?: LiveNetworks): readonly Finding[] {
  return atOnce(checkInSteps(project, settings, live));
}

/** The same, to be paused after each rule. */
export function* checkInSteps(
  project: Project,
  settings: CheckSettings,
  live: LiveNetworks | undefined,
): Steps<readonly Finding[]> {
  const context: RuleContext = live ? { live } : {};
  const suppressed = new Map(
    [...project.documents].map(([file, document]) => [file, suppressionsOf(document)] as const),
  );
  const found = new Map<string, Finding>();
  for (const rule of rulesAbout(project.keys)) {
    const setting = settings.severities?.get(rule.id);
    const silent =
      setting === 'off' ||
      (rule.needs === 'live' && !live) ||
      (project.broken && !rule.readsBroken) ||
      (rule.schemaLike && settings.schemaRules === 'off');
    if (silent) {
      continue;
    }
    // The table pairs each rule with its own kind of data; TypeScript cannot follow that pairing through a union.
    const single = rule as Rule<RuleId, Finding['data']>;
    for (const report of single.check(project, context)) {
      const finding = toFinding(project, single, report, setting) as Finding;
      const { file, start, end } = finding.at;
      const key = `${file}\n${start}\n${end}\n${finding.rule}`;
      const known = found.get(key);
      if (known && weight[known.severity] <= weight[finding.severity]) {
        continue;
      }
      if (!suppressed.get(file)?.(finding.rule, start)) {
        found.set(key, finding);
      }
    }
    yield;
  }
  const order = new Map([...project.documents.keys()].map((file, index) => [file, index]));
  return [...found.values()].sort(
    (one, other) =>
      (order.get(one.at.file) ?? order.size) - (order.get(other.at.file) ?? order.size) ||
      one.at.start - other.at.start ||
      one.at.end - other.at.end ||
      (one.rule < other.rule ? -1 : 1),
  );
}

function toFinding<Id extends string, Data>(
  project: Project,
  rule: Rule<Id, Data>,
  report: Report<Data>,
  setting: Severity | undefined,
): FindingBase<Id, Data> {
  return {
    rule: rule.id,
    data: report.data,
    severity: setting ?? report.severity ?? rule.severity,
    at: { file: report.at.file, start: report.at.start, end: report.at.end },
    related: report.related ?? [],
    tags: report.tags ?? [],
    fixes: () => (report.fixes?.() ?? []).filter((fix) => keepsAnchors(project, fix)),
  };
}
