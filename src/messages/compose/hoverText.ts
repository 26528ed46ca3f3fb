/** What a part of a hover says: a heading, or none, and lines under it. */
export interface HoverText {
  readonly title: string;
  readonly lines: readonly string[];
}
