import * as l10n from '@vscode/l10n';
import type { ConnectProblem } from '../core/requests/connectProblem';
import { addressFaultMessage } from './compose/addressFaults';
import { optionFaultMessage } from './compose/optionFaults';
import { joinObstacleMessage } from './joinObstacles';

/** What is wrong with a request to connect a container. */
export function connectProblemSentence(problem: ConnectProblem): string {
  switch (problem.code) {
    case 'obstacle':
      return joinObstacleMessage(problem.obstacle);
    case 'default-bridge':
      return l10n.t('The default bridge has neither aliases nor addresses to choose: use a network of your own.');
    case 'bad-address':
      return addressFaultMessage(problem.fault.part, problem.fault);
    case 'wrong-family':
      return problem.family === 4
        ? l10n.t('An IPv4 address is needed here.')
        : l10n.t('An IPv6 address is needed here.');
    case 'no-subnet':
      return problem.family === 4
        ? l10n.t('The network has no IPv4 subnet.')
        : l10n.t('The network has no IPv6 subnet.');
    case 'outside-subnets':
      return l10n.t('The address is in no subnet of the network: {0}.', problem.subnets.join(', '));
    case 'edge-address':
      return problem.edge === 'network'
        ? l10n.t('This is the address of the network itself.')
        : l10n.t('This is the broadcast address.');
    case 'is-gateway':
      return l10n.t('This is the address of the gateway.');
    case 'is-reserved':
      return l10n.t('This address is reserved as "{0}" already.', problem.name);
    case 'address-taken':
      return l10n.t('"{0}" has this address.', problem.holder);
    case 'subnet-automatic':
      return l10n.t('The engine chose {0}, it seems, and takes no addresses: edit the network.', problem.subnet);
    case 'in-dynamic-range':
      return l10n.t('While the container is stopped, the engine may give this address to another.');
    case 'not-link-local':
      return l10n.t('A link-local address is in 169.254.0.0/16 or fe80::/10.');
    case 'needs-api':
      return l10n.t('This needs API {0}; the engine speaks {1}.', problem.needed, problem.has);
    case 'not-an-integer':
      return l10n.t('The engine takes whole numbers.');
    case 'bad-mac':
      return l10n.t('A MAC address has six bytes, such as 02:42:ac:11:00:02, not all of them zero.');
    case 'mac-multicast':
      return l10n.t('This MAC address is for groups: the first byte has to be even.');
    case 'mac-refused':
      return l10n.t('Containers of an "{0}" network share the MAC address of the host.', problem.driver);
    case 'mac-taken':
      return l10n.t('"{0}" has this MAC address.', problem.holder);
    case 'alias-empty':
      return l10n.t('An empty alias leads nowhere.');
    case 'alias-blank':
      return l10n.t('A name with blanks cannot be looked up.');
    case 'alias-shared':
      return l10n.t(
        '{0} answers to this name already; both addresses will be given out in turn.',
        problem.holders.join(', '),
      );
    case 'alias-hides':
      return l10n.t('In this network the alias hides the real holder of that name.');
    case 'interface-there':
      return l10n.t('The container most likely has an interface of this name already.');
    case 'interface-pattern':
      return l10n.t(
        'The kernel puts a number for %d, and the engine then leaves the interface behind on disconnecting.',
      );
    case 'option-unknown':
      return l10n.t('The engine does not know this option: it stores it and does nothing with it.');
    case 'option-level':
      return l10n.t('This option belongs to the network, not to the attachment of a container.');
    case 'option-value':
      return optionFaultMessage(problem.fault);
  }
}
