import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../../..');

/** A call of `l10n.t`; `text` is undefined where its first argument is no literal, so that nobody can translate it. */
interface Message {
  readonly file: string;
  readonly text: string | undefined;
}

const messages = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap(messagesIn);
const english = new Set(messages.flatMap(({ text }) => text ?? []));
const bundle = readFileSync(join(root, 'l10n/bundle.l10n.zh-cn.json'), 'utf8');
const chinese = new Map(Object.entries(JSON.parse(bundle) as Record<string, string>));

describe('sentences', () => {
  it('are all in src/messages, as literals', () => {
    const elsewhere = messages.filter(({ file, text }) => !file.startsWith('messages') || text === undefined);
    assert.deepEqual(elsewhere, []);
  });

  it('are all translated', () => {
    assert.deepEqual(
      [...english].filter((text) => !chinese.has(text)),
      [],
    );
  });

  it('have no translation left over', () => {
    assert.deepEqual(
      [...chinese.keys()].filter((text) => !english.has(text)),
      [],
    );
  });

  it('are translated once', () => {
    assert.equal(bundle.match(/^ {2}"/gm)?.length, chinese.size);
  });

  it('have the same places in every language', () => {
    const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join();
    const wrong = [...chinese].filter(([text, translation]) => places(text) !== places(translation));
    assert.deepEqual(wrong, []);
  });
});

function messagesIn(file: string): readonly Message[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, 'src', file), 'utf8'), ts.ScriptTarget.ES2023);
  const found: Message[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTranslation(node.expression)) {
      const [first] = node.arguments;
      found.push({ file, text: first && ts.isStringLiteralLike(first) ? first.text : undefined });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTranslation(callee: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(callee) &&
    callee.name.text === 't' &&
    ts.isIdentifier(callee.expression) &&
    callee.expression.text === 'l10n'
  );
}
