/** How a command was called, which decides what it acts on and who is told of a failure. */
export type Call<Row> =
  /** From the palette, a welcome view or the title bar: it asks for what it needs. */
  | { readonly kind: 'palette' }
  /** From the tree, by menu or key. At least one row. */
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  /** By `executeCommand`: the values are whatever the caller sent. */
  | { readonly kind: 'arguments'; readonly values: readonly unknown[] };

export interface Rows<Row> {
  /** The row that the value is, where it is one of the tree's own. */
  rowOf(value: unknown): Row | undefined;
  selection(): readonly Row[];
}

/**
 * Reads the arguments as VS Code's menus, keybindings (`{ "selection": true }`, or `{ "network": …, "container": … }`) and
 * programs send them.
 */
export function readCall<Row>(args: readonly unknown[], rows: Rows<Row>): Call<Row> {
  const values = withoutTrailingBlanks(args);
  const [first, second] = values;
  if (first === undefined || first === null)
    return values.length > 1 ? { kind: 'arguments', values } : { kind: 'palette' };
  if (isSelectionArgument(first)) return rowsOrPalette(rows.selection());
  const row = rows.rowOf(first);
  if (row === undefined) return { kind: 'arguments', values: withoutTrailingBlanks(namedArguments(first) ?? values) };
  const selected = Array.isArray(second)
    ? second.map((value) => rows.rowOf(value)).filter((one) => one !== undefined)
    : [];
  return { kind: 'rows', rows: selected.length > 0 ? selected : [row] };
}

function rowsOrPalette<Row>(rows: readonly Row[]): Call<Row> {
  return rows.length > 0 ? { kind: 'rows', rows } : { kind: 'palette' };
}

function isSelectionArgument(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'selection' in value && value.selection === true;
}

/** A keybinding can send one value only: its fields stand for the arguments that a program sends. */
function namedArguments(value: unknown): readonly unknown[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  const named = ['network', 'container', 'options'];
  const isOurs =
    (fields.has('network') || fields.has('container')) && [...fields.keys()].every((name) => named.includes(name));
  return isOurs ? named.map((name) => fields.get(name)) : undefined;
}

function withoutTrailingBlanks(args: readonly unknown[]): readonly unknown[] {
  const last = args.findLastIndex((value) => value !== undefined && value !== null);
  return args.slice(0, last + 1);
}
