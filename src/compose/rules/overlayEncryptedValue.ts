import { checkOptionValue } from '../../core/optionValue';
import type { Rule } from '../findings';
import { textPlace } from '../model/textPlace';
import { removeOptionFix } from '../removeOptionFix';

export interface EncryptedValue {
  readonly value: string;
}

export const overlayEncryptedValue: Rule<'overlay-encrypted-value', EncryptedValue> = {
  id: 'overlay-encrypted-value',
  severity: 'warning',
  needs: 'file',
  keys: ['encrypted'],
  *check(project) {
    for (const { key, entry, value, text, driver, level } of project.driverOptions) {
      const encrypted = driver === 'overlay' && level === 'network' && key === 'encrypted';
      if (encrypted && text !== undefined && checkOptionValue({ type: 'presence' }, text)) {
        yield { at: textPlace(value), data: { value: text }, fixes: () => removeOptionFix(project, entry) };
      }
    }
  },
};
