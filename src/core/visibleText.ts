/** Controls, line breaks, lone surrogates and format characters; a joiner within an emoji is part of its picture. */
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?!(?<=[\p{Extended_Pictographic}\u{fe0f}])\u200d)\p{Cf}/gu;

/** Foreign text with every character that hides or reorders others written out, for example as `\u{202E}`. */
export function visibleText(text: string): string {
  return text.replace(invisible, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`);
}
