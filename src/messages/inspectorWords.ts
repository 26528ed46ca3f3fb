import * as l10n from '@vscode/l10n';

/** Headings, names of columns and other fixed words of the inspector. */
export function inspectorWord(word: InspectorWord): string {
  switch (word) {
    case 'actions':
      return l10n.t('Actions');
    case 'findings':
      return l10n.t('Findings');
    case 'show-all-findings':
      return l10n.t('Show all');
    case 'sections':
      return l10n.t('Sections');
    case 'address':
      return l10n.t('Address');
    case 'addresses':
      return l10n.t('Addresses');
    case 'as-table':
      return l10n.t('As table');
    case 'legend':
      return l10n.t('Legend');
    case 'use':
      return l10n.t('Use');
    case 'holder':
      return l10n.t('Holder');
    case 'subnet':
      return l10n.t('Subnet');
    case 'gateway':
      return l10n.t('Gateway');
    case 'dynamic-range':
      return l10n.t('Dynamic range');
    case 'next-free':
      return l10n.t('Next free');
    case 'next-fixed':
      return l10n.t('Next free outside the range');
    case 'none-free':
      return l10n.t('none: the range is full');
    case 'is-next-free':
      return l10n.t('is the next free address');
    case 'copy-address':
      return l10n.t('Copy address');
    case 'connect-with-address':
      return l10n.t('Connect a container with it…');
    case 'show-member':
      return l10n.t('Show container');
    case 'back-to-next-free':
      return l10n.t('Back to the next free address');
    case 'show-all-addresses':
      return l10n.t('Show all parts in use');
    case 'no-subnet':
      return l10n.t('This network has no subnet: the engine gives no addresses here.');
    case 'swarm-addresses':
      return l10n.t('Addresses that other nodes of the swarm hold are not known to this node.');
    case 'members':
      return l10n.t('Members');
    case 'container':
      return l10n.t('Container');
    case 'dns-names':
      return l10n.t('DNS names');
    case 'default-route':
      return l10n.t('Default route');
    case 'ports':
      return l10n.t('Ports');
    case 'other-networks':
      return l10n.t('Other networks');
    case 'filter-members':
      return l10n.t('Filter members');
    case 'no-members':
      return l10n.t('No container is attached to this network.');
    case 'selection':
      return l10n.t('Selection');
    case 'selected':
      return l10n.t('selected');
    case 'not-selected':
      return l10n.t('not selected');
    case 'static':
      return l10n.t('static');
    case 'dynamic':
      return l10n.t('dynamic');
    case 'asked-for':
      return l10n.t('asked for, not in force');
    case 'no-resolver':
      return l10n.t('no DNS');
    case 'no-resolver-long':
      return l10n.t('Names do not resolve in this network.');
    case 'state':
      return l10n.t('State');
    case 'at-start':
      return l10n.t('At its start');
    case 'last-error':
      return l10n.t('Last error');
    case 'image':
      return l10n.t('Image');
    case 'sharers':
      return l10n.t('Share its network');
    case 'copy':
      return l10n.t('Copy');
    case 'close-details':
      return l10n.t('Close details');
    case 'data-path':
      return l10n.t('Data path');
    case 'no-path':
      return l10n.t('This network is only a template for others: nothing is connected to it.');
    case 'options':
      return l10n.t('Options');
    case 'option':
      return l10n.t('Option');
    case 'value':
      return l10n.t('Value');
    case 'origin':
      return l10n.t('Origin');
    case 'meaning':
      return l10n.t('Meaning');
    case 'set':
      return l10n.t('set');
    case 'default':
      return l10n.t('default');
    case 'engine-chooses':
      return l10n.t('chosen by the engine');
    case 'unknown-option':
      return l10n.t('unknown');
    case 'unknown-option-long':
      return l10n.t('The driver does not know this key: the engine stores it and ignores it.');
    case 'meaning-unknown':
      return l10n.t('Known to its driver only.');
    case 'did-you-mean':
      return l10n.t('Did you mean');
    case 'no-options':
      return l10n.t('This driver has no options.');
    case 'labels-and-ipam':
      return l10n.t('Labels and IPAM');
    case 'labels':
      return l10n.t('Labels');
    case 'no-labels':
      return l10n.t('No labels.');
    case 'key':
      return l10n.t('Key');
    case 'reveal':
      return l10n.t('Reveal');
    case 'ipam':
      return l10n.t('Address management (IPAM)');
    case 'ipam-driver':
      return l10n.t('IPAM driver:');
    case 'ipam-options':
      return l10n.t('IPAM options');
    case 'none':
      return l10n.t('none');
    case 'not-given':
      return l10n.t('not given');
    case 'whole-subnet':
      return l10n.t('whole subnet');
    case 'reserved':
      return l10n.t('Reserved');
    case 'swarm':
      return l10n.t('Swarm');
    case 'peers':
      return l10n.t('Nodes with tasks in this network');
    case 'no-peers':
      return l10n.t('This node has no task in this network, so it does not know who else has.');
    case 'node':
      return l10n.t('Node');
    case 'services':
      return l10n.t('Services');
    case 'service':
      return l10n.t('Service');
    case 'no-services':
      return l10n.t('No service uses this network.');
    case 'services-unknown':
      return l10n.t('Only a node with a task in this network knows which services use it: this one has none.');
    case 'loose-containers':
      return l10n.t('Containers of all nodes that belong to no service');
    case 'published':
      return l10n.t('Published');
    case 'virtual-address':
      return l10n.t('Virtual address');
    case 'tasks':
      return l10n.t('Tasks');
    case 'compose-project':
      return l10n.t('Compose project');
    case 'config-from':
      return l10n.t('made from');
    case 'copy-id':
      return l10n.t('Copy ID');
    case 'absent':
      return l10n.t('The engine does not have this network.');
    case 'connecting':
      return l10n.t('Waiting for the engine…');
    case 'not-done':
      return l10n.t('That could not be done.');
  }
}

