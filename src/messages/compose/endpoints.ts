import * as l10n from '@vscode/l10n';
import type { SentencesOf } from './data';
import { optionFaultMessage } from './optionFaults';

export const endpointSentences = {
  'alias-duplicate': ({ alias }) => l10n.t('The alias "{0}" is listed twice: Compose drops the second one.', alias),
  'alias-shared': ({ alias, network, other }) =>
    l10n.t(
      'Service "{0}" has the alias "{1}" on network "{2}", too: the name answers with one or the other.',
      other,
      alias,
      network,
    ),
  'alias-shadows-service': ({ name, key, network }) =>
    key === 'aliases'
      ? l10n.t(
          'Another service on network "{1}" is called "{0}": the name answers with the containers of both.',
          name,
          network,
        )
      : l10n.t(
          'Another service on network "{1}" is called "{0}", and "{2}" is a name for the resolver as well: it answers with the containers of both.',
          name,
          network,
          key,
        ),
  'alias-redundant': ({ alias }) =>
    l10n.t('A service answers to its own name anyway: the alias "{0}" adds nothing.', alias),
  'alias-invalid-name': ({ alias }) =>
    alias === ''
      ? l10n.t('An alias without a name: the engine takes it, and no program can ask for it.')
      : l10n.t('The alias "{0}" has blanks: the engine takes it, and no program can ask for it.', alias),
  'alias-not-hostname': ({ alias }) =>
    l10n.t('"{0}" is no valid host name (letters, digits, hyphens): the engine takes it, many programs do not.', alias),
  'interface-name-invalid': ({ name, fault }) =>
    `${l10n.t('"{0}" cannot be the name of a network interface: the container fails to start.', name)} ${optionFaultMessage(fault)}`,
  'interface-name-duplicate': ({ name, other }) =>
    other === undefined
      ? l10n.t('"{0}" is the loopback interface of every container: this one fails to start with "file exists".', name)
      : l10n.t(
          'The interface on network "{1}" is called "{0}", too: the container fails to start with "file exists".',
          name,
          other,
        ),
  'interface-name-conflict': ({ name, option }) =>
    l10n.t(
      'The option "com.docker.network.endpoint.ifname" says "{1}": Compose warns that it ignores "{0}", and then uses it.',
      name,
      option,
    ),
  'endpoint-sysctl-invalid': ({ part }) =>
    l10n.t('"{0}" is not of the form net.ipv4.conf.IFNAME.NAME=VALUE: the container is not created.', part),
  'link-local-ip-invalid': ({ text, reason }) =>
    reason === 'no-address'
      ? l10n.t('"{0}" is no IP address: the container is not created.', text)
      : l10n.t('{0} is no link-local address (169.254.0.0/16 or fe80::/10): the container fails to start.', text),
  'priority-is-not-gateway': ({ service }) =>
    l10n.t('"priority" does not choose the default route of service "{0}" any more; "gw_priority" does.', service),
  'priority-not-integer': ({ key, text }) => l10n.t('"{0}" is a whole number: Compose cuts {1} off.', key, text),
  'interpolation-in-number': ({ key }) =>
    l10n.t('A variable never works in "{0}": Compose stops with "must be a number".', key),
} satisfies SentencesOf<
  | 'alias-duplicate'
  | 'alias-shared'
  | 'alias-shadows-service'
  | 'alias-redundant'
  | 'alias-invalid-name'
  | 'alias-not-hostname'
  | 'interface-name-invalid'
  | 'interface-name-duplicate'
  | 'interface-name-conflict'
  | 'endpoint-sysctl-invalid'
  | 'link-local-ip-invalid'
  | 'priority-is-not-gateway'
  | 'priority-not-integer'
  | 'interpolation-in-number'
>;
