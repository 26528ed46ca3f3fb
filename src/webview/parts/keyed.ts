/** A piece of the page that stands for one thing and follows it. */
export interface Piece<T> {
  readonly element: Element;
  update(value: T): void;
}

/** Keeps one piece for each key: pieces that stay are updated in place, so that focus and scrolling stay too. */
export interface KeyedChildren<T> {
  update(values: readonly T[]): void;
  piece(key: string): Piece<T> | undefined;
}

export function keyedChildren<T>(
  parent: Element,
  keyOf: (value: T) => string,
  create: (value: T) => Piece<T>,
  /** What stands before the first piece and stays there. */
  head?: Element,
): KeyedChildren<T> {
  const pieces = new Map<string, Piece<T>>();
  return {
    update(values) {
      const wanted = new Map(values.map((value) => [keyOf(value), value]));
      for (const [key, piece] of pieces) {
        if (wanted.has(key)) continue;
        piece.element.remove();
        pieces.delete(key);
      }
      let place = head ? head.nextElementSibling : parent.firstElementChild;
      for (const [key, value] of wanted) {
        const known = pieces.get(key);
        const piece = known ?? create(value);
        if (known) known.update(value);
        else pieces.set(key, piece);
        if (piece.element === place) place = place.nextElementSibling;
        else parent.insertBefore(piece.element, place);
      }
    },
    piece: (key) => pieces.get(key),
  };
}
