import { engineCanBeHurt, startChosenDocker } from './chosenEngine';
import type { PrivateEngine } from './engine';

/** An engine that the suite may kill and freeze, started before it and removed after it. Without one it is skipped. */
export function useHurtEngine(options: readonly string[] = []): () => PrivateEngine {
  let engine: PrivateEngine | undefined;
  before('start an engine', async function () {
    if (!engineCanBeHurt()) this.skip();
    engine = await startChosenDocker(options);
  });
  after('stop the engine', () => engine?.stop());
  return () => {
    if (engine === undefined) throw new Error('used before it was started');
    return engine;
  };
}
