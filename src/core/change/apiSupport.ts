import { isAtLeast } from '../versions';

/** First API that attaches with the MAC address it is asked for; older ones take it and choose their own. */
export const macApi = '1.54';
/** First API that knows gateway priorities. */
export const priorityApi = '1.48';

export function keepsMac(apiVersion: string): boolean {
  return isAtLeast(apiVersion, macApi);
}

export function keepsPriority(apiVersion: string): boolean {
  return isAtLeast(apiVersion, priorityApi);
}
