/** The engine stores a label of a megabyte: enough of it to know it is shown. */
export const longestShown = 2048;

export function clip(text: string): string {
  return text.length <= longestShown ? text : `${text.slice(0, longestShown)}…`;
}
