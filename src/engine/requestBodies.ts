import type { NetworkConnectOptions, NetworkCreateOptions } from 'dockerode';
import { keepsMac, keepsPriority } from '../core/change/apiSupport';
import type { CreateNetworkRequest, EndpointRequest, PoolRequest } from '../core/engine';
import { ipv4OffApi } from '../core/requests/driverProblems';
import { isAtLeast } from '../core/versions';
import { present } from './records/raw';

type PoolBody = NonNullable<NonNullable<NetworkCreateOptions['IPAM']>['Config']>[number];

/** The body of `POST /networks/create`, without what this API version does not know. */
export function createBody(request: CreateNetworkRequest, apiVersion: string): NetworkCreateOptions {
  const { ipamDriver, ipamOptions, pools } = request;
  const hasIpam = ipamDriver !== undefined || ipamOptions !== undefined || pools !== undefined;
  return present({
    Name: request.name,
    // Engines before API 1.44 make a second network of the same name when this is not asked for.
    CheckDuplicate: true,
    Driver: request.driver,
    Scope: request.scope,
    Internal: request.internal,
    Attachable: request.attachable,
    Ingress: request.ingress,
    EnableIPv4: isAtLeast(apiVersion, ipv4OffApi) ? request.ipv4 : undefined,
    EnableIPv6: request.ipv6,
    ConfigOnly: request.configOnly,
    ConfigFrom: request.configFrom === undefined ? undefined : { Network: request.configFrom },
    IPAM: hasIpam
      ? present({
          Driver: ipamDriver ?? 'default',
          Config: (pools ?? []).map(poolBody),
          Options: ipamOptions && Object.fromEntries(ipamOptions),
        })
      : undefined,
    Options: request.options && Object.fromEntries(request.options),
    Labels: request.labels && Object.fromEntries(request.labels),
  });
}

/** The body of `POST /networks/{id}/connect`, without what this API version does not know or does not do. */
export function connectBody(containerId: string, request: EndpointRequest, apiVersion: string): NetworkConnectOptions {
  const { ipv4, ipv6, linkLocal } = request;
  const asked = present({ IPv4Address: ipv4, IPv6Address: ipv6, LinkLocalIPs: linkLocal && [...linkLocal] });
  return {
    Container: containerId,
    EndpointConfig: present({
      IPAMConfig: Object.keys(asked).length === 0 ? undefined : asked,
      Aliases: request.aliases && [...request.aliases],
      Links: request.links && [...request.links],
      DriverOpts: request.driverOptions && Object.fromEntries(request.driverOptions),
      MacAddress: keepsMac(apiVersion) ? request.mac : undefined,
      GwPriority: keepsPriority(apiVersion) ? request.gatewayPriority : undefined,
    }),
  };
}

function poolBody({ subnet, gateway, range, reserved }: PoolRequest): PoolBody {
  return present({
    Subnet: subnet,
    Gateway: gateway,
    IPRange: range,
    AuxiliaryAddresses: reserved && Object.fromEntries(reserved),
  });
}
