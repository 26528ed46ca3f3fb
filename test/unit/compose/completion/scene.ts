import assert from 'node:assert/strict';
import { complete } from '../../../../src/compose/completion/complete';
import type { Completion } from '../../../../src/compose/completion/complete';
import type { CompletionItem, OtherHelp } from '../../../../src/compose/completion/items';
import { applyEdits } from '../../../../src/compose/edits';
import type { LiveNetworks } from '../../../../src/compose/live';
import { readCidr } from '../../../../src/core/addressing';
import { projectOfTexts } from '../support/marks';

export interface Around {
  readonly live?: LiveNetworks;
  readonly others?: OtherHelp;
  readonly keptSubnets?: readonly string[];
  /** More files, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Which of them are given with `-f` as well. */
  readonly also?: readonly string[];
}

const file = 'compose.yaml';

/** A file with the cursor at its last `|`. */
function marked(fixture: string): { readonly text: string; readonly offset: number } {
  const offset = fixture.lastIndexOf('|');
  return { text: fixture.slice(0, offset) + fixture.slice(offset + 1), offset };
}

export function completeIn(text: string, offset: number, around: Around = {}): Completion | undefined {
  const { live, others, keptSubnets = [], files = {}, also = [] } = around;
  return complete({
    project: projectOfTexts(new Map([[file, text], ...Object.entries(files)]), also),
    file,
    offset,
    keptSubnets: keptSubnets.flatMap((subnet) => readCidr(subnet) ?? []),
    ...(live && { live }),
    ...(others && { others }),
  });
}

/** What is offered at the mark and holds what is typed there, much as an editor would filter it. */
export function offered(fixture: string, around: Around = {}): readonly CompletionItem[] {
  const { text, offset } = marked(fixture);
  const completion = completeIn(text, offset, around);
  const typed = completion ? text.slice(completion.word.start, offset).toLowerCase() : '';
  return (completion?.items ?? []).filter(({ filter }) => filter.toLowerCase().includes(typed));
}

/** The text after an item was accepted, as VS Code does it, with the cursor as `|` where it is left to. */
export function accepted(fixture: string, label: string, around: Around = {}): string {
  const { text, cursor, moved } = accept(fixture, label, around);
  return moved ? `${text.slice(0, cursor)}|${text.slice(cursor)}` : text;
}

/** The same with the cursor always, as somebody sees it who goes on typing. */
export function taken(fixture: string, label: string, around: Around = {}): string {
  const { text, cursor } = accept(fixture, label, around);
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

interface Accepted {
  readonly text: string;
  readonly cursor: number;
  /** Whether the cursor is left anywhere but behind what was written. */
  readonly moved: boolean;
}

function accept(fixture: string, label: string, around: Around): Accepted {
  const { text, offset } = marked(fixture);
  const completion = completeIn(text, offset, around);
  const item = completion?.items.find((each) => each.label === label);
  if (!completion || !item) {
    const labels = completion?.items.map((each) => each.label).join(', ') ?? 'nothing';
    throw new Error(`no item ${label}, but ${labels}`);
  }
  const { start, end } = completion.word;
  assert.ok(item.edits.every((edit) => edit.end < start || edit.start > end));
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = /^ */.exec(text.slice(lineStart, start))?.[0] ?? '';
  const written = plainText(item.snippet).replaceAll('\n', item.indentedFrom === 'line' ? `\n${indent}` : '\n');
  const mark = written.indexOf('|');
  const plain = written.replace('|', '');
  const before = item.edits.filter((edit) => edit.start < start).reduce((sum, edit) => sum + edit.text.length, 0);
  return {
    text: applyEdits(text, [{ file, ...completion.word, text: plain }, ...item.edits]),
    cursor: start + before + (mark < 0 ? plain.length : mark),
    moved: mark >= 0,
  };
}

/** A snippet with every place to fill in left at what it proposes. */
function plainText(snippet: string): string {
  return snippet.replace(
    /\\([\\$}])|\$\{\d+:([^}]*)\}|\$(\d)/g,
    (_whole, escaped?: string, proposed?: string, place?: string) => escaped ?? proposed ?? (place === '0' ? '|' : ''),
  );
}
