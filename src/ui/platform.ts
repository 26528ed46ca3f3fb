import type { ContextValues } from './ids';

type Platform = ContextValues['dockerNetworks.platform'];

const platforms: ReadonlyMap<NodeJS.Platform, Platform> = new Map([
  ['linux', 'linux'],
  ['darwin', 'mac'],
  ['win32', 'windows'],
]);

/** The system as welcome texts tell it apart. */
export function hostPlatform(platform: NodeJS.Platform): Platform {
  return platforms.get(platform) ?? 'other';
}
