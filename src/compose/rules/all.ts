import { aliasDuplicate } from './aliasDuplicate';
import { aliasInvalidName } from './aliasInvalidName';
import { aliasNotHostname } from './aliasNotHostname';
import { aliasRedundant } from './aliasRedundant';
import { aliasShadowsService } from './aliasShadowsService';
import { aliasShared } from './aliasShared';
import { attachableNoEffect } from './attachableNoEffect';
import { auxConflict } from './auxConflict';
import { auxFamily } from './auxFamily';
import { auxInvalid } from './auxInvalid';
import { auxNotInSubnet } from './auxNotInSubnet';
import { booleanInvalid } from './booleanInvalid';
import { booleanYaml11 } from './booleanYaml11';
import { bridgeMultipleSubnets } from './bridgeMultipleSubnets';
import { bridgeNameDuplicate } from './bridgeNameDuplicate';
import { bridgeNameInvalid } from './bridgeNameInvalid';
import { bridgeNameNotBridge } from './bridgeNameNotBridge';
import { composeEmpty } from './composeEmpty';
import { dependencyCycle } from './dependencyCycle';
import { dependsOnDisabled } from './dependsOnDisabled';
import { dependsOnUnreachable } from './dependsOnUnreachable';
import { dnsInvalid } from './dnsInvalid';
import { dnsWithSharedNetwork } from './dnsWithSharedNetwork';
import { driverNotCreatable } from './driverNotCreatable';
import { driverOptBoolean } from './driverOptBoolean';
import { driverOptInternalOnly } from './driverOptInternalOnly';
import { driverOptNoEffect } from './driverOptNoEffect';
import { driverOptOddValue } from './driverOptOddValue';
import { driverOptUnknown } from './driverOptUnknown';
import { driverOptValue } from './driverOptValue';
import { driverOptWrongDriver } from './driverOptWrongDriver';
import { driverOptWrongLevel } from './driverOptWrongLevel';
import { driverUnknown } from './driverUnknown';
import { endpointSysctlInvalid } from './endpointSysctlInvalid';
import { exposeWithSharedNetwork } from './exposeWithSharedNetwork';
import { extendsCycle } from './extendsCycle';
import { extendsUndefined } from './extendsUndefined';
import { externalForm } from './externalForm';
import { externalLinkMissing } from './externalLinkMissing';
import { externalNameConflict } from './externalNameConflict';
import { externalNameDeprecated } from './externalNameDeprecated';
import { externalNotFound } from './externalNotFound';
import { externalPredefinedNetwork } from './externalPredefinedNetwork';
import { externalWithAttributes } from './externalWithAttributes';
import { extraHostInvalid } from './extraHostInvalid';
import { extraHostShadowsService } from './extraHostShadowsService';
import { extraHostsWithSharedNetwork } from './extraHostsWithSharedNetwork';
import { gatewayFamily } from './gatewayFamily';
import { gatewayInvalid } from './gatewayInvalid';
import { gatewayIsBroadcast } from './gatewayIsBroadcast';
import { gatewayIsNetworkAddress } from './gatewayIsNetworkAddress';
import { gatewayModeIsolatedNotInternal } from './gatewayModeIsolatedNotInternal';
import { gatewayNotInSubnet } from './gatewayNotInSubnet';
import { hostnameInvalid } from './hostnameInvalid';
import { hostnameWithSharedNetwork } from './hostnameWithSharedNetwork';
import { hostnameWithUtsHost } from './hostnameWithUtsHost';
import { implicitDefaultIsolated } from './implicitDefaultIsolated';
import { includeConflict } from './includeConflict';
import { includeCycle } from './includeCycle';
import { includeNotFound } from './includeNotFound';
import { interfaceNameConflict } from './interfaceNameConflict';
import { interfaceNameDuplicate } from './interfaceNameDuplicate';
import { interfaceNameInvalid } from './interfaceNameInvalid';
import { interpolationInNumber } from './interpolationInNumber';
import { interpolationInvalid } from './interpolationInvalid';
import { ipamDriverUnknown } from './ipamDriverUnknown';
import { ipamOptionsIgnored } from './ipamOptionsIgnored';
import { ipRangeBiggerThanSubnet } from './ipRangeBiggerThanSubnet';
import { ipRangeFamily } from './ipRangeFamily';
import { ipRangeHostBits } from './ipRangeHostBits';
import { ipRangeInvalid } from './ipRangeInvalid';
import { ipRangeNotInSubnet } from './ipRangeNotInSubnet';
import { ipRangeTooSmall } from './ipRangeTooSmall';
import { ipv4SubnetNotEnabled } from './ipv4SubnetNotEnabled';
import { ipv6SubnetNotEnabled } from './ipv6SubnetNotEnabled';
import { ipvlanL3Gateway } from './ipvlanL3Gateway';
import { ipvlanParentShared } from './ipvlanParentShared';
import { labelReserved } from './labelReserved';
import { linkInvalid } from './linkInvalid';
import { linkLocalIpInvalid } from './linkLocalIpInvalid';
import { linkNoSharedNetwork } from './linkNoSharedNetwork';
import { linksWithHostNetwork } from './linksWithHostNetwork';
import { linksWithSharedNetwork } from './linksWithSharedNetwork';
import { linkUndefined } from './linkUndefined';
import { macConflict } from './macConflict';
import { macDuplicate } from './macDuplicate';
import { macInvalid } from './macInvalid';
import { macMulticast } from './macMulticast';
import { macNotLocal } from './macNotLocal';
import { macOnIpvlan } from './macOnIpvlan';
import { macvlanIpvlanParentShared } from './macvlanIpvlanParentShared';
import { macvlanParentInvalid } from './macvlanParentInvalid';
import { macvlanPassthruShared } from './macvlanPassthruShared';
import { macvlanVlanId } from './macvlanVlanId';
import { macvlanWithoutParent } from './macvlanWithoutParent';
import { macvlanWithoutSubnet } from './macvlanWithoutSubnet';
import { macWithHostNetwork } from './macWithHostNetwork';
import { macWithReplicas } from './macWithReplicas';
import { macWithSharedNetwork } from './macWithSharedNetwork';
import { networkDrift } from './networkDrift';
import { networkKeyInvalid } from './networkKeyInvalid';
import { networkKeyNotString } from './networkKeyNotString';
import { networkKeyXPrefix } from './networkKeyXPrefix';
import { networkModeContainerMissing } from './networkModeContainerMissing';
import { networkModeContainerOfOwnService } from './networkModeContainerOfOwnService';
import { networkModeDefaultBridge } from './networkModeDefaultBridge';
import { networkModeInvalid } from './networkModeInvalid';
import { networkModeIsNetwork } from './networkModeIsNetwork';
import { networkModeServiceDisabled } from './networkModeServiceDisabled';
import { networkModeServiceScaled } from './networkModeServiceScaled';
import { networkModeServiceUndefined } from './networkModeServiceUndefined';
import { networkModeWithNetworks } from './networkModeWithNetworks';
import { networkNameCollision } from './networkNameCollision';
import { networkNameDuplicate } from './networkNameDuplicate';
import { networkNameInvalid } from './networkNameInvalid';
import { networkNameInvalidSwarm } from './networkNameInvalidSwarm';
import { networkNameReserved } from './networkNameReserved';
import { networksWrongLevel } from './networksWrongLevel';
import { networkUndefined } from './networkUndefined';
import { networkUnused } from './networkUnused';
import { noIpFamilyEnabled } from './noIpFamilyEnabled';
import { overlayEncryptedValue } from './overlayEncryptedValue';
import { overlayIpv6Subnet } from './overlayIpv6Subnet';
import { overlayNeedsIpv4 } from './overlayNeedsIpv4';
import { overlayNeedsSwarm } from './overlayNeedsSwarm';
import { overlayNotAttachable } from './overlayNotAttachable';
import { overrideType } from './overrideType';
import { portConflict } from './portConflict';
import { portDuplicate } from './portDuplicate';
import { portHostIpInvalid } from './portHostIpInvalid';
import { portInvalid } from './portInvalid';
import { portWithReplicas } from './portWithReplicas';
import { portsOnInternalNetwork } from './portsOnInternalNetwork';
import { portsOnMacvlan } from './portsOnMacvlan';
import { portsWithHostNetwork } from './portsWithHostNetwork';
import { portsWithNoneNetwork } from './portsWithNoneNetwork';
import { portsWithRoutedGateway } from './portsWithRoutedGateway';
import { portsWithSharedNetwork } from './portsWithSharedNetwork';
import { priorityIsNotGateway } from './priorityIsNotGateway';
import { priorityNotInteger } from './priorityNotInteger';
import { schemaType } from './schemaType';
import { schemaUnknownKey } from './schemaUnknownKey';
import { serviceNetworksDuplicate } from './serviceNetworksDuplicate';
import { serviceNetworksListOfMaps } from './serviceNetworksListOfMaps';
import { staticIpDuplicate } from './staticIpDuplicate';
import { staticIpFamily } from './staticIpFamily';
import { staticIpFamilyDisabled } from './staticIpFamilyDisabled';
import { staticIpInDynamicRange } from './staticIpInDynamicRange';
import { staticIpInvalid } from './staticIpInvalid';
import { staticIpIsBroadcast } from './staticIpIsBroadcast';
import { staticIpIsGateway } from './staticIpIsGateway';
import { staticIpIsNetworkAddress } from './staticIpIsNetworkAddress';
import { staticIpMapped } from './staticIpMapped';
import { staticIpNotInSubnet } from './staticIpNotInSubnet';
import { staticIpReserved } from './staticIpReserved';
import { staticIpWithoutSubnet } from './staticIpWithoutSubnet';
import { staticIpWithReplicas } from './staticIpWithReplicas';
import { subnetHostBits } from './subnetHostBits';
import { subnetInvalid } from './subnetInvalid';
import { subnetMissing } from './subnetMissing';
import { subnetOverlap } from './subnetOverlap';
import { subnetOverlapsExisting } from './subnetOverlapsExisting';
import { subnetOverlapsHost } from './subnetOverlapsHost';
import { subnetPublic } from './subnetPublic';
import { subnetReserved } from './subnetReserved';
import { subnetTooSmall } from './subnetTooSmall';
import { sysctlInterface } from './sysctlInterface';
import { sysctlWithHostNetwork } from './sysctlWithHostNetwork';
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
  aliasDuplicate,
  aliasInvalidName,
  aliasNotHostname,
  aliasRedundant,
  aliasShadowsService,
  aliasShared,
  attachableNoEffect,
  auxConflict,
  auxFamily,
  auxInvalid,
  auxNotInSubnet,
  booleanInvalid,
  booleanYaml11,
  bridgeMultipleSubnets,
  bridgeNameDuplicate,
  bridgeNameInvalid,
  bridgeNameNotBridge,
  composeEmpty,
  dependencyCycle,
  dependsOnDisabled,
  dependsOnUnreachable,
  dnsInvalid,
  dnsWithSharedNetwork,
  driverNotCreatable,
  driverOptBoolean,
  driverOptInternalOnly,
  driverOptNoEffect,
  driverOptOddValue,
  driverOptUnknown,
  driverOptValue,
  driverOptWrongDriver,
  driverOptWrongLevel,
  driverUnknown,
  endpointSysctlInvalid,
  exposeWithSharedNetwork,
  extendsCycle,
  extendsUndefined,
  externalForm,
  externalLinkMissing,
  externalNameConflict,
  externalNameDeprecated,
  externalNotFound,
  externalPredefinedNetwork,
  externalWithAttributes,
  extraHostInvalid,
  extraHostShadowsService,
  extraHostsWithSharedNetwork,
  gatewayFamily,
  gatewayInvalid,
  gatewayIsBroadcast,
  gatewayIsNetworkAddress,
  gatewayModeIsolatedNotInternal,
  gatewayNotInSubnet,
  hostnameInvalid,
  hostnameWithSharedNetwork,
  hostnameWithUtsHost,
  implicitDefaultIsolated,
  includeConflict,
  includeCycle,
  includeNotFound,
  interfaceNameConflict,
  interfaceNameDuplicate,
  interfaceNameInvalid,
  interpolationInNumber,
  interpolationInvalid,
  ipamDriverUnknown,
  ipamOptionsIgnored,
  ipRangeBiggerThanSubnet,
  ipRangeFamily,
  ipRangeHostBits,
  ipRangeInvalid,
  ipRangeNotInSubnet,
  ipRangeTooSmall,
  ipv4SubnetNotEnabled,
  ipv6SubnetNotEnabled,
  ipvlanL3Gateway,
  ipvlanParentShared,
  labelReserved,
  linkInvalid,
  linkLocalIpInvalid,
  linkNoSharedNetwork,
  linksWithHostNetwork,
  linksWithSharedNetwork,
  linkUndefined,
  macConflict,
  macDuplicate,
  macInvalid,
  macMulticast,
  macNotLocal,
  macOnIpvlan,
  macvlanIpvlanParentShared,
  macvlanParentInvalid,
  macvlanPassthruShared,
  macvlanVlanId,
  macvlanWithoutParent,
  macvlanWithoutSubnet,
  macWithHostNetwork,
  macWithReplicas,
  macWithSharedNetwork,
  networkDrift,
  networkKeyInvalid,
  networkKeyNotString,
  networkKeyXPrefix,
  networkModeContainerMissing,
  networkModeContainerOfOwnService,
  networkModeDefaultBridge,
  networkModeInvalid,
  networkModeIsNetwork,
  networkModeServiceDisabled,
  networkModeServiceScaled,
  networkModeServiceUndefined,
  networkModeWithNetworks,
  networkNameCollision,
  networkNameDuplicate,
  networkNameInvalid,
  networkNameInvalidSwarm,
  networkNameReserved,
  networksWrongLevel,
  networkUndefined,
  networkUnused,
  noIpFamilyEnabled,
  overlayEncryptedValue,
  overlayIpv6Subnet,
  overlayNeedsIpv4,
  overlayNeedsSwarm,
  overlayNotAttachable,
  overrideType,
  portConflict,
  portDuplicate,
  portHostIpInvalid,
  portInvalid,
  portWithReplicas,
  portsOnInternalNetwork,
  portsOnMacvlan,
  portsWithHostNetwork,
  portsWithNoneNetwork,
  portsWithRoutedGateway,
  portsWithSharedNetwork,
  priorityIsNotGateway,
  priorityNotInteger,
  schemaType,
  schemaUnknownKey,
  serviceNetworksDuplicate,
  serviceNetworksListOfMaps,
  staticIpDuplicate,
  staticIpFamily,
  staticIpFamilyDisabled,
  staticIpInDynamicRange,
  staticIpInvalid,
  staticIpIsBroadcast,
  staticIpIsGateway,
  staticIpIsNetworkAddress,
  staticIpMapped,
  staticIpNotInSubnet,
  staticIpReserved,
  staticIpWithoutSubnet,
  staticIpWithReplicas,
  subnetHostBits,
  subnetInvalid,
  subnetMissing,
  subnetOverlap,
  subnetOverlapsExisting,
  subnetOverlapsHost,
  subnetPublic,
  subnetReserved,
  subnetTooSmall,
  sysctlInterface,
  sysctlWithHostNetwork,
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
