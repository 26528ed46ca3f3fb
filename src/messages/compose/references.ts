import * as l10n from '@vscode/l10n';
import type { SentencesOf } from './data';

export const referenceSentences = {
  'network-undefined': ({ service, network, inactive }) =>
    inactive
      ? l10n.t(
          'Network "{0}" is not declared under the top-level "networks". Compose will refuse the project once a profile of service "{1}" is active.',
          network,
          service,
        )
      : l10n.t(
          'Network "{0}" is not declared under the top-level "networks": Compose stops, service "{1}" refers to an undefined network.',
          network,
          service,
        ),
  'network-unused': ({ network }) => l10n.t('No service uses network "{0}": Compose never creates it.', network),
  'implicit-default-isolated': ({ service }) =>
    l10n.t(
      'Service "{0}" has no networks and is alone on "default", while all others are on declared networks: they cannot reach each other.',
      service,
    ),
  'depends-on-unreachable': ({ service, target }) =>
    l10n.t(
      'Services "{0}" and "{1}" share no network: "depends_on" only orders their start, they cannot reach each other.',
      service,
      target,
    ),
  'link-undefined': ({ target }) => l10n.t('There is no service "{0}" to link to: Compose stops here.', target),
  'link-invalid': ({ link }) =>
    l10n.t('"{0}" is no link: Compose takes "SERVICE" or "SERVICE:ALIAS", and the whole for a service name.', link),
  'link-no-shared-network': ({ service, target }) =>
    l10n.t('Services "{0}" and "{1}" share no network, so the name of the link does not resolve.', service, target),
  'external-link-missing': ({ container }) =>
    l10n.t('The engine has no container "{0}": the external link leads nowhere.', container),
  'dependency-cycle': ({ services }) =>
    l10n.t(
      'These services wait for each other: {0}. Compose stops with "dependency cycle detected".',
      [...services, services[0] ?? ''].join(' → '),
    ),
  'depends-on-disabled': ({ service, target, profiles }) =>
    l10n.t(
      'Service "{0}" needs "{1}", which is only there with the profile {2}: Compose stops, it is undefined without.',
      service,
      target,
      profiles.join(', '),
    ),
  'extends-undefined': (data) => {
    switch (data.what) {
      case 'file':
        return l10n.t('There is no file "{0}" to extend from.', data.path);
      case 'service':
        return l10n.t('There is no service "{0}" to extend.', data.service);
      case 'nothing':
        return l10n.t('It is not said which service to extend: Compose stops.');
    }
  },
  'extends-cycle': ({ service }) =>
    l10n.t('Extending "{0}" leads back to this service: Compose stops with "Circular reference".', service),
  'include-not-found': ({ path }) => l10n.t('There is no file "{0}" to include.', path),
  'include-conflict': ({ section, key }) =>
    l10n.t(
      '"{0}" under "{1}" is also defined by an included file, and only what is the same in long form may stand in both: Compose stops with "conflicts with imported resource".',
      key,
      section,
    ),
  'include-cycle': ({ path }) =>
    l10n.t('Including "{0}" leads back to this file: Compose stops with "include cycle detected".', path),
  'override-type': ({ key, before, after }) =>
    l10n.t(
      '"{0}" is a {1} in an earlier file and a {2} here: Compose cannot merge the two.',
      key,
      kind(before),
      kind(after),
    ),
} satisfies SentencesOf<
  | 'network-undefined'
  | 'network-unused'
  | 'implicit-default-isolated'
  | 'depends-on-unreachable'
  | 'link-undefined'
  | 'link-invalid'
  | 'link-no-shared-network'
  | 'external-link-missing'
  | 'dependency-cycle'
  | 'depends-on-disabled'
  | 'extends-undefined'
  | 'extends-cycle'
  | 'include-not-found'
  | 'include-conflict'
  | 'include-cycle'
  | 'override-type'
>;

function kind(found: 'scalar' | 'map' | 'list'): string {
  switch (found) {
    case 'scalar':
      return l10n.t('single value');
    case 'map':
      return l10n.t('mapping');
    case 'list':
      return l10n.t('list');
  }
}
