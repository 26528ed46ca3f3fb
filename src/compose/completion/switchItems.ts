import { keyFacts } from '../keys';
import type { KeyLevel } from '../keys';
import type { Suggestion } from './items';

/** The two values of a switch; the one that would change something first. */
export function switchValues(level: KeyLevel, key: string): readonly Suggestion[] {
  const usual = keyFacts(level, key)?.default ?? 'false';
  const words = usual === 'true' ? ['false', 'true'] : ['true', 'false'];
  return words.map((word) => ({
    kind: 'value',
    label: word,
    content: { form: 'word', text: word },
    about: { code: 'switch', isDefault: word === usual },
  }));
}
