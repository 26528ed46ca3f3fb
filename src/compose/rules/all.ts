import { booleanInvalid } from './booleanInvalid';
import { booleanYaml11 } from './booleanYaml11';
import { composeEmpty } from './composeEmpty';
import { dependencyCycle } from './dependencyCycle';
import { dependsOnDisabled } from './dependsOnDisabled';
import { dependsOnUnreachable } from './dependsOnUnreachable';
import { extendsCycle } from './extendsCycle';
import { extendsUndefined } from './extendsUndefined';
import { externalLinkMissing } from './externalLinkMissing';
import { implicitDefaultIsolated } from './implicitDefaultIsolated';
import { includeConflict } from './includeConflict';
import { includeCycle } from './includeCycle';
import { includeNotFound } from './includeNotFound';
import { interpolationInvalid } from './interpolationInvalid';
import { linkInvalid } from './linkInvalid';
import { linkNoSharedNetwork } from './linkNoSharedNetwork';
import { linkUndefined } from './linkUndefined';
import { networkKeyInvalid } from './networkKeyInvalid';
import { networkKeyNotString } from './networkKeyNotString';
import { networkKeyXPrefix } from './networkKeyXPrefix';
import { networkUndefined } from './networkUndefined';
import { networkUnused } from './networkUnused';
import { networksWrongLevel } from './networksWrongLevel';
import { overrideType } from './overrideType';
import { schemaType } from './schemaType';
import { schemaUnknownKey } from './schemaUnknownKey';
import { serviceNetworksDuplicate } from './serviceNetworksDuplicate';
import { serviceNetworksListOfMaps } from './serviceNetworksListOfMaps';
import { variableRequired } from './variableRequired';
import { variableUnset } from './variableUnset';
import { versionObsolete } from './versionObsolete';
import { yamlDirective } from './yamlDirective';
import { yamlDuplicateKey } from './yamlDuplicateKey';
import { yamlMergeInvalid } from './yamlMergeInvalid';
import { yamlSyntax } from './yamlSyntax';
import { yamlUnknownTag } from './yamlUnknownTag';
import type { FindingBase, Rule } from '../findings';

/** Every rule there is; a new one is an import and a line. */
export const allRules = [
  booleanInvalid,
  booleanYaml11,
  composeEmpty,
  dependencyCycle,
  dependsOnDisabled,
  dependsOnUnreachable,
  extendsCycle,
  extendsUndefined,
  externalLinkMissing,
  implicitDefaultIsolated,
  includeConflict,
  includeCycle,
  includeNotFound,
  interpolationInvalid,
  linkInvalid,
  linkNoSharedNetwork,
  linkUndefined,
  networkKeyInvalid,
  networkKeyNotString,
  networkKeyXPrefix,
  networkUndefined,
  networkUnused,
  networksWrongLevel,
  overrideType,
  schemaType,
  schemaUnknownKey,
  serviceNetworksDuplicate,
  serviceNetworksListOfMaps,
  variableRequired,
  variableUnset,
  versionObsolete,
  yamlDirective,
  yamlDuplicateKey,
  yamlMergeInvalid,
  yamlSyntax,
  yamlUnknownTag,
] as const;

export type RuleId = (typeof allRules)[number]['id'];

type FindingOf<R> = R extends Rule<infer Id, infer Data> ? FindingBase<Id, Data> : never;

/** What a check finds; `rule` tells what its `data` is. */
export type Finding = FindingOf<(typeof allRules)[number]>;
