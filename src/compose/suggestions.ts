/** The known words nearest to a mistyped one, best first; none where all are far. */
export function nearest(word: string, known: Iterable<string>, limit = 3): readonly string[] {
  const reach = word.length <= 3 ? 1 : word.length <= 6 ? 2 : 3;
  const lower = word.toLowerCase();
  return [...known]
    .filter((candidate) => candidate !== word && couldBe(lower, candidate.toLowerCase(), reach))
    .map((candidate) => ({ candidate, distance: nearness(lower, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= reach)
    .sort((one, other) => one.distance - other.distance || (one.candidate < other.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Cheap, and true for all that are near. */
function couldBe(one: string, other: string, reach: number): boolean {
  return Math.abs(one.length - other.length) <= reach || one.startsWith(other) || other.startsWith(one);
}

/** A word that begins with the other (`back`, `backend`) counts as one slip. */
function nearness(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const begins = short.length >= 3 && long.startsWith(short);
  return begins && one !== other ? 1 : editDistance(one, other);
}

/** Insertions, deletions, replacements and swaps of neighbours. */
function editDistance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 5) {
    return Math.abs(one.length - other.length);
  }
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}
