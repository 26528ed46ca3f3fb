#!/usr/bin/env node
import { join } from 'node:path';
import { version } from '../package.json';
import type * as checker from './assembly/checker';
import { loadCompiled } from './checker/loadCompiled';

/** The command-line checker: hands the process to its program, which is a file of its own to be compiled only once. */
async function main(): Promise<void> {
  const program = loadCompiled(join(__dirname, 'assembly/checker.js'), version, process);
  const { check } = program.exports as typeof checker;
  const { exitCode, did } = await check(process, version, (code) => process.exit(code));
  process.exitCode = exitCode;
  // What merely answered a question has compiled nothing of the rules.
  if (did === 'check') program.keep();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
