export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly homeDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Undefined on Windows. */
  readonly userId: number | undefined;
}

/** Addresses under which engines usually listen, likeliest first. */
export function usualSockets(machine: Machine): readonly string[] {
  const { homeDir } = machine;
  if (machine.platform === 'win32')
    return ['docker_engine', 'dockerDesktopLinuxEngine', 'podman-machine-default'].map(
      (name) => `npipe:////./pipe/${name}`,
    );
  if (machine.platform === 'darwin')
    return [
      '/var/run/docker.sock',
      `${homeDir}/.docker/run/docker.sock`,
      ...colima(homeDir),
      `${homeDir}/.orbstack/run/docker.sock`,
      `${homeDir}/.rd/docker.sock`,
      `${homeDir}/.local/share/containers/podman/machine/podman.sock`,
    ].map(unix);
  const runtimeDir = machine.env['XDG_RUNTIME_DIR'] || `/run/user/${machine.userId ?? 0}`;
  return [
    '/var/run/docker.sock',
    `${runtimeDir}/docker.sock`,
    `${homeDir}/.docker/desktop/docker.sock`,
    `${homeDir}/.docker/run/docker.sock`,
    ...colima(homeDir),
    `${homeDir}/.rd/docker.sock`,
    `${runtimeDir}/podman/podman.sock`,
    '/run/podman/podman.sock',
  ].map(unix);
}

function colima(homeDir: string): readonly string[] {
  return [`${homeDir}/.colima/default/docker.sock`, `${homeDir}/.config/colima/default/docker.sock`];
}

function unix(path: string): string {
  return `unix://${path}`;
}
