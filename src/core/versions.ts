/** Whether a dotted version is at least another one; what follows the numbers (`-rc.1`, `+dfsg1`) does not count. */
export function isAtLeast(version: string, needed: string): boolean {
  const [have, want] = [numbersOf(version), numbersOf(needed)];
  for (let index = 0; index < want.length; index++) {
    const difference = (have[index] ?? 0) - (want[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function numbersOf(version: string): readonly number[] {
  return (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '').split('.').map(Number);
}
