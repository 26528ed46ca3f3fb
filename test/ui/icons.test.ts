import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../support/paths';
import { prepareHost, workbenchIcons } from '../support/vscodeHost';

/** Names of icons that the code gives to VS Code: in `new ThemeIcon(…)`, as `icon: …`, and in tables called `icons`. */
function iconsOf(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const literals = (node: ts.Node): void => {
    // What follows `~` is how it moves.
    if (ts.isStringLiteral(node)) found.push(node.text.replace(/~.*/, ''));
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(literals);
    else if (ts.isObjectLiteralExpression(node)) node.properties.forEach((each) => literals(each));
    else if (ts.isPropertyAssignment(node)) literals(node.initializer);
    else if (ts.isSatisfiesExpression(node) || ts.isAsExpression(node)) literals(node.expression);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && /\bThemeIcon$/.test(node.expression.getText()))
      node.arguments?.slice(0, 1).forEach(literals);
    else if (ts.isPropertyAssignment(node) && node.name.getText() === 'icon') literals(node.initializer);
    else if (ts.isVariableDeclaration(node) && node.name.getText() === 'icons' && node.initializer)
      literals(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('icons', () => {
  before(prepareHost);

  it('are all in VS Code', () => {
    const folder = path.join(projectRoot, 'src/ui');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const manifest = readFileSync(path.join(projectRoot, 'package.json'), 'utf8');
    const used = new Set([
      ...files.flatMap((file) => iconsOf(path.join(folder, file))),
      ...[...manifest.matchAll(/\$\(([\w-]+)\)/g)].map(([, name]) => name ?? ''),
    ]);
    assert.ok(used.has('refresh') && used.has('circle-filled') && used.has('plug'), [...used].join(' '));
    const known = workbenchIcons();
    assert.deepEqual(
      [...used].filter((name) => !known.has(name)),
      [],
    );
  });
});
