import * as l10n from '@vscode/l10n';
import type { AddressHolder, AddressUse } from '../core/inspection/addressUse';

/** The legend of the map. */
export function addressUseLabel(use: AddressUse | 'free'): string {
  switch (use) {
    case 'network':
      return l10n.t('Network address');
    case 'broadcast':
      return l10n.t('Broadcast');
    case 'gateway':
      return l10n.t('Gateway');
    case 'reserved':
      return l10n.t('Reserved');
    case 'engine':
      return l10n.t('Engine');
    case 'static':
      return l10n.t('Static');
    case 'dynamic':
      return l10n.t('Dynamic');
    case 'stopped':
      return l10n.t('Asked for by a stopped container');
    case 'free':
      return l10n.t('Free');
  }
}

export function holderSentence({ use, name }: AddressHolder): string {
  switch (use) {
    case 'network':
      return l10n.t('the address of the subnet itself');
    case 'broadcast':
      return l10n.t('the broadcast address');
    case 'gateway':
      return l10n.t('the gateway');
    case 'reserved':
      return name === '' ? l10n.t('reserved') : l10n.t('reserved as {0}', name);
    case 'engine':
      return l10n.t('held by the engine for {0}', name);
    case 'static':
      return l10n.t('{0}, static', name);
    case 'dynamic':
      return l10n.t('{0}, dynamic', name);
    case 'stopped':
      return l10n.t('asked for by {0}, which is stopped', name);
  }
}

export function freeSentence(where: 'anywhere' | 'inside-range' | 'outside-range'): string {
  switch (where) {
    case 'anywhere':
      return l10n.t('free');
    case 'inside-range':
      return l10n.t('free, inside the dynamic range');
    case 'outside-range':
      return l10n.t('free, outside the dynamic range');
  }
}

export function clashWord(): string {
  return l10n.t('conflict');
}

export function usedCount(used: string, free: string): string {
  return l10n.t('{0} used, {1} free', used, free);
}

export function stretchText(first: string, last: string): string {
  return first === last ? first : l10n.t('{0} to {1}', first, last);
}

export function rangeText(range: string, free: string): string {
  return l10n.t('{0} ({1} free)', range, free);
}
