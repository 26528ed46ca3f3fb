import * as l10n from '@vscode/l10n';
import type { EngineFailure } from '../core/failure';
import {
  badEndpointReason,
  badReplyReason,
  modeReason,
  sourceName,
  tlsReason,
  unreachableReason,
} from './failureReasons';
import type { NextStep } from './nextSteps';
import { prose } from './prose';

/** A failure in words. What the engine itself said belongs under "Details", never into the sentence. */
export interface FailureText {
  readonly what: string;
  /** Empty where there is nothing to add. */
  readonly why: string;
  /** The most useful first. */
  readonly next: readonly NextStep[];
  /** The engine's or the system's own words; empty where there are none. */
  readonly details: string;
}

/** What and why, for where there is room for one text only. */
export function failureSentence(failure: EngineFailure): string {
  const { what, why } = failureText(failure);
  return prose([what, why]);
}

export function failureText(failure: EngineFailure): FailureText {
  const details = 'detail' in failure ? failure.detail : '';
  switch (failure.code) {
    case 'no-engine':
      return {
        what: l10n.t('No Docker engine was found.'),
        why: l10n.t('Nothing answers at: {0}.', failure.tried.join(', ')),
        next: ['retry', 'select-engine'],
        details,
      };
    case 'unreachable':
      return {
        what: l10n.t('The Docker engine at {0} cannot be reached.', failure.endpoint),
        why: unreachableReason(failure.cause),
        next: ['retry', 'select-engine', 'show-log'],
        details,
      };
    case 'permission-denied':
      return {
        what: l10n.t('Your user may not use the Docker engine at {0}.', failure.endpoint),
        why: l10n.t('Its socket belongs to another user or group.'),
        next: ['retry', 'select-engine'],
        details,
      };
    case 'tls':
      return {
        what: l10n.t('The secure connection to the Docker engine at {0} failed.', failure.endpoint),
        why: tlsReason(failure.cause),
        next: ['select-engine', 'show-log'],
        details,
      };
    case 'bad-endpoint':
      return {
        what: l10n.t('"{0}" from {1} does not lead to an engine.', failure.value, sourceName(failure.source)),
        why: badEndpointReason(failure.reason),
        next: ['select-engine'],
        details,
      };
    case 'unsupported-api':
      return {
        what: l10n.t('The Docker engine at {0} speaks another version of the API.', failure.endpoint),
        why: l10n.t('It speaks {0}; needed is {1}.', failure.server, failure.needed),
        next: ['select-engine'],
        details,
      };
    case 'timeout':
      return {
        what: l10n.t('The Docker engine did not answer within {0} seconds.', Math.round(failure.milliseconds / 1000)),
        why: l10n.t('It may be busy or frozen. What was asked for may still happen.'),
        next: ['refresh', 'show-log'],
        details,
      };
    case 'cancelled':
      return { what: l10n.t('Cancelled.'), why: '', next: [], details };
    case 'bad-reply':
      return {
        what: l10n.t('The answer of the Docker engine cannot be read.'),
        why: badReplyReason(failure.reason),
        next: ['refresh', 'select-engine', 'show-log'],
        details,
      };
    case 'network-not-found':
      return { what: l10n.t('The network does not exist any more.'), why: '', next: ['refresh'], details };
    case 'container-not-found':
      return { what: l10n.t('The container does not exist any more.'), why: '', next: ['refresh'], details };
    case 'home-gone':
      return {
        what: l10n.t('The network that the container was made in, "{0}", does not exist any more.', failure.home),
        why: l10n.t(
          'The engine looks for it whenever it starts or connects the container. If that is its name, a new network of that name heals it.',
        ),
        next: ['refresh'],
        details,
      };
    case 'name-taken':
      return {
        what: l10n.t('Another network is already called "{0}".', failure.name),
        why: '',
        next: ['choose-name'],
        details,
      };
    case 'subnet-overlap':
      return {
        what: l10n.t('The subnet overlaps with that of another network.'),
        why: l10n.t('No two networks of an engine may share addresses.'),
        next: ['choose-subnet'],
        details,
      };
    case 'pools-exhausted':
      return {
        what: l10n.t('The engine has no automatic subnet left.'),
        why: l10n.t('Its address pools are used up by other networks.'),
        next: ['choose-subnet', 'remove-unused'],
        details,
      };
    case 'driver-unknown':
      return {
        what: l10n.t('The engine has no network driver "{0}".', failure.driver),
        why: l10n.t('The name is misspelled, or the plugin is not installed.'),
        next: ['choose-driver'],
        details,
      };
    case 'needs-swarm':
      return {
        what: l10n.t('This kind of network needs a swarm.'),
        why: l10n.t('The engine is not a manager of one.'),
        next: ['start-swarm', 'choose-driver'],
        details,
      };
    case 'network-in-use':
      return {
        what: l10n.t('The network is still in use.'),
        why:
          failure.endpoints.length > 0
            ? l10n.t('Attached: {0}.', failure.endpoints.join(', '))
            : l10n.t('The engine does not say by whom: it may be the rest of an attachment that was cut off.'),
        next: ['disconnect-and-remove', 'refresh'],
        details,
      };
    case 'predefined-network':
      return {
        what: l10n.t('This network belongs to the engine itself.'),
        why: l10n.t('It can be neither made nor removed.'),
        next: [],
        details,
      };
    case 'already-connected':
      return {
        what: l10n.t('The container is already connected to this network.'),
        why: l10n.t('To change how, disconnect it first.'),
        next: ['refresh'],
        details,
      };
    case 'not-connected':
      return {
        what: l10n.t('The container is not connected to this network.'),
        why: '',
        next: ['refresh'],
        details,
      };
    case 'address-in-use':
      return {
        what: l10n.t('The address is already in use in this network.'),
        why: l10n.t('Another container or the gateway has it, or it is reserved.'),
        next: ['choose-address'],
        details,
      };
    case 'port-in-use':
      return {
        what: l10n.t('A port that the container publishes is already taken on the host.'),
        why: l10n.t('Another container or a program of the host uses it.'),
        next: ['show-log'],
        details,
      };
    case 'subnet-not-given':
      return {
        what: l10n.t('In this network the engine gives out all addresses by itself.'),
        why: l10n.t('It chose the subnet: addresses can be asked for only where the network was made with one.'),
        next: ['show-log'],
        details,
      };
    case 'network-full':
      return {
        what: l10n.t('The network has no free address left.'),
        why: l10n.t('All addresses of its subnet, or of its range, are given out.'),
        next: ['show-log'],
        details,
      };
    case 'firewall-flushed':
      return {
        what: l10n.t('The firewall rules of the Docker engine are gone.'),
        why: l10n.t(
          'Another program, such as firewalld, has flushed them. The engine makes them anew when it restarts.',
        ),
        next: ['retry', 'show-log'],
        details,
      };
    case 'not-attachable':
      return {
        what: l10n.t('Single containers cannot join this network.'),
        why: l10n.t('It is for swarm services: it was not made attachable.'),
        next: [],
        details,
      };
    case 'connect-refused-by-mode':
      return {
        what: l10n.t('The network mode of the container does not allow this connection.'),
        why: modeReason(failure.mode),
        next: [],
        details,
      };
    case 'refused':
      return {
        what: l10n.t('The Docker engine refused (HTTP {0}).', failure.status),
        why: '',
        next: ['show-log'],
        details,
      };
  }
}
