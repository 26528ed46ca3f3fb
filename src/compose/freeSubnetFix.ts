import type { Fix } from './findings';
import { freeSubnetFor } from './model/freeSubnet';
import type { Pool } from './model/pools';
import type { Project } from './project';
import { replaceFix } from './replaceFix';

/** A private subnet of the same size that the project does not use. */
export function freeSubnetFix(project: Project, pool: Pool): readonly Fix[] {
  const free = freeSubnetFor(project, pool, []);
  return free === undefined || !pool.subnet ? [] : replaceFix(pool.subnet.value, free, 'to be judged');
}
