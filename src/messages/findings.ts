import * as l10n from '@vscode/l10n';
import type { Finding } from '../core/findings/finding';
import { homeHint } from './joinObstacles';
import { lostPortSentence, portText, startSentence } from './inspectorMembers';

/** What is the matter, in one sentence or two. */
export function findingSentence(finding: Finding): string {
  switch (finding.code) {
    case 'subnet-full':
      return l10n.t('{0} is full: no further container can be attached or started here.', finding.subnet);
    case 'subnet-nearly-full':
      return finding.free === '1'
        ? l10n.t('{0} is nearly full: 1 address is left.', finding.subnet)
        : l10n.t('{0} is nearly full: {1} addresses are left.', finding.subnet, finding.free);
    case 'public-subnet':
      return l10n.t(
        '{0} belongs to the Internet: containers cannot reach the hosts that really have these addresses.',
        finding.subnet,
      );
    case 'overlaps-network':
      return l10n.t(
        '{0} overlaps with {1} of "{2}": where both can be reached, one hides the other.',
        finding.subnet,
        finding.other,
        finding.network.name,
      );
    case 'overlaps-route':
      return l10n.t(
        '{0} overlaps with {1}, which the host reaches through {2}: one hides the other.',
        finding.subnet,
        finding.route,
        finding.device,
      );
    case 'overlaps-reserved':
      return l10n.t(
        '{0} overlaps with {1}, which the setting dockerNetworks.reservedSubnets keeps free.',
        finding.subnet,
        finding.reserved,
      );
    case 'large-overlay':
      return l10n.t(
        '{0} has more than 256 addresses. Docker advises against it for overlay networks: beyond that, virtual addresses of services are not reliable.',
        finding.subnet,
      );
    case 'same-name':
      return l10n.t('There is another network of this name: commands that name it fail or reach the wrong one.');
    case 'unknown-option':
      return l10n.t('The option {0} does nothing: the driver does not know it.', finding.key);
    case 'value-ignored':
      return l10n.t(
        'The option {0} is in force although its value is "{1}": the key alone switches it on.',
        finding.key,
        finding.value,
      );
    case 'no-name-resolution':
      return l10n.t('Containers cannot reach each other by name here, only by address.');
    case 'names-collide':
      return l10n.t(
        'The name {0} leads to {1} containers in turn: {2}.',
        finding.name,
        finding.owners.length,
        finding.owners.map(({ name }) => name).join(', '),
      );
    case 'home-gone':
      return l10n.t(
        '"{0}" was made in the network "{1}", which is gone: it can neither be started again nor connected to another one.',
        finding.container.name,
        finding.home,
      );
    case 'will-not-start':
      return l10n.t('{0} is stopped. {1}', finding.container.name, startSentence(finding.why));
    case 'did-not-start':
      return l10n.t('{0} did not start: {1}', finding.container.name, finding.error);
    case 'address-at-risk':
      return l10n.t(
        '{0} is stopped, and its address {1} is not kept for it: once another container gets it, it will not start.',
        finding.container.name,
        finding.address,
      );
    case 'port-lost':
      return `${finding.container.name}, ${portText(finding.port)}: ${lostPortSentence(finding.reason)}.`;
    case 'priority-ignored':
      return l10n.t(
        'The IPv4 default route of {0} goes through {1}, although the priority is higher here: the engine prefers networks that have IPv4 and IPv6 (moby#52327).',
        finding.container.name,
        finding.taken,
      );
    case 'leftover-endpoint':
      return l10n.t(
        'The endpoint {0} is left over from a container that is gone; while it is there, the network cannot be removed.',
        finding.name,
      );
  }
}

/** What to do about it; empty where the sentence says enough. */
export function findingAdvice(finding: Finding): string {
  switch (finding.code) {
    case 'subnet-full':
    case 'subnet-nearly-full':
      return l10n.t('Disconnect what is not needed, or give the network a larger subnet.');
    case 'public-subnet':
    case 'overlaps-network':
    case 'overlaps-route':
    case 'overlaps-reserved':
      return l10n.t('Give the network another subnet.');
    case 'large-overlay':
      return l10n.t('Use several networks of 256 addresses, or endpoint mode dnsrr.');
    case 'same-name':
      return l10n.t('Here every command goes by ID. Remove or rename one of them.');
    case 'unknown-option':
      return finding.nearest === undefined ? '' : l10n.t('Did you mean "{0}"?', finding.nearest);
    case 'value-ignored':
      return l10n.t('Leave the option out to switch it off.');
    case 'no-name-resolution':
      return l10n.t('Create a network of your own and connect them to it.');
    case 'names-collide':
      return l10n.t('Give them different aliases, unless that is what you want.');
    case 'address-at-risk':
      return l10n.t('Choose an address outside the dynamic range, or give the network such a range.');
    case 'port-lost':
      return finding.reason.code === 'internal-only' ? l10n.t('Connect it to a network that is not internal.') : '';
    case 'home-gone':
      return homeHint(finding.remedy);
    case 'leftover-endpoint':
      return l10n.t('Disconnect it by force, or restart the engine.');
    case 'will-not-start':
    case 'did-not-start':
    case 'priority-ignored':
      return '';
  }
}

export function severityWord(severity: Finding['severity']): string {
  switch (severity) {
    case 'error':
      return l10n.t('Error');
    case 'warning':
      return l10n.t('Warning');
    case 'hint':
      return l10n.t('Note');
  }
}
