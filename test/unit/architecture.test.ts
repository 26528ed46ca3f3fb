import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');
const source = join(root, 'src');

/** Folder → what its files may import; a name that is no folder is a package (`node:` stands for all of Node's own). */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: ['core', 'cidr-tools'],
  compose: ['core', 'compose', 'yaml', 'cidr-tools'],
  engine: ['core', 'engine', 'dockerode', 'node:'],
  probes: ['core', 'probes'],
  checker: ['core', 'compose', 'messages', 'checker', 'node:'],
  messages: ['core', 'compose', 'probes', 'checker', 'messages', '@vscode/l10n'],
  protocol: ['core', 'protocol'],
  webview: [
    'protocol',
    'core',
    'messages',
    'webview',
    '@vscode/webview-ui-toolkit',
    '@microsoft/fast-element',
    '@vscode/l10n',
  ],
  ui: ['core', 'compose', 'probes', 'protocol', 'messages', 'ui', 'vscode'],
};
const compositionRoots = /^(extension|check|assembly[\\/].*)\.ts$/;
/** What messages may know of its neighbours is their codes, as types. */
const typesOnly: Readonly<Record<string, readonly string[]>> = {
  messages: ['core', 'compose', 'probes', 'checker'],
  protocol: ['core'],
};

/** What VS Code waits for at activation. A file more here is a file more for everybody who opens a window. */
const readAtActivation = [
  'core/once.ts',
  'extension.ts',
  'ui/commandEntrances.ts',
  'ui/ids.ts',
  'ui/language/composeDocuments.ts',
  'ui/language/composeEntrance.ts',
  'ui/panels/inspectorEntrance.ts',
  'ui/tree/networksEntrance.ts',
];

interface Import {
  readonly from: string;
  readonly target: string;
  readonly typeOnly: boolean;
  /** By `import()`: read only when it comes to that. */
  readonly later: boolean;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => normalize(file));

describe('the house', () => {
  const imports = files.flatMap(importsOf);

  it('imports only along the table of the design', () => {
    assert.deepEqual(imports.filter((each) => !isAllowed(each)).map(show), []);
  });

  it('has no import cycle', () => {
    assert.deepEqual(cycles(imports), []);
  });

  it('reads next to nothing at activation', () => {
    const atOnce = imports.filter(({ typeOnly, later }) => !typeOnly && !later);
    const read = new Set(['extension.ts']);
    for (const file of read)
      for (const { target } of atOnce.filter(({ from }) => from === file)) if (files.includes(target)) read.add(target);
    assert.deepEqual([...read].sort(), readAtActivation.map(normalize));
  });

  it('speaks to nobody but the engine, and tells nobody what is done with it', () => {
    const speaks = /\b(?:fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon|createTelemetryLogger)\b\s*\(/;
    const wires = ['node:http', 'node:https', 'node:http2', 'node:net', 'node:tls', 'node:dgram'];
    const found = [
      ...files.filter((file) => speaks.test(readFileSync(join(source, file), 'utf8'))),
      ...imports.filter(({ target, typeOnly }) => wires.includes(target) && !typeOnly).map(({ from }) => from),
    ];
    assert.deepEqual(
      found.filter((file) => !file.startsWith('engine')),
      [],
    );
  });

  it('has no barrel, no default export and no mutable module state', () => {
    assert.deepEqual(
      files.flatMap((file) => parse(file).statements.flatMap((statement) => faultOf(file, statement) ?? [])),
      [],
    );
  });
});

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(source, file), 'utf8'), ts.ScriptTarget.ES2023, true);
}

function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, later = false): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const target = specifier.text.startsWith('.')
      ? relative(source, join(source, dirname(file), specifier.text))
      : specifier.text;
    const to = specifier.text.startsWith('.') ? resolveFile(target) : target;
    found.push({ from: file, target: to, typeOnly, later });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, true);
    else if (ts.isCallExpression(node) && node.expression.getText() === 'require') add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

function resolveFile(target: string): string {
  return (
    files.find((file) => file === `${target}.ts` || file === target || file === join(target, 'index.ts')) ?? target
  );
}

function isAllowed({ from, target, typeOnly }: Import): boolean {
  const folder = from.split(/[\\/]/)[0] ?? '';
  if (compositionRoots.test(from)) return true;
  const into = files.includes(target) ? (target.split(/[\\/]/)[0] ?? '') : packageOf(target);
  if (typesOnly[folder]?.includes(into) && !typeOnly) return false;
  return allowed[folder]?.includes(into) ?? false;
}

function packageOf(target: string): string {
  if (target.startsWith('node:')) return 'node:';
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

function cycles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, target } of imports)
    if (files.includes(target)) next.set(from, [...(next.get(from) ?? []), target]);
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) for (const each of next.get(file) ?? []) walk(each, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}

function faultOf(file: string, statement: ts.Statement): string | undefined {
  if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) return `${file}: re-export`;
  if (ts.isExportAssignment(statement)) return `${file}: default export`;
  if (ts.isVariableStatement(statement) && !(statement.declarationList.flags & ts.NodeFlags.Const))
    return `${file}: let`;
  return undefined;
}

function show({ from, target }: Import): string {
  return `${from} → ${target}`;
}
