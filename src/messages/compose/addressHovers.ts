import * as l10n from '@vscode/l10n';
import type { AddressOwner, HoverPart } from '../../compose/hover/hover';
import type { HoverText } from './hoverText';
import { addressCount } from './suggestions';

export function addressText(part: Extract<HoverPart, { readonly code: 'address' }>): HoverText {
  const { address, owners, subnet, position, dynamic } = part;
  return {
    title: address,
    lines: [
      ...owners.map(ownerText),
      ...(owners.length === 0 ? [l10n.t('Nobody known has it')] : []),
      ...(subnet === undefined
        ? [l10n.t('In no subnet of the network')]
        : position === undefined
          ? [l10n.t('The first or last of {0}: no container can have it', subnet)]
          : [l10n.t('Number {0} of {1} in {2}', String(position.index), countText(position.count), subnet)]),
      ...(dynamic === true ? [l10n.t('The engine may give it to a container that asks for none')] : []),
    ],
  };
}

function ownerText(owner: AddressOwner): string {
  switch (owner.kind) {
    case 'service':
      return l10n.t('Asked for by service "{0}"', owner.name);
    case 'gateway':
      return l10n.t('The gateway of the network');
    case 'reserved':
      return l10n.t('Reserved for "{0}"', owner.name);
    case 'container':
      return l10n.t('Container "{0}" has it now', owner.name);
  }
}

export function subnetText(part: Extract<HoverPart, { readonly code: 'subnet' }>): HoverText {
  const { subnet, first, last, addresses, gateway, statics } = part;
  return {
    title: subnet,
    lines: [
      `${first} – ${last}`,
      addressCount(addresses),
      ...(gateway === undefined ? [] : [l10n.t('Gateway: {0}', gateway)]),
      ...(statics > 0 ? [l10n.t('Fixed addresses in it: {0}', statics)] : []),
    ],
  };
}

function countText(count: bigint): string {
  return count > 65_536n ? `2^${count.toString(2).length}` : String(count);
}
