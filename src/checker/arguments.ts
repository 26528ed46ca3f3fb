import { parseArgs } from 'node:util';
import type { Severity } from '../compose/findings';

export const formats = ['text', 'json', 'sarif'] as const;
export type Format = (typeof formats)[number];

/** From harmless to serious; `none` tolerates nothing. */
export const severityLimits = ['none', 'hint', 'information', 'warning', 'error'] as const;
export type SeverityLimit = 'none' | Severity;

/** Paths are as they were written; `-` is standard input. */
export interface CheckOptions {
  readonly format: Format;
  readonly fix: boolean;
  /** The most serious finding that still counts as clean. */
  readonly maxSeverity: SeverityLimit;
  /** Files, folders and patterns, each a project of its own. */
  readonly operands: readonly string[];
  /** The files of one project, as `docker compose -f` takes them. */
  readonly files: readonly string[];
  readonly projectName?: string;
  readonly projectDirectory?: string;
  readonly profiles: readonly string[];
  readonly envFiles: readonly string[];
}

export type ArgumentFault =
  | { readonly code: 'unknown-option'; readonly option: string }
  | { readonly code: 'value-missing'; readonly option: string }
  | { readonly code: 'value-unwanted'; readonly option: string }
  | {
      readonly code: 'value-unknown';
      readonly option: string;
      readonly value: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'files-and-operands'; readonly operand: string }
  | { readonly code: 'fix-stdin' };

export type Invocation =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'list-rules'; readonly format: Format }
  | { readonly kind: 'check'; readonly options: CheckOptions }
  | { readonly kind: 'fault'; readonly fault: ArgumentFault };

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  'list-rules': { type: 'boolean' },
  fix: { type: 'boolean' },
  format: { type: 'string' },
  'max-severity': { type: 'string' },
  file: { type: 'string', short: 'f', multiple: true },
  'project-name': { type: 'string', short: 'p' },
  'project-directory': { type: 'string' },
  profile: { type: 'string', multiple: true },
  'env-file': { type: 'string', multiple: true },
} as const;

type OptionName = keyof typeof options;

/** Reads a command line as `docker compose` would: options and files in any order, `--` ends the options. */
export function parseArguments(args: readonly string[]): Invocation {
  // What is wrong is told in our own words, so Node is not to refuse anything itself.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const given = new Map<OptionName, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') {
      operands.push(token.value);
    } else if (token.kind === 'option') {
      const { name, rawName: option, value } = token;
      if (!isOption(name)) {
        return fault({ code: 'unknown-option', option });
      }
      if (options[name].type === 'string' ? value === undefined : value !== undefined) {
        return fault({ code: value === undefined ? 'value-missing' : 'value-unwanted', option });
      }
      given.set(name, [...(given.get(name) ?? []), value ?? '']);
    }
  }
  return invocationOf(given, operands);
}

function invocationOf(given: ReadonlyMap<OptionName, readonly string[]>, operands: readonly string[]): Invocation {
  const all = (name: OptionName): readonly string[] => given.get(name) ?? [];
  const last = (name: OptionName): string | undefined => all(name).at(-1);
  if (given.has('help') || given.has('version')) {
    return { kind: given.has('help') ? 'help' : 'version' };
  }
  const format = oneOf(formats, last('format') ?? 'text');
  if (format === undefined) {
    return fault({ code: 'value-unknown', option: '--format', value: last('format') ?? '', known: formats });
  }
  const maxSeverity = oneOf(severityLimits, last('max-severity') ?? 'warning');
  if (maxSeverity === undefined) {
    const value = last('max-severity') ?? '';
    return fault({ code: 'value-unknown', option: '--max-severity', value, known: severityLimits });
  }
  if (given.has('list-rules')) {
    return { kind: 'list-rules', format };
  }
  const [operand] = operands;
  if (operand !== undefined && given.has('file')) {
    return fault({ code: 'files-and-operands', operand });
  }
  if (given.has('fix') && [...operands, ...all('file')].includes('-')) {
    return fault({ code: 'fix-stdin' });
  }
  const [projectName, projectDirectory] = [last('project-name'), last('project-directory')];
  return {
    kind: 'check',
    options: {
      format,
      fix: given.has('fix'),
      maxSeverity,
      operands,
      files: all('file'),
      ...(projectName ? { projectName } : {}),
      ...(projectDirectory ? { projectDirectory } : {}),
      profiles: all('profile'),
      envFiles: all('env-file'),
    },
  };
}

function fault(what: ArgumentFault): Invocation {
  return { kind: 'fault', fault: what };
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

function oneOf<Value extends string>(values: readonly Value[], text: string): Value | undefined {
  return values.find((value) => value === text);
}
