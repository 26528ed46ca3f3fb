import * as l10n from '@vscode/l10n';
import type { AddressFault } from '../core/addressing';
import type { CreateProblem, SpecialRange } from '../core/requests/problem';
import { addressFaultMessage } from './compose/addressFaults';
import { optionFaultMessage } from './compose/optionFaults';

/** What is wrong with a request to create a network, and the nearest value that is right. */
export function createProblemSentence(problem: CreateProblem): string {
  const sentence = sentenceOf(problem);
  return problem.nearest === undefined
    ? sentence
    : `${sentence} ${l10n.t('Nearest right value: {0}', problem.nearest)}`;
}

function sentenceOf(problem: CreateProblem): string {
  switch (problem.code) {
    case 'name-empty':
      return l10n.t('A network needs a name.');
    case 'name-reserved':
      return l10n.t('The engine keeps this name for a network of its own.');
    case 'name-taken':
      return l10n.t('There is a network of this name already.');
    case 'name-not-dns':
      return l10n.t('The name of a swarm network has letters, digits, "_" and "-" only.');
    case 'name-too-long':
      return l10n.t('The name may have {0} characters at most.', problem.max);
    case 'name-characters':
      return l10n.t('The name has characters that the engine does not take.');
    case 'name-like-id':
      return l10n.t(
        'The name is the beginning of the id of network "{0}": whoever names one may get the other.',
        problem.network,
      );
    case 'name-awkward':
      return l10n.t('The engine takes this name, but command lines and scripts have trouble with it.');
    case 'name-not-asked-for':
      return l10n.t(
        'The engine takes so long a name, but no container is found as CONTAINER.NETWORK then: a part of a DNS name has {0} bytes at most.',
        problem.max,
      );
    case 'driver-unknown':
      return l10n.t('The engine has no network driver "{0}".', problem.driver);
    case 'driver-single':
      return l10n.t('There is one "{0}" network, and the engine makes it itself.', problem.driver);
    case 'driver-is-mode':
      return l10n.t('"{0}" is a network mode of a container, not a driver.', problem.driver);
    case 'needs-swarm':
      return problem.role === 'worker'
        ? l10n.t('This engine is a worker of its swarm; only a manager can create the network.')
        : l10n.t('This engine is in no swarm, which the network needs.');
    case 'scope-narrower':
      return l10n.t('Driver "{0}" makes networks of a whole swarm only.', problem.driver);
    case 'ingress-needs-overlay':
      return l10n.t('Only an overlay can be the ingress network of a swarm.');
    case 'ingress-exists':
      return l10n.t('The swarm has an ingress network already: "{0}".', problem.network);
    case 'attachable-no-effect':
      return l10n.t('Containers can attach to a local network anyway; this has no effect.');
    case 'no-family':
      return l10n.t('A network needs IPv4 or IPv6.');
    case 'ipv4-needed':
      return l10n.t('A network of a swarm cannot do without IPv4.');
    case 'needs-api':
      return l10n.t('This needs API {0}; the engine speaks {1}.', problem.needed, problem.has);
    case 'ipv6-needs-subnet':
      return l10n.t('This engine does not choose IPv6 subnets by itself: give one.');
    case 'family-off':
      return problem.family === 4
        ? l10n.t('IPv4 is off: the engine leaves this subnet out.')
        : l10n.t('IPv6 is off: the engine leaves this subnet out.');
    case 'overlay-ipv6-subnet':
      return l10n.t('An overlay with an IPv6 subnet of your own never gets ready: leave the subnet to the engine.');
    case 'subnet-missing':
      return l10n.t('A subnet is needed here.');
    case 'bad-cidr':
      return addressFaultSentence(problem.fault);
    case 'host-bits':
      return l10n.t('This names an address inside the subnet; the subnet is {0}.', problem.network);
    case 'subnet-too-small':
      return l10n.t('This subnet has no address left for a container.');
    case 'subnet-special':
      return specialRangeSentence(problem.range);
    case 'subnet-public':
      return l10n.t('These are public addresses: whoever owns them cannot be reached from this network.');
    case 'overlay-large':
      return l10n.t('Docker advises overlays of at most 256 addresses (/24).');
    case 'many-subnets':
      return problem.family === 4
        ? l10n.t('Driver "{0}" takes one IPv4 subnet only.', problem.driver)
        : l10n.t('Driver "{0}" takes one IPv6 subnet only.', problem.driver);
    case 'overlaps-network':
      return l10n.t('This overlaps {0} of network "{1}".', problem.subnet, problem.network);
    case 'overlaps-pool':
      return l10n.t('This overlaps {0} of the same network.', problem.subnet);
    case 'overlaps-route':
      return l10n.t('This overlaps {0}, which the host reaches through "{1}".', problem.subnet, problem.device);
    case 'overlaps-reserved':
      return l10n.t('This overlaps {0}, which your settings keep free.', problem.subnet);
    case 'overlaps-compose':
      return l10n.t('This overlaps {0} of network "{1}" in {2}.', problem.subnet, problem.network, problem.file);
    case 'bad-address':
      return addressFaultSentence(problem.fault);
    case 'other-family':
      return l10n.t('This is of another address family than {0}.', problem.subnet);
    case 'outside-subnet':
      return l10n.t('This lies outside of {0}.', problem.subnet);
    case 'wider-than-subnet':
      return l10n.t('This is wider than {0}.', problem.subnet);
    case 'edge-address':
      return problem.edge === 'network'
        ? l10n.t('This is the address of the network itself.')
        : l10n.t('This is the broadcast address.');
    case 'address-repeated':
      return problem.by === 'gateway'
        ? l10n.t('This is the address of the gateway.')
        : l10n.t('This address is reserved as "{0}" already.', problem.name);
    case 'gateway-ignored':
      return l10n.t('In this mode there is no gateway; the address is not used.');
    case 'pools-exhausted':
      return l10n.t('All subnets that the engine gives out by itself are in use: give one.');
    case 'pools-low':
      return l10n.t('The engine has {0} subnets left to give out by itself.', problem.left);
    case 'ipam-null':
      return l10n.t('The address driver "null" has no addresses to give.');
    case 'ipam-unknown':
      return l10n.t('The engine has no address driver "{0}" unless a plugin brings it.', problem.driver);
    case 'option-unknown':
      return l10n.t(
        'Driver "{0}" does not know this option: the engine stores it and does nothing with it.',
        problem.driver,
      );
    case 'option-foreign':
      return l10n.t('This is an option of {0}; the driver chosen does nothing with it.', problem.drivers.join(', '));
    case 'option-level':
      return l10n.t('This option belongs to the attachment of a container, not to the network.');
    case 'option-value':
      return optionFaultMessage(problem.fault);
    case 'option-internal':
      return l10n.t('This option is for the engine itself; in other hands it breaks the default network.');
    case 'needs-engine':
      return l10n.t('This needs engine {0}; this one is {1}.', problem.needed, problem.has);
    case 'isolated-needs-internal':
      return l10n.t('Gateway mode "isolated" is for internal networks only.');
    case 'mtu-too-small-for-ipv6':
      return l10n.t('A network with IPv6 needs an MTU of at least {0}.', problem.min);
    case 'bridge-name-taken':
      return l10n.t('Network "{0}" has a bridge of this name already.', problem.network);
    case 'parent-taken':
      return l10n.t('Network "{0}" is on "{1}" already.', problem.network, problem.parent);
    case 'parent-missing':
      return l10n.t('Without a parent interface the network is cut off from that of the host.');
    case 'parent-needed':
      return l10n.t('A parent interface is needed: the kernel of this host has no dummy device to take its place.');
    case 'wire-without-subnet':
      return l10n.t('Give the subnet of the physical network: nobody there knows one that the engine chooses.');
    case 'parent-unknown':
      return l10n.t('The host has no interface "{0}".', problem.parent);
    case 'no-kernel-support':
      return l10n.t(
        'The kernel of this host is built without {0}: no container would start in this network.',
        problem.what,
      );
    case 'config-missing':
      return l10n.t('There is no network of this name to take the settings from.');
    case 'config-not-config':
      return l10n.t('That network does not hold settings for others; it was not created as config-only.');
    case 'config-chain':
      return l10n.t('A network that holds settings cannot take them from another one.');
    case 'config-with-settings':
      return l10n.t('A network that takes its settings from another one has none of its own.');
    case 'config-with-operator-fields':
      return l10n.t('A network that only holds settings cannot be internal, attachable, ingress or of a scope.');
  }
}

function addressFaultSentence(fault: AddressFault): string {
  return addressFaultMessage(fault.part, fault);
}

function specialRangeSentence(range: SpecialRange): string {
  switch (range) {
    case 'any':
      return l10n.t('This stands for all addresses.');
    case 'loopback':
      return l10n.t('This is the loopback range; no container can use it.');
    case 'multicast':
      return l10n.t('This is a multicast range; no container can have an address of it.');
    case 'link-local':
      return l10n.t('This is the link-local range, where other things live, such as the metadata service of a cloud.');
    case 'future':
      return l10n.t('This range is kept for the future. Linux takes it, other systems do not.');
  }
}
