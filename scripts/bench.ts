// npm run bench [-- NAME…]: measures what the design promises, prints a table of ratios and writes it as JSON.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheDir, projectRoot } from '../test/support/paths';
import { benchActivation } from '../test/bench/activation';
import { benchChange } from '../test/bench/change';
import { benchCompose } from '../test/bench/compose/compose';
import { benchCompletion } from '../test/bench/completion';
import { benchEngineWork } from '../test/bench/engineWork';
import { benchFilter } from '../test/bench/filter';
import { benchIdle } from '../test/bench/idle';
import { benchInspector } from '../test/bench/inspector';
import { benchLanguage } from '../test/bench/language';
import { benchLoad } from '../test/bench/load';
import { benchPackage } from '../test/bench/package';
import { benchPauses } from '../test/bench/pauses';
import { benchScroll } from '../test/bench/scroll';
import { benchSnapshot } from '../test/bench/snapshot';
import { table } from '../test/bench/measure';
import type { Row } from '../test/bench/measure';

const benches: Readonly<Record<string, () => AsyncIterable<Row> | Iterable<Row>>> = {
  package: benchPackage,
  load: benchLoad,
  activation: benchActivation,
  snapshot: benchSnapshot,
  change: benchChange,
  work: benchEngineWork,
  scroll: benchScroll,
  filter: benchFilter,
  inspector: benchInspector,
  idle: benchIdle,
  compose: benchCompose,
  completion: benchCompletion,
  language: benchLanguage,
  pauses: benchPauses,
};

async function main(asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !(name in benches));
  if (unknown.length > 0)
    throw new Error(`no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  const rows: Row[] = [];
  for (const [name, bench] of Object.entries(benches)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    for await (const row of bench()) {
      console.log(`measured: ${row.subject}, against ${row.against}`);
      rows.push(row);
    }
  }
  const file = path.join(cacheDir, 'bench.json');
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(file, JSON.stringify(rows, undefined, 2));
  console.log(`\n${table(rows)}\n\nwritten to ${path.relative(projectRoot, file)}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