export type InspectorWord =
  | 'actions'
  | 'findings'
  | 'show-all-findings'
  | 'sections'
  | 'address'
  | 'addresses'
  | 'as-table'
  | 'legend'
  | 'use'
  | 'holder'
  | 'subnet'
  | 'gateway'
  | 'dynamic-range'
  | 'next-free'
  | 'next-fixed'
  | 'none-free'
  | 'is-next-free'
  | 'copy-address'
  | 'connect-with-address'
  | 'show-member'
  | 'back-to-next-free'
  | 'show-all-addresses'
  | 'no-subnet'
  | 'swarm-addresses'
  | 'members'
  | 'container'
  | 'dns-names'
  | 'default-route'
  | 'ports'
  | 'other-networks'
  | 'filter-members'
  | 'no-members'
  | 'selection'
  | 'selected'
  | 'not-selected'
  | 'static'
  | 'dynamic'
  | 'asked-for'
  | 'no-resolver'
  | 'no-resolver-long'
  | 'state'
  | 'at-start'
  | 'last-error'
  | 'image'
  | 'sharers'
  | 'copy'
  | 'close-details'
  | 'data-path'
  | 'no-path'
  | 'options'
  | 'option'
  | 'value'
  | 'origin'
  | 'meaning'
  | 'set'
  | 'default'
  | 'engine-chooses'
  | 'unknown-option'
  | 'unknown-option-long'
  | 'meaning-unknown'
  | 'did-you-mean'
  | 'no-options'
  | 'labels-and-ipam'
  | 'labels'
  | 'no-labels'
  | 'key'
  | 'reveal'
  | 'ipam'
  | 'ipam-driver'
  | 'ipam-options'
  | 'none'
  | 'not-given'
  | 'whole-subnet'
  | 'reserved'
  | 'swarm'
  | 'peers'
  | 'no-peers'
  | 'node'
  | 'services'
  | 'service'
  | 'no-services'
  | 'services-unknown'
  | 'loose-containers'
  | 'published'
  | 'virtual-address'
  | 'tasks'
  | 'compose-project'
  | 'config-from'
  | 'copy-id'
  | 'absent'
  | 'connecting'
  | 'not-done';
