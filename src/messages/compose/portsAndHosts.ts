import * as l10n from '@vscode/l10n';
import { addressFaultMessage } from './addressFaults';
import type { DataOf, SentencesOf } from './data';

export const portAndHostSentences = {
  'port-invalid': (data) => `${portFault(data)} ${outcome(data)}`,
  'port-host-ip-invalid': ({ text, fault }) =>
    `${addressFaultMessage(text, fault)} ${l10n.t('Before a port Compose takes an IP address of the host only.')}`,
  'port-duplicate': ({ service }) =>
    l10n.t('Service "{0}" publishes this port already: Compose drops the second entry without a word.', service),
  'port-conflict': ({ port, protocol, service, other }) =>
    service === other
      ? l10n.t(
          'Service "{0}" publishes port {1}/{2} of the host twice: the container fails to start with "port is already allocated".',
          service,
          port,
          protocol,
        )
      : l10n.t(
          'Service "{0}" publishes port {1}/{2} of the host as well: the container that starts second fails with "port is already allocated".',
          other,
          port,
          protocol,
        ),
  'port-with-replicas': ({ service, replicas, port }) =>
    l10n.t(
      'The {0} containers of service "{1}" all ask for port {2} of the host: only one gets it, the others fail with "port is already allocated".',
      replicas,
      service,
      port,
    ),
  'extra-host-invalid': (data) => extraHost(data),
  'extra-host-shadows-service': ({ service, host }) =>
    l10n.t(
      '"{0}" is a service on the same network. "{1}" asks its hosts file first and never reaches that service by name.',
      host,
      service,
    ),
  'dns-invalid': ({ text, fault }) =>
    `${addressFaultMessage(text, fault)} ${l10n.t('A name server is given by its address alone: the engine answers "bad nameserver address".')}`,
  'hostname-invalid': ({ bytes }) =>
    l10n.t(
      'The host name is {0} bytes long, and Linux takes 64: the container fails to start with "sethostname: invalid argument".',
      bytes,
    ),
} satisfies SentencesOf<
  | 'port-invalid'
  | 'port-host-ip-invalid'
  | 'port-duplicate'
  | 'port-conflict'
  | 'port-with-replicas'
  | 'extra-host-invalid'
  | 'extra-host-shadows-service'
  | 'dns-invalid'
  | 'hostname-invalid'
>;

function portFault({ fault }: DataOf<'port-invalid'>): string {
  switch (fault.code) {
    case 'fraction':
      return l10n.t('{0} is no whole number.', fault.text);
    case 'no-target':
      return l10n.t('The port of the container is missing.');
    case 'not-a-port':
      return fault.side === 'container'
        ? l10n.t(
            '"{0}" is no port of a container: a number up to 65535, or a range from the lower to the higher.',
            fault.text,
          )
        : l10n.t(
            '"{0}" is no port of the host: a number up to 65535, or a range from the lower to the higher.',
            fault.text,
          );
    case 'different-lengths':
      return l10n.t('The ranges {0} and {1} are of different length.', fault.published, fault.target);
    case 'protocol':
      return l10n.t('"{0}" is no protocol: tcp, udp or sctp.', fault.text);
    case 'not-exposed':
      return l10n.t('"{0}" is no port: PORT, FIRST-LAST or PORT/PROTOCOL.', fault.text);
  }
}

function outcome({ refusedBy }: DataOf<'port-invalid'>): string {
  switch (refusedBy) {
    case 'Compose':
      return l10n.t('Compose stops here.');
    case 'the engine':
      return l10n.t('Compose hands it on, and the engine refuses the container.');
    case 'nobody':
      return l10n.t('Neither Compose nor the engine says a word.');
  }
}

function extraHost(data: DataOf<'extra-host-invalid'>): string {
  switch (data.code) {
    case 'no address':
      return l10n.t('An address is missing, as in "{0}=10.0.0.5": Compose stops with "missing IP".', data.text);
    case 'bad name':
      return data.name === ''
        ? l10n.t('A host name is missing: Compose stops with "bad host name".')
        : l10n.t('"{0}" is no host name: Compose stops with "bad host name".', data.name);
    case 'bad address':
      return `${addressFaultMessage(data.text, data.fault)} ${l10n.t('The engine takes an IP address or "host-gateway" here: "invalid IP address in add-host".')}`;
  }
}
