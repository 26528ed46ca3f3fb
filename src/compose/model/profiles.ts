import type { Service } from './services';

/** Whether some choice of profiles that somebody would make starts both. */
export function mayRunTogether({ profiles: one }: Service, { profiles: other }: Service): boolean {
  return one.length === 0 || other.length === 0 || one.some((profile) => other.includes(profile));
}
