/** A cell of a grid; row -1 is the header. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows in view. */
  readonly page: number;
}

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads in a grid; undefined for keys that do not move. */
export function gridMove({ key, ctrlKey, metaKey }: Key, from: GridPlace, size: GridSize): GridPlace | undefined {
  const { row, column } = from;
  const whole = ctrlKey || metaKey;
  const targets: Readonly<Record<string, GridPlace>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: Math.max(0, row - size.page), column },
    PageDown: { row: row + size.page, column },
    Home: whole ? { row: 0, column: 0 } : { row, column: 0 },
    End: whole ? { row: size.rows - 1, column: size.columns - 1 } : { row, column: size.columns - 1 },
  };
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
  return target && { row: clamp(target.row, -1, size.rows - 1), column: clamp(target.column, 0, size.columns - 1) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
