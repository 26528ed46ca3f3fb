import * as l10n from '@vscode/l10n';
import type { DataOf, SentencesOf } from './data';

export const yamlSentences = {
  'yaml-syntax': (data) => syntax(data),
  'yaml-duplicate-key': ({ key }) =>
    l10n.t('"{0}" stands in this mapping already: Compose does not read the file.', key),
  'yaml-merge-invalid': ({ found }) =>
    found === 'list'
      ? l10n.t('"<<" merges mappings; this is a list of something else.')
      : l10n.t('"<<" merges mappings; this is a single value.'),
  'yaml-unknown-tag': ({ tag }) => l10n.t('Compose ignores the tag "{0}". It knows "!reset" and "!override".', tag),
  'yaml-directive': ({ directive, reason }) =>
    reason === 'no marker'
      ? l10n.t('Compose does not read a file in which no "---" follows "{0}".', directive)
      : l10n.t('Compose does not read a file that begins with "{0}": it takes YAML 1.1 only.', directive),
  'variable-unset': ({ variable }) =>
    l10n.t('Variable "{0}" is not known here. Where it is not set, Compose puts nothing in its place.', variable),
  'variable-required': ({ variable, message }) =>
    message === ''
      ? l10n.t('Variable "{0}" is required and not known here.', variable)
      : l10n.t('Variable "{0}" is required and not known here: {1}', variable, message),
  'interpolation-invalid': ({ text }) =>
    l10n.t('"{0}" is no variable: Compose stops. Write "$$" for a dollar sign.', text),
  'compose-empty': ({ empty }) =>
    empty === 'included'
      ? l10n.t('There is nothing but files to include, and nothing in those: Compose says "empty compose file".')
      : l10n.t('There is nothing in this file: Compose says "empty compose file".'),
} satisfies SentencesOf<
  | 'yaml-syntax'
  | 'yaml-duplicate-key'
  | 'yaml-merge-invalid'
  | 'yaml-unknown-tag'
  | 'yaml-directive'
  | 'variable-unset'
  | 'variable-required'
  | 'interpolation-invalid'
  | 'compose-empty'
>;

function syntax({ code, name }: DataOf<'yaml-syntax'>): string {
  switch (code) {
    case 'bad-indentation':
      return l10n.t('The indentation fits nothing above.');
    case 'tab-indentation':
      return l10n.t('YAML does not take tabs for indentation.');
    case 'unclosed-flow':
      return l10n.t('This bracket is not closed.');
    case 'unclosed-quote':
      return l10n.t('This quote is not closed.');
    case 'missing-colon':
      return l10n.t('A colon and a blank are missing after this key.');
    case 'collection-as-key':
      return l10n.t('A list or a mapping cannot be a key. The braces of a template need quotes.');
    case 'nested-mapping-on-one-line':
      return l10n.t('A mapping inside a mapping does not fit on one line: begin a new line, or use quotes.');
    case 'bad-start-character':
      return l10n.t('Text cannot begin with this character: use quotes.');
    case 'bad-escape':
      return l10n.t('There is no such escape in double quotes.');
    case 'unexpected':
      return l10n.t('This is not expected here.');
    case 'unknown-anchor':
      return l10n.t('No anchor "&{0}" stands before this.', name);
    case 'too-deep':
      return l10n.t('This is nested too deep to be read.');
    case 'too-long':
      return l10n.t('The file is too long to be checked.');
    case 'binary':
      return l10n.t('The file is no text.');
  }
}
