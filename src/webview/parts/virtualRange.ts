export interface Viewport {
  readonly scrollTop: number;
  readonly height: number;
  readonly rowHeight: number;
}

/** Rows from `first` up to but not including `last`. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** The rows to draw: those in view and `spare` more on both sides, so that scrolling finds them drawn. */
export function visibleRange(count: number, { scrollTop, height, rowHeight }: Viewport, spare: number): RowRange {
  if (rowHeight <= 0) return { first: 0, last: Math.min(count, spare) };
  const first = Math.floor(scrollTop / rowHeight) - spare;
  const last = Math.ceil((scrollTop + height) / rowHeight) + spare;
  return { first: clamp(first, 0, count), last: clamp(last, 0, count) };
}

/** Where to scroll so that the row is wholly in view; the present place where it is. */
export function scrollTopFor(row: number, { scrollTop, height, rowHeight }: Viewport): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
