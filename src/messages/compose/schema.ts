import * as l10n from '@vscode/l10n';
import type { DataOf, SentencesOf } from './data';

export const schemaSentences = {
  'schema-type': ({ path, expected, found }) =>
    path === ''
      ? found === 'null'
        ? l10n.t('Compose wants a mapping in each document of a file; there is nothing in this one.')
        : l10n.t('A compose file is a mapping; this is {0}.', kind(found))
      : l10n.t('"{0}" must be {1}; this is {2}.', path, expected.map(kind).join(l10n.t(' or ')), kind(found)),
  'schema-unknown-key': (data) => {
    const unknown = data.parent
      ? l10n.t('Compose does not know "{0}" in "{1}".', data.key, data.parent)
      : l10n.t('Compose does not know "{0}" at the top of a file.', data.key);
    const advice = adviceOn(data);
    return advice === '' ? unknown : `${unknown} ${advice}`;
  },
  'service-networks-list-of-maps': ({ service }) =>
    l10n.t(
      'A list of networks takes names only. To configure how "{0}" is attached, write a mapping: without the dashes.',
      service,
    ),
  'service-networks-duplicate': ({ service, network }) =>
    l10n.t('Service "{0}" names network "{1}" twice: Compose refuses the list.', service, network),
  'networks-wrong-level': ({ networks }) =>
    l10n.t(
      'These networks ({0}) are indented too deep: Compose reads "networks" as a service of that name.',
      networks.join(', '),
    ),
  'network-key-not-string': ({ key, type }) =>
    l10n.t('The network name "{0}" is read as a {1}: Compose takes text only, so put it in quotes.', key, kind(type)),
  'network-key-invalid': ({ key, refused }) =>
    refused
      ? l10n.t('Compose refuses "{0}" here: only letters a to z, digits, dot, dash and underscore.', key)
      : l10n.t('Compose does not check what stands under "{0}": the name has unusual characters.', key),
  'network-key-x-prefix': ({ network }) =>
    l10n.t(
      'Compose takes "{0}" for an extension field, as it begins with "x-", and then finds no network of that name.',
      network,
    ),
  'boolean-yaml11': ({ key, text, means }) =>
    l10n.t('"{0}" for "{1}" is the old spelling of {2}: Compose warns about it.', text, key, String(means)),
  'boolean-invalid': ({ key, text }) => l10n.t('"{0}" is neither true nor false, as "{1}" must be.', text, key),
  'version-obsolete': () => l10n.t('Compose ignores "version" and warns about it.'),
} satisfies SentencesOf<
  | 'schema-type'
  | 'schema-unknown-key'
  | 'service-networks-list-of-maps'
  | 'service-networks-duplicate'
  | 'networks-wrong-level'
  | 'network-key-not-string'
  | 'network-key-invalid'
  | 'network-key-x-prefix'
  | 'boolean-yaml11'
  | 'boolean-invalid'
  | 'version-obsolete'
>;

function adviceOn({ suggestions, hint }: DataOf<'schema-unknown-key'>): string {
  const [best] = suggestions;
  if (best !== undefined) {
    return l10n.t('Did you mean "{0}"?', best);
  }
  switch (hint?.kind) {
    case 'move':
      return l10n.t('It belongs in "{0}".', hint.to);
    case 'engine-only':
      return l10n.t('Only the engine itself has it.');
    case 'service-name':
      return l10n.t('The name of a service has only letters a to z, digits, dot, dash and underscore.');
    case undefined:
      return '';
  }
}

function kind(type: DataOf<'schema-type'>['found']): string {
  switch (type) {
    case 'string':
      return l10n.t('a text');
    case 'number':
      return l10n.t('a number');
    case 'boolean':
      return l10n.t('true or false');
    case 'null':
      return l10n.t('an empty value');
    case 'date':
      return l10n.t('a date');
    case 'mapping':
      return l10n.t('a mapping');
    case 'list':
      return l10n.t('a list');
  }
}
