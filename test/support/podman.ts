import path from 'node:path';
import { connectTestEngine } from './engineClient';
import type { TestEngine } from './engineClient';
import { podmanPackagesDir } from './enginePackages';
import type { EngineSuite } from './enginePackages';
import { openNamespaces } from './namespaces';

/** A real Podman behind its Docker-compatible socket, in namespaces of its own. Needs root on Linux. */
export async function startPodman(
  suite: EngineSuite = 'trixie',
): Promise<TestEngine & { /** Removes it and all that it made. */ stop(): Promise<void> }> {
  const root = await podmanPackagesDir(suite);
  const namespaces = openNamespaces('podmanEngine.sh', root);
  const host = `unix://${path.join(namespaces.dir, 'socket/docker.sock')}`;
  try {
    await namespaces.answering(host);
    const engine = await connectTestEngine(host);
    await engine.loadImage(path.join(root, 'busybox.tar'));
    return { ...engine, stop: () => namespaces.close() };
  } catch (error) {
    await namespaces.close();
    throw error;
  }
}
