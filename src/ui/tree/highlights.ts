/** Where the words of a filter stand in a label, as VS Code wants its highlights: sorted, none over another. */
export function highlights(label: string, filter: string): readonly (readonly [start: number, end: number])[] {
  const text = label.toLowerCase();
  // A few letters change their length in lower case: every place after them would be wrong.
  if (text.length !== label.length) return [];
  const found = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && text.includes(word))
    .map((word) => [text.indexOf(word), text.indexOf(word) + word.length] as const)
    .sort(([a], [b]) => a - b);
  return found.filter(([start], index) => found.slice(0, index).every(([, end]) => end <= start));
}
