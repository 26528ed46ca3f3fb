import * as l10n from '@vscode/l10n';
import type { DataOf, SentencesOf } from './data';

export const networkModeSentences = {
  'network-mode-with-networks': ({ service, mode }) =>
    l10n.t(
      'Service "{0}" has "network_mode: {1}" and networks. One excludes the other: Compose stops with "mutually exclusive".',
      service,
      mode,
    ),
  'network-mode-service-undefined': ({ service, target }) =>
    target.trim() === ''
      ? l10n.t('The name of a service is missing after "service:". Compose stops.')
      : target !== target.trim()
        ? l10n.t('There is no service "{0}": the blank after "service:" is taken for a part of the name.', target)
        : l10n.t(
            'There is no service "{0}" whose network "{1}" could share. Compose stops with "depends on undefined service".',
            target,
            service,
          ),
  'network-mode-service-disabled': ({ service, target, profiles }) =>
    l10n.t(
      'Service "{0}" shares the network of "{1}", which is only there with the profile {2}: Compose stops with "depends on undefined service".',
      service,
      target,
      profiles.join(', '),
    ),
  'network-mode-service-scaled': ({ service, target, replicas }) =>
    replicas < 1
      ? l10n.t(
          'Service "{0}" shares the network of "{1}", of which no container is started: Compose stops with "container missing".',
          service,
          target,
        )
      : l10n.t(
          'Service "{1}" has {2} containers. All of "{0}" share the network of the first one only.',
          service,
          target,
          replicas,
        ),
  'network-mode-container-missing': ({ container }) =>
    l10n.t(
      'The engine has no container "{0}": it answers "No such container". For a service of this project write "service:".',
      container,
    ),
  'network-mode-container-of-own-service': ({ container, owner, by }) => {
    switch (by) {
      case 'service':
        return l10n.t(
          '"{0}" is a service, and its container has another name: the engine answers "No such container". Write "service:{0}".',
          container,
        );
      case 'itself':
        return l10n.t(
          '"{0}" is the container of this service itself: the engine refuses with "cannot join own network namespace".',
          container,
        );
      case 'container_name':
      case 'generated name':
        return l10n.t(
          '"{0}" is a container of service "{1}", but Compose does not wait for it. Write "service:{1}".',
          container,
          owner,
        );
    }
  },
  'network-mode-invalid': (data) => invalidMode(data),
  'network-mode-is-network': ({ mode, outcome }) => {
    switch (outcome) {
      case 'key is no name':
        return l10n.t(
          '"{0}" is a network of this file, which Compose creates under another name: the engine answers "network {0} not found". Use "networks".',
          mode,
        );
      case 'never created':
        return l10n.t(
          'No service has network "{0}" under "networks", so Compose does not create it: the engine answers "network {0} not found".',
          mode,
        );
      case 'joined without names':
        return l10n.t(
          'As a network mode, network "{0}" is joined without aliases and without the name of the service, and Compose does not wait for it. Use "networks".',
          mode,
        );
    }
  },
  'network-mode-default-bridge': ({ service }) =>
    l10n.t(
      'On the default bridge containers do not know each other by name: "{0}" finds the other services by address only.',
      service,
    ),
  'ports-with-host-network': () =>
    l10n.t(
      'With "network_mode: host" the engine discards published ports: what listens in the container listens on the host itself.',
    ),
  'ports-with-none-network': () =>
    l10n.t(
      'With "network_mode: none" there is nothing to reach the container by: no port is published, without a word.',
    ),
  'ports-with-shared-network': ({ mode }) =>
    l10n.t(
      'With "network_mode: {0}" the ports are those of the other container: the engine refuses "port publishing and the container type network mode". Publish them there.',
      mode,
    ),
  'expose-with-shared-network': ({ mode }) =>
    l10n.t(
      'With "network_mode: {0}" the ports are those of the other container: the engine refuses "port exposing and the container type network mode".',
      mode,
    ),
  'hostname-with-shared-network': ({ mode, key }) =>
    key === 'domainname'
      ? l10n.t('With "network_mode: {0}" the names are those of the other container: "domainname" is dropped.', mode)
      : l10n.t(
          'With "network_mode: {0}" the names are those of the other container: the engine refuses "hostname and the network mode".',
          mode,
        ),
  'dns-with-shared-network': ({ mode }) =>
    l10n.t(
      'With "network_mode: {0}" the name servers are those of the other container: the engine refuses "dns and the network mode".',
      mode,
    ),
  'extra-hosts-with-shared-network': ({ mode }) =>
    l10n.t(
      'With "network_mode: {0}" the hosts file is that of the other container: the engine refuses "custom host-to-IP mapping and the network mode".',
      mode,
    ),
  'links-with-shared-network': ({ mode, key }) =>
    l10n.t(
      'With "network_mode: {0}" the engine refuses "{1}": "container type network can\'t be used with links".',
      mode,
      key,
    ),
  'links-with-host-network': ({ key }) =>
    l10n.t(
      'With "network_mode: host" the engine refuses "{0}": "host type networking can\'t be used with links".',
      key,
    ),
  'mac-with-shared-network': ({ mode }) =>
    l10n.t('With "network_mode: {0}" the interface is that of the other container: "mac_address" is dropped.', mode),
  'mac-with-host-network': ({ mode }) =>
    l10n.t('With "network_mode: {0}" Compose drops "mac_address" without a word.', mode),
  'sysctl-with-host-network': ({ name }) =>
    l10n.t(
      'With "network_mode: host" this would change the host: the container does not start, sysctl "{0}" is "not allowed in host network namespace".',
      name,
    ),
  'hostname-with-uts-host': ({ key }) =>
    key === 'hostname'
      ? l10n.t('With "uts: host" the name is that of the host: the engine refuses "hostname and the UTS mode".')
      : l10n.t('With "uts: host" the name is that of the host: with "domainname" the container does not start.'),
  'sysctl-interface': ({ name, endpointName }) =>
    l10n.t(
      'Which network becomes "eth…" is open, so the engine refuses "{0}". It takes "{1}" in "driver_opts" of a network of the service, under "com.docker.network.endpoint.sysctls".',
      name,
      endpointName,
    ),
} satisfies SentencesOf<
  | 'network-mode-with-networks'
  | 'network-mode-service-undefined'
  | 'network-mode-service-disabled'
  | 'network-mode-service-scaled'
  | 'network-mode-container-missing'
  | 'network-mode-container-of-own-service'
  | 'network-mode-invalid'
  | 'network-mode-is-network'
  | 'network-mode-default-bridge'
  | 'ports-with-host-network'
  | 'ports-with-none-network'
  | 'ports-with-shared-network'
  | 'expose-with-shared-network'
  | 'hostname-with-shared-network'
  | 'dns-with-shared-network'
  | 'extra-hosts-with-shared-network'
  | 'links-with-shared-network'
  | 'links-with-host-network'
  | 'mac-with-shared-network'
  | 'mac-with-host-network'
  | 'sysctl-with-host-network'
  | 'hostname-with-uts-host'
  | 'sysctl-interface'
