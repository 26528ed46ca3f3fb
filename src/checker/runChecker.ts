import { relative } from 'node:path/posix';
import { DocumentCache } from '../compose/files';
import type { Severity } from '../compose/findings';
import { visibleText } from '../core/visibleText';
import { argumentFault, fixedCount, readFailure } from '../messages/checker';
import { checkerHelp } from '../messages/checkerHelp';
import { parseArguments, severityLimits } from './arguments';
import type { CheckOptions, Format, SeverityLimit } from './arguments';
import { checkProject } from './checkedProject';
import { DiskFiles } from './diskFiles';
import { applyFixes } from './fix';
import { listRules } from './listRules';
import { jsonReport } from './report/json';
import { problemOf } from './report/problem';
import type { Problem } from './report/problem';
import { sarifReport } from './report/sarif';
import { textReport } from './report/text';
import type { Colour } from './report/text';
import { requestsOf, stdinFile } from './requests';
import type { Caller, Failure } from './requests';

/** What the checker is run on. */
export interface Terminal extends Caller {
  readonly version: string;
  readonly colour: Colour;
  /** Asked for only where the arguments name standard input. */
  readStdin(): Promise<Uint8Array>;
  /** Results. */
  print(text: string): void;
  /** Everything else. */
  complain(text: string): void;
}

/** 0: clean, 1: something found that is not tolerated, 2: the arguments or a file could not be read. */
export type ExitCode = 0 | 1 | 2;

const name = 'docker-networks-check';

export async function runChecker(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const invocation = parseArguments(args);
  switch (invocation.kind) {
    case 'help':
      terminal.print(checkerHelp());
      return 0;
    case 'version':
      terminal.print(`${name} ${terminal.version}\n`);
      return 0;
    case 'list-rules':
      terminal.print(listRules(invocation.format));
      return 0;
    case 'fault':
      terminal.complain(`${name}: ${visibleText(argumentFault(invocation.fault))}\n`);
      return 2;
    case 'check':
      return checkAll(invocation.options, terminal);
  }
}

async function checkAll(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { directory } = terminal;
  const fromStdin = [...options.operands, ...options.files].includes('-');
  const files = new DiskFiles(fromStdin ? new Map([[stdinFile(terminal), await terminal.readStdin()]]) : new Map());
  const cache = new DocumentCache();
  const { requests, failures: notFound } = requestsOf(options, terminal, files);
  const failures: Failure[] = [...notFound];
  if (options.fix) {
    const counts = requests.flatMap((request) => [...applyFixes(request, files, cache)]);
    failures.push(...files.save());
    for (const [file, count] of counts) {
      terminal.complain(`${name}: ${visibleText(fixedCount(relative(directory, file), count))}\n`);
    }
  }
  // A file may have a part in several projects; what is wrong with it is told once.
  const problems = new Map<string, Problem>();
  for (const request of requests) {
    const checked = checkProject(request, files, cache);
    failures.push(...checked.failures);
    for (const finding of checked.findings) {
      const problem = problemOf(finding, checked.project, directory);
      problems.set(JSON.stringify([problem.file, problem.range, problem.rule, problem.message]), problem);
    }
  }
  const complaints = failures.map(({ code, path }) => {
    const shown = path.startsWith('/') ? relative(directory, path) || '.' : path;
    return readFailure({ code, path: shown });
  });
  complaints.forEach((text) => terminal.complain(`${name}: ${visibleText(text)}\n`));
  terminal.print(report([...problems.values()], complaints, options.format, terminal));
  if (failures.length > 0) {
    return 2;
  }
  return [...problems.values()].some(({ severity }) => exceeds(severity, options.maxSeverity)) ? 1 : 0;
}

function report(
  problems: readonly Problem[],
  complaints: readonly string[],
  format: Format,
  { version, colour }: Terminal,
): string {
  switch (format) {
    case 'text':
      return textReport(problems, colour);
    case 'json':
      return jsonReport(problems);
    case 'sarif':
      return sarifReport(problems, complaints, version);
  }
}

function exceeds(severity: Severity, limit: SeverityLimit): boolean {
  return severityLimits.indexOf(severity) > severityLimits.indexOf(limit);
}
