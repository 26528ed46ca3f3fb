/** Words that a YAML reader may take for something other than text, in any case. */
const notText = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);
const plain = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
/** What YAML does not print, what go-yaml takes for a line break, and what hides or reorders. Half pairs become U+FFFD. */
const escaped = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;
const halfPairs = /\p{Cs}/gu;

/** A scalar that every reader of YAML takes for exactly this text. JSON's strings are YAML's double-quoted ones. */
export function yamlText(text: string): string {
  if (plain.test(text) && !notText.has(text.toLowerCase())) return text;
  return JSON.stringify(text.replace(halfPairs, '\ufffd')).replace(escaped, escapeCharacter);
}

/** The same for a value of a compose file, where `$` begins a variable. Keys of mappings are not looked through. */
export function composeValue(text: string): string {
  return yamlText(text.replaceAll('$', '$$$$'));
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}
