import { isAtLeast } from '../versions';

/** Whether an engine of this API version attaches with the MAC address it is asked for; older ones take and ignore it. */
export function keepsMac(apiVersion: string): boolean {
  return isAtLeast(apiVersion, '1.54');
}

export function keepsPriority(apiVersion: string): boolean {
  return isAtLeast(apiVersion, '1.48');
}
