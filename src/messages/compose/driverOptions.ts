import * as l10n from '@vscode/l10n';
import type { SentencesOf } from './data';
import { optionFaultMessage } from './optionFaults';

export const driverOptionSentences = {
  'driver-opt-boolean': ({ key, value }) =>
    l10n.t('"{0}" has to be text or a number: Compose stops at the bare {1}. Put it in quotes.', key, value),
  'driver-opt-value': ({ key, value, fault }) =>
    `${l10n.t('"{1}" is no value for "{0}".', key, value)} ${optionFaultMessage(fault)}`,
  'driver-opt-unknown': ({ key, driver }) =>
    l10n.t('Driver "{1}" does not know "{0}": the engine stores it and does nothing with it.', key, driver),
  'driver-opt-wrong-driver': ({ key, driver, readers }) =>
    l10n.t('"{0}" is an option of {2}: driver "{1}" does nothing with it.', key, driver, readers.join(', ')),
  'driver-opt-wrong-level': ({ key, belongs }) =>
    belongs === 'endpoint'
      ? l10n.t(
          '"{0}" belongs under the network of a service, not under the network itself: here it has no effect.',
          key,
        )
      : l10n.t(
          '"{0}" belongs under the top-level network, not under the network of a service: here it has no effect.',
          key,
        ),
  'driver-opt-no-effect': ({ key, network }) => l10n.t('Network "{1}" has no IPv6: "{0}" has no effect.', key, network),
  'driver-opt-odd-value': ({ value }) =>
    l10n.t(
      '{0} is an IPv6 address. The engine takes it here in spite of the name of the option, and publishes on IPv6 only.',
      value,
    ),
  'driver-opt-internal-only': ({ key }) =>
    l10n.t(
      '"{0}" is for the engine itself: this network would take over docker0 and move its address, and the default bridge is broken until the engine restarts.',
      key,
    ),
  'gateway-mode-isolated-not-internal': ({ network }) =>
    l10n.t(
      'Network "{0}" is not internal: the engine refuses it with "gateway mode \'isolated\' can only be used for an internal network".',
      network,
    ),
  'bridge-name-invalid': ({ name, fault }) =>
    `${l10n.t('"{0}" cannot be the name of a bridge interface.', name)} ${optionFaultMessage(fault)}`,
  'bridge-name-duplicate': ({ name, other }) =>
    l10n.t(
      'Network "{1}" has the bridge interface "{0}" already: the engine refuses this one with "networks have same bridge name".',
      name,
      other,
    ),
  'bridge-name-not-bridge': ({ name }) =>
    l10n.t('The host has an interface "{0}" that is no bridge: the engine refuses the network.', name),
} satisfies SentencesOf<
  | 'driver-opt-boolean'
  | 'driver-opt-value'
  | 'driver-opt-unknown'
  | 'driver-opt-wrong-driver'
  | 'driver-opt-wrong-level'
  | 'driver-opt-no-effect'
  | 'driver-opt-odd-value'
  | 'driver-opt-internal-only'
  | 'gateway-mode-isolated-not-internal'
  | 'bridge-name-invalid'
  | 'bridge-name-duplicate'
  | 'bridge-name-not-bridge'
>;
