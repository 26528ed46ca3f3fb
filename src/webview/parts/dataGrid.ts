import type { Child } from './dom';
import { make, makeCustom, setAttributes } from './dom';
import { keyedChildren } from './keyed';

export interface GridColumn<T> {
  readonly title: string;
  /** A track of `grid-template-columns`. */
  readonly width: string;
  readonly cell: (value: T) => readonly Child[];
}

export interface DataGrid<T> {
  readonly element: HTMLElement;
  update(values: readonly T[]): void;
}

/** A table whose cells are walked by arrow keys. A row is drawn again only when `sameRow` says that it differs. */
export function makeDataGrid<T>(
  label: string,
  columns: readonly GridColumn<T>[],
  keyOf: (value: T) => string,
  rowClass: (value: T) => string,
  sameRow: (a: T, b: T) => boolean,
): DataGrid<T> {
  const grid = makeCustom('vscode-data-grid', {
    'aria-label': label,
    'generate-header': 'none',
    'grid-template-columns': columns.map(({ width }) => width).join(' '),
  });
  const header = makeCustom('vscode-data-grid-row', { 'row-type': 'header', class: 'data-grid-header' });
  columns.forEach(({ title }, index) => header.append(makeCell('columnheader', index, [title])));
  grid.append(header);
  const rows = keyedChildren<T>(
    grid,
    keyOf,
    (value) => {
      let shown = value;
      const element = makeCustom('vscode-data-grid-row', {});
      fill(element, value);
      return {
        element,
        update(next) {
          if (!sameRow(shown, next)) fill(element, next);
          shown = next;
        },
      };
    },
    header,
  );

  function fill(row: HTMLElement, value: T): void {
    setAttributes(row, { class: rowClass(value) });
    row.replaceChildren(
      ...columns.map(({ title, cell }, index) => {
        const made = makeCell('default', index, cell(value));
        made.dataset['title'] = title;
        return made;
      }),
    );
  }

  return { element: make('div', { class: 'data-grid' }, grid), update: (values) => rows.update(values) };
}

function makeCell(type: 'columnheader' | 'default', index: number, children: readonly Child[]): HTMLElement {
  return makeCustom('vscode-data-grid-cell', { 'cell-type': type, 'grid-column': index + 1 }, ...children);
}
