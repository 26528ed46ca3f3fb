import { make } from './dom';
import type { Piece } from './keyed';

/** A piece that is made with the first value it is to show: until then it costs nothing. */
export function later<T>(create: () => Piece<T>): Piece<T> {
  const element = make('div');
  let piece: Piece<T> | undefined;
  return {
    element,
    update(value) {
      const first = piece === undefined;
      piece ??= create();
      piece.update(value);
      if (first) element.append(piece.element);
    },
  };
}
