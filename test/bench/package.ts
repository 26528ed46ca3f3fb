import { statSync } from 'node:fs';
import { packageExtension } from '../../scripts/packaging/packageExtension';
import type { Row } from './measure';

// What the design allows, and what Microsoft's Container Tools 2.5.0 loads.
const allowed = 1_000_000;

export async function* benchPackage(): AsyncIterable<Row> {
  const { size } = statSync(await packageExtension());
  yield {
    subject: 'package',
    ours: size / 1000,
    against: 'what is allowed',
    other: allowed / 1000,
    target: 1,
    unit: 'kB',
  };
}
