import type { EndpointRequest } from '../core/engine';
import { endpointOptionKeys } from '../core/requests/connectOptions';
import type { Options } from './arguments';

/** How a program wants a container attached: `{aliases, ipv4, ipv6, mac, gatewayPriority, interfaceName, sysctls, linkLocal}`. */
export function endpointArgument(options: Options): EndpointRequest {
  const [ipv4, ipv6, mac] = [options.text('ipv4'), options.text('ipv6'), options.text('mac')];
  const [aliases, linkLocal] = [options.texts('aliases'), options.texts('linkLocal')];
  const gatewayPriority = options.number('gatewayPriority');
  const driverOptions = [
    [endpointOptionKeys.interface, options.text('interfaceName')] as const,
    [endpointOptionKeys.sysctls, options.text('sysctls')] as const,
  ].flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return {
    ...(aliases && { aliases }),
    ...(ipv4 !== undefined && { ipv4 }),
    ...(ipv6 !== undefined && { ipv6 }),
    ...(mac !== undefined && { mac }),
    ...(gatewayPriority !== undefined && { gatewayPriority }),
    ...(linkLocal && { linkLocal }),
    ...(driverOptions.length > 0 && { driverOptions: new Map(driverOptions) }),
  };
}
