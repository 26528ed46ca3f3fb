import type { Row } from '../../core/arrangement/rows';
import type { ContextValues } from '../ids';

/** What keys may do with the selected rows. */
export function selectionKind(rows: readonly Row[]): ContextValues['dockerNetworks.selection'] {
  const kinds = new Set(rows.map(kindOf));
  const [first, second] = kinds;
  if (first === undefined) return 'none';
  return second === undefined ? first : 'mixed';
}

function kindOf(row: Row): 'networks' | 'attachments' | 'mixed' {
  switch (row.kind) {
    case 'network':
      return 'networks';
    case 'attachment':
    case 'container-network':
      return 'attachments';
    case 'container':
    case 'sharer':
    case 'group':
    case 'unreadable':
      return 'mixed';
  }
}
