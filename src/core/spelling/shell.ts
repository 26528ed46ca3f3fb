/** `sh`: bash, zsh, ksh and every other shell that knows `$'…'` (POSIX 2024). */
export type Shell = 'sh' | 'powershell' | 'cmd';

/** Texts that the shell takes for nothing but themselves. PowerShell splits at `,` and, after a dash, at `.` and `:`. */
const harmless: Readonly<Record<Shell, RegExp>> = {
  sh: /^[A-Za-z0-9_./:@+,-][A-Za-z0-9_./:@=+,-]*$/,
  powershell: /^(--)?[A-Za-z0-9_/][A-Za-z0-9_/-]*$/,
  cmd: /^[A-Za-z0-9_./:@+-][A-Za-z0-9_./:@=+-]*$/,
};
// Controls, and what a terminal shows otherwise than it is: line separators, direction marks, half surrogate pairs.
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/**
 * One argument for the command line of a shell, on one line and visible as it is; undefined where that shell has no
 * reliable way to write it.
 */
export function quoteArgument(text: string, shell: Shell): string | undefined {
  // No program can be handed a NUL, and half a surrogate pair has no UTF-8.
  if (/[\0\p{Cs}]/u.test(text)) return undefined;
  if (harmless[shell].test(text)) return text;
  switch (shell) {
    case 'sh':
      return invisible.test(text) ? quoteAnsiC(text) : `'${text.replaceAll("'", String.raw`'\''`)}'`;
    case 'powershell':
      return quotePowerShell(text);
    case 'cmd':
      return quoteCmd(text);
  }
}

function quoteAnsiC(text: string): string {
  const escaped = Array.from(text, (character) => {
    if (character === "'" || character === '\\') return `\\${character}`;
    // An interactive shell may expand `!` even here.
    return character === '!' || invisible.test(character) ? octalBytes(character) : character;
  });
  return `$'${escaped.join('')}'`;
}

/** Octal, because `\x` swallows as many hexadecimal digits as follow in some shells, and `\u` depends on the locale. */
function octalBytes(character: string): string {
  return utf8(character.codePointAt(0) ?? 0)
    .map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
    .join('');
}

function utf8(code: number): readonly number[] {
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}

/** Windows PowerShell 5 hands `"` and a closing `\` to programs as something else. Curly quotes close a string too. */
function quotePowerShell(text: string): string | undefined {
  if (invisible.test(text) || text === '' || text.includes('"') || text.endsWith('\\')) return undefined;
  return `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}

/** `%`, `!` and `"` cannot be kept from meaning something at the prompt of cmd. */
function quoteCmd(text: string): string | undefined {
  return invisible.test(text) || /["%!]/.test(text) || text.endsWith('\\') ? undefined : `"${text}"`;
}
