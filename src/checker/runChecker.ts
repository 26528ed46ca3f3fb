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
  /** Asked for only where there is text to print. */
  readonly colour: Colour;
  /** Asked for only where the arguments name standard input. */
  readStdin(): Promise<Uint8Array>;
  /** Results. */
  print(text: string): void;
  /** Everything else. */
  complain(text: string): void;
}

export interface Outcome {
  /** 0: clean, 1: something found that is not tolerated, 2: the arguments or a file could not be read. */
  readonly exitCode: 0 | 1 | 2;
  readonly did: 'check' | 'answer';
}

const name = 'docker-networks-check';

export async function runChecker(args: readonly string[], terminal: Terminal): Promise<Outcome> {
  const invocation = parseArguments(args);
  switch (invocation.kind) {
    case 'help':
      terminal.print(checkerHelp());
      return { exitCode: 0, did: 'answer' };
    case 'version':
      terminal.print(`${name} ${terminal.version}\n`);
      return { exitCode: 0, did: 'answer' };
    case 'list-rules':
      terminal.print(listRules(invocation.format));
      return { exitCode: 0, did: 'answer' };
    case 'fault':
      terminal.complain(`${name}: ${visibleText(argumentFault(invocation.fault))}\n`);
      return { exitCode: 2, did: 'answer' };
    case 'check':
      return { exitCode: await checkAll(invocation.options, terminal), did: 'check' };
  }
}

async function checkAll(options: CheckOptions, terminal: Terminal): Promise<Outcome['exitCode']> {
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
  const told = report([...problems.values()], complaints, options.format, terminal);
  if (told !== '') {
    terminal.print(told);
  }
  if (failures.length > 0) {
    return 2;
  }
  return [...problems.values()].some(({ severity }) => exceeds(severity, options.maxSeverity)) ? 1 : 0;
}

function report(
  problems: readonly Problem[],
  complaints: readonly string[],
  format: Format,
  terminal: Terminal,
): string {
  switch (format) {
    case 'text':
      return problems.length === 0 ? '' : textReport(problems, terminal.colour);
    case 'json':
      return jsonReport(problems);
    case 'sarif':
      return sarifReport(problems, complaints, terminal.version);
  }
}

function exceeds(severity: Severity, limit: SeverityLimit): boolean {
  return severityLimits.indexOf(severity) > severityLimits.indexOf(limit);
}
