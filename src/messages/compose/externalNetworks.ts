import * as l10n from '@vscode/l10n';
import type { DataOf, SentencesOf } from './data';

export const externalNetworkSentences = {
  'external-not-found': ({ name, swarm }) =>
    swarm
      ? l10n.t('The engine has no network "{0}": the container fails to start with "network {0} not found".', name)
      : l10n.t(
          'The engine has no network "{0}": Compose stops with "declared as external, but could not be found". Create it with "docker network create".',
          name,
        ),
  'external-predefined-network': ({ name }) =>
    l10n.t(
      'Network "{0}" is the engine\'s own. Compose gives its containers aliases, which the engine refuses there: "network-scoped alias is supported only for containers in user defined networks". Use "network_mode: {0}".',
      name,
    ),
  'external-name-deprecated': ({ name }) =>
    l10n.t('"external.name" is deprecated: write "external: true" and "name: {0}". Compose warns about it.', name),
  'external-name-conflict': ({ name, externalName }) =>
    l10n.t(
      'The network has two names, "{0}" and "{1}": Compose stops with "name and external.name conflict".',
      name,
      externalName,
    ),
  'external-form': () => l10n.t('An empty mapping counts as true here. Write "external: true".'),
  'external-with-attributes': ({ network, key }) =>
    l10n.t('Network "{0}" is external, so Compose takes it as it is: "{1}" is ignored without a word.', network, key),
  'network-name-invalid': ({ network, external }) =>
    external
      ? l10n.t(
          'The name of network "{0}" is empty: Compose stops with "declared as external, but could not be found".',
          network,
        )
      : l10n.t('The name of network "{0}" is empty: the engine refuses it with "name is empty".', network),
  'network-name-reserved': ({ name }) =>
    name === 'default'
      ? l10n.t(
          'The engine keeps the name "default" for itself: "operation is not permitted on predefined default network".',
        )
      : l10n.t(
          '"{0}" is the engine\'s own network: Compose finds it, sees that it did not make it, and stops with "incorrect label".',
          name,
        ),
  'network-name-duplicate': ({ other, name, bothExternal }) =>
    bothExternal
      ? l10n.t(
          'Network "{0}" has the name "{1}" as well: both are the same network, which is joined once.',
          other,
          name,
        )
      : l10n.t(
          'Network "{0}" has the name "{1}" as well: Compose makes one of them and stops at the other with "incorrect label".',
          other,
          name,
        ),
  'network-name-collision': (data) => collision(data),
  'label-reserved': ({ label, overwritten }) =>
    overwritten
      ? l10n.t('Compose sets "{0}" itself and overwrites what is written here.', label)
      : l10n.t(
          'Labels that begin with "com.docker.compose." are Compose\'s own; what it does with "{0}" may change.',
          label,
        ),
} satisfies SentencesOf<
  | 'external-not-found'
  | 'external-predefined-network'
  | 'external-name-deprecated'
  | 'external-name-conflict'
  | 'external-form'
  | 'external-with-attributes'
  | 'network-name-invalid'
  | 'network-name-reserved'
  | 'network-name-duplicate'
  | 'network-name-collision'
  | 'label-reserved'
>;

function collision({ network, name, madeAs, madeFor }: DataOf<'network-name-collision'>): string {
  if (madeAs === undefined) {
    return l10n.t(
      'The engine has a network "{0}" that Compose did not make: it stops with "incorrect label". To use that one, write "external: true".',
      name,
    );
  }
  if (madeAs !== network) {
    return l10n.t(
      'The engine has a network "{0}" that Compose made for the key "{1}", not "{2}": it stops with "incorrect label".',
      name,
      madeAs,
      network,
    );
  }
  return madeFor === undefined
    ? l10n.t('The engine has a network "{0}" of no project: Compose warns and uses it.', name)
    : l10n.t(
        'The engine has a network "{0}" of the project "{1}": Compose warns, uses it, and may remove or change it with "down" and "up".',
        name,
        madeFor,
      );
}
