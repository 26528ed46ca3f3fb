/** A test of what only Docker does or says: Podman has no `host` and `none`, renames options and takes plain names only. */
export function itOnDocker(title: string, test: (this: Mocha.Context) => Promise<void>): void {
  if (isDocker()) it(title, test);
}

/** A suite of such tests. */
export function describeOnDocker(title: string, suite: (this: Mocha.Suite) => void): void {
  if (isDocker()) describe(title, suite);
}

function isDocker(): boolean {
  return process.env['DOCKER_NETWORKS_ENGINE'] !== 'podman';
}
