import { runStep } from './testing/runStep';
import type { Outcome } from './testing/runStep';
import { build, checks, engine, host, ui, unit } from './testing/steps';
import type { Filter } from './testing/steps';
import type { Step } from './testing/step';
import { prepareEngine, prepareOldestEngine, prepareWorkbench } from './testing/preparations';
import { afterSecond, failedFiles, inWords, sum } from './testing/tally';
import type { Tally } from './testing/tally';
import { parseArgs } from 'node:util';

const usage = `npm test                                    everything
npm run test:unit|engine|host|ui [-- FILE]  one suite, only files whose path holds a FILE
  --grep TEXT                               only tests whose title holds TEXT
DOCKER_NETWORKS_ENGINE=bookworm|trixie|sid|podman|ADDRESS chooses the engine (Docker 20.10, 26.1, the newest).
With CI=true what cannot run is a failure.`;

async function main(): Promise<Tally> {
  const { values, positionals } = parseArgs({
    options: { grep: { type: 'string', default: '' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help === true) {
    console.log(usage);
    process.exit();
  }
  const [suite, ...files] = positionals;
  if (suite === undefined) return runAll();
  return sum(await runInTurn(stepsOf(suite, { files, grep: values.grep })));
}

function stepsOf(suite: string, filter: Filter): readonly Step[] {
  switch (suite) {
    case 'unit':
      return [unit(filter)];
    case 'engine':
      return engine(filter, 'one');
    case 'host':
      return [build, host(filter)];
    case 'ui':
      return [build, ui(filter)];
    default:
      throw new Error(`no suite ${suite}\n${usage}`);
  }
}

/** While the source is checked, what the real suites need is fetched. */
async function runAll(): Promise<Tally> {
  const everything: Filter = { files: [], grep: '' };
  const fetched = Promise.all([prepareOldestEngine(), prepareEngine(), prepareWorkbench()]);
  const [first, second] = await Promise.all([runQuietly(checks), runQuietly([unit(everything)])]);
  await fetched;
  const engines = await runInTurn(engine(everything, 'all'), runTwiceAtMost);
  const windows = await runInTurn([build, host(everything), ui(everything)], runTwiceAtMost);
  return sum([...first, ...second, ...engines, ...windows]);
}

/** Without a build, what would run it is left out. */
async function runInTurn(steps: readonly Step[], run = runOnce): Promise<readonly Tally[]> {
  const tallies: Tally[] = [];
  for (const step of steps) {
    const tally = await run(step);
    tallies.push(tally);
    if (step === build && tally.failed > 0) break;
  }
  return tallies;
}

async function runOnce(step: Step): Promise<Tally> {
  const { tally } = await runAloud(step);
  return tally;
}

/** One bad moment of the machine is not to refuse all the rest: files that failed are done once more, and that is told. */
async function runTwiceAtMost(step: Step): Promise<Tally> {
  const { tally, output } = await runAloud(step);
  const files = failedFiles(output);
  if (tally.failed === 0 || files.length === 0 || !step.again) return tally;
  const again = step.again(files);
  const { tally: second } = await runAloud({ ...again, name: `${again.name}, once more: ${files.join(' ')}` });
  return afterSecond(tally, second);
}

/** Shows a step's output as it comes. */
async function runAloud(step: Step): Promise<Outcome> {
  console.log(`\n== ${step.name}`);
  const outcome = await runStep(step, (text) => process.stdout.write(text));
  console.log(`== ${summary(step, outcome)}`);
  return outcome;
}

/** Shows each step's output when it has ended, and only where it failed: others run at the same time. */
async function runQuietly(steps: readonly Step[]): Promise<readonly Tally[]> {
  const tallies: Tally[] = [];
  for (const step of steps) {
    const outcome = await runStep(step, () => undefined);
    const shown = outcome.tally.failed > 0 ? `${outcome.output}\n` : '';
    console.log(`\n== ${summary(step, outcome)}\n${shown}`.trimEnd());
    tallies.push(outcome.tally);
  }
  return tallies;
}

function summary(step: Step, { tally, seconds }: Outcome): string {
  const retried = tally.retried > 0 ? `, ${String(tally.retried)} retried` : '';
  return `${step.name}: ${inWords(tally)}${retried} (${seconds.toFixed(1)} s)`;
}

function leave(): void {
  process.exit(1); // Every step ends by itself when this process does.
}

process.on('SIGINT', leave);
process.on('SIGTERM', leave);
main().then(
  (all) => {
    if (all.retried > 0)
      console.log(`\n${String(all.retried)} attempts failed and were made once more: why is told above.`);
    console.log(`\n${inWords(all)}`);
    process.exitCode = all.failed > 0 || (process.env['CI'] === 'true' && all.skipped > 0) ? 1 : 0;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
