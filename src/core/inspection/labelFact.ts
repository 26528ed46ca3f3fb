import { clip } from './clip';

/** A label or a foreign option. `value` is absent where it looks like a secret: it is shown only when asked for. */
export interface LabelFact {
  readonly key: string;
  readonly value?: string;
}

const secretKey = /pass(word|wd|phrase|code)?\b|passw|secret|token|credential|private.?key|api.?key|access.?key|auth/i;
/** `scheme://user:password@host`, a PEM block, a bearer or basic header, an htpasswd hash. */
const secretValue = /:\/\/[^/\s:@]*:[^/\s@]+@|-----BEGIN |\b(bearer|basic)\s+\S{8}|\$(2[aby]|apr1|6|5|1)\$/i;

export function labelFacts(pairs: ReadonlyMap<string, string>): readonly LabelFact[] {
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => (isSecret(key, value) ? { key } : { key, value: clip(value) }));
}

export function isSecret(key: string, value: string): boolean {
  return value !== '' && (secretKey.test(key) || secretValue.test(value));
}