>;

function invalidMode(data: DataOf<'network-mode-invalid'>): string {
  switch (data.reason) {
    case 'container without name':
      return l10n.t(
        'The name of a container is missing: the engine refuses "invalid container format container:<name|id>".',
      );
    case 'blank in name':
      return l10n.t('No container has a blank in its name: the engine answers "No such container".');
    case 'disabled':
      return l10n.t('"disabled" gives the container no network at all, without a word. Write "none" if that is meant.');
    case 'empty':
      return l10n.t(
        'An empty network mode gives the container no network, without a word. Leave it out for the default one.',
      );
    case 'empty without default':
      return l10n.t(
        'With an empty network mode Compose asks for the network "default", which this project does not have: the container does not start.',
      );
    case 'podman':
      return l10n.t(
        '"{0}" is a mode of Podman. Docker takes it for the name of a network: "network {0} not found".',
        data.mode,
      );
    case 'near':
      return l10n.t(
        '"{0}" is no network mode, so the engine takes it for the name of a network: "network {0} not found".',
        data.mode,
      );
    case 'no network':
      return data.asked === 'the engine'
        ? l10n.t(
            '"{0}" is no network mode, and the engine has no network of that name: "network {0} not found".',
            data.mode,
          )
        : l10n.t(
            '"{0}" is no network mode. The engine takes it for the name of a network, which must be there before; declare it under "networks" as external instead.',
            data.mode,
          );
  }
}
