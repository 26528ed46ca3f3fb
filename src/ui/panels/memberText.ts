import type { Member } from '../../core/inspection/member';
import { portText } from '../../messages/inspectorMembers';
import type { MemberField } from '../../protocol/inspector';

/** What copying a field of a member puts on the clipboard; empty where there is nothing. */
export function memberText(member: Member, field: MemberField): string {
  switch (field) {
    case 'name':
      return member.name;
    case 'ipv4':
      return member.ipv4?.address ?? '';
    case 'ipv6':
      return member.ipv6?.address ?? '';
    case 'mac':
      return member.mac;
    case 'names':
      return typeof member.names === 'string' ? '' : member.names.join('\n');
    case 'ports':
      return member.ports.map(portText).join('\n');
    case 'networks':
      return member.networks.map(({ name }) => name).join('\n');
  }
}
