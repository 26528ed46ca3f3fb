import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

export interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  /** Absent in the palette, which has none. */
  readonly group?: string;
}

export interface Manifest {
  readonly displayName: string;
  readonly description: string;
  readonly icon: string;
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly activationEvents: readonly string[];
  readonly extensionKind: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: string; readonly restrictedConfigurations: readonly string[] };
    readonly virtualWorkspaces: { readonly supported: string };
  };
  readonly contributes: {
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when: string }[];
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
      readonly icon?: string;
      readonly enablement?: string;
    }[];
    readonly submenus: readonly { readonly id: string; readonly label: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly when: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly walkthroughs: readonly { readonly steps: readonly WalkthroughStep[] }[];
  };
}

interface Setting {
  readonly scope: string;
  readonly default: unknown;
  readonly order: number;
  readonly markdownDescription: string;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly propertyNames?: { readonly enum: readonly string[] };
}

interface WalkthroughStep {
  readonly id: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

export function readManifest(): Manifest {
  return readJson('package.json') as Manifest;
}

/** Texts of `package.nls.json`, or of a translation of it. */
export function readTexts(language?: string): ReadonlyMap<string, string> {
  const file = language === undefined ? 'package.nls.json' : `package.nls.${language}.json`;
  return new Map(Object.entries(readJson(file) as Record<string, string>));
}

export function projectFile(path: string): Buffer {
  return readFileSync(join(root, path));
}

/** What a `when` clause says where the keys have these values. Only the operators that the manifest uses are known. */
export function holds(when: string | undefined, keys: ReadonlyMap<string, string | boolean>): boolean {
  return (when ?? '').split(' && ').every((term) => term === '' || termHolds(term, keys));
}

/** Keys that a `when` clause asks. */
export function keysIn(when: string): readonly string[] {
  return when.split(/ && | \|\| /).map((term) => term.replace(/^!/, '').split(' ')[0] ?? '');
}

function termHolds(term: string, keys: ReadonlyMap<string, string | boolean>): boolean {
  const [, key = '', operator, operand = ''] = /^(\S+) (==|!=|=~) (.+)$/.exec(term) ?? [];
  const value = String(keys.get(key) ?? '');
  if (operator === '==') return value === unquoted(operand);
  if (operator === '!=') return value !== unquoted(operand);
  if (operator === '=~') return new RegExp(operand.slice(1, operand.lastIndexOf('/'))).test(value);
  if (!/^!?[\w.]+$/.test(term)) throw new Error(`"${term}" is not understood`);
  return term.startsWith('!') ? keys.get(term.slice(1)) !== true : keys.get(term) === true;
}

function unquoted(text: string): string {
  return text.replace(/^'(.*)'$/, '$1');
}

function readJson(file: string): unknown {
  return JSON.parse(projectFile(file).toString('utf8'));
}
