const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;' };

/** The text as the value of an attribute of HTML in single quotes: whatever it holds, it does not get out of them. */
export function attributeText(text: string): string {
  return text.replace(/[&<>']/g, (character) => entities[character] ?? '');
}
