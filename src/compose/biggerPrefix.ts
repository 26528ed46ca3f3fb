import type { Cidr } from '../core/addressing';
import { networkAround } from '../core/addressing';

/** The stretches around this one, each twice as big as the one before, the smallest first. */
export function* biggerAround({ family, first, prefixLength }: Cidr, shortest: number): Iterable<Cidr> {
  for (let length = prefixLength - 1; length >= shortest; length--) {
    yield networkAround(family, first, length);
  }
}
