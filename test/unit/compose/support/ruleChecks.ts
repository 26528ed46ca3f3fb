import assert from 'node:assert/strict';
import { check } from '../../../../src/compose/check';
import { applyEdits } from '../../../../src/compose/edits';
import { DocumentCache } from '../../../../src/compose/files';
import type { LiveNetworks } from '../../../../src/compose/live';
import { loadProject } from '../../../../src/compose/project';
import type { Finding, RuleId } from '../../../../src/compose/rules/all';
import { memoryFiles } from './cases';

/** A compose file, or several of one project by name. */
export type Files = string | Readonly<Record<string, string>>;

export interface Circumstances {
  readonly live?: LiveNetworks;
  readonly profiles?: readonly string[];
  readonly extent?: 'whole' | 'fragment';
}

function mapOf(files: Files): ReadonlyMap<string, string> {
  return new Map(Object.entries(typeof files === 'string' ? { 'compose.yaml': files } : files));
}

/** What is found in project `demo`; the files are laid onto each other in order, those named `part…` are not. */
function findingsIn(files: Files, { live, profiles = [], extent = 'whole' }: Circumstances = {}): readonly Finding[] {
  const texts = mapOf(files);
  const request = {
    files: [...texts.keys()].filter((name) => !name.startsWith('part')),
    name: 'demo',
    profiles,
    environment: new Map<string, string>(),
    extent,
  };
  return check(loadProject(request, memoryFiles(texts), new DocumentCache()), {}, live);
}

/** `severity rule: text` of what some rules find. */
export function shown(rules: readonly RuleId[], files: Files, circumstances?: Circumstances): readonly string[] {
  return linesOf(files, circumstances, ({ rule }) => rules.includes(rule));
}

/** The same of all errors and warnings, whatever rule finds them. */
export function serious(files: Files, circumstances?: Circumstances): readonly string[] {
  return linesOf(files, circumstances, ({ severity }) => severity === 'error' || severity === 'warning');
}

function linesOf(
  files: Files,
  circumstances: Circumstances | undefined,
  wanted: (finding: Finding) => boolean,
): readonly string[] {
  const texts = mapOf(files);
  return findingsIn(files, circumstances)
    .filter(wanted)
    .map(({ rule, severity, at }) => `${severity} ${rule}: ${texts.get(at.file)?.slice(at.start, at.end) ?? ''}`);
}

/** The files after the fixes of the first finding of a rule, each applied alone; what is not changed is left out. */
export function fixesOf(rule: RuleId, files: Files, circumstances?: Circumstances): readonly string[] {
  const texts = mapOf(files);
  const finding = findingsIn(files, circumstances).find((each) => each.rule === rule);
  assert.ok(finding, `nothing found by ${rule}`);
  return finding.fixes().map((fix) => {
    const changed = [...texts].map(([name, text]) => {
      const edits = fix.edits.filter(({ file }) => file === name);
      return [name, applyEdits(text, edits), edits.length > 0] as const;
    });
    const fixed = Object.fromEntries(changed.map(([name, text]) => [name, text] as const));
    const left = findingsIn(fixed, circumstances).filter((each) => each.rule === rule);
    const before = findingsIn(files, circumstances).filter((each) => each.rule === rule);
    assert.ok(left.length < before.length, `still found by ${rule}:\n${Object.values(fixed).join('\n---\n')}`);
    return changed.flatMap(([, text, touched]) => (touched ? [text] : [])).join('---\n');
  });
}
