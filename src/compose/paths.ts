/** File names as compose is given them: a uri or a path, always with slashes. */

export function directoryOf(file: string): string {
  const slash = file.lastIndexOf('/');
  return slash < 0 ? '' : file.slice(0, slash);
}

export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** Git, OCI and web addresses: only Compose itself can fetch them. */
export function isRemote(path: string): boolean {
  return /^(https?|ssh|git|oci):\/\/|^git@|^github\.com\//.test(path);
}

/** The file that a relative or absolute path means, seen from a directory. */
export function resolvePath(directory: string, path: string): string {
  const [, root = ''] = /^((?:[a-z][a-z0-9+.-]*:\/\/[^/]*)?(?:\/[a-z](?::|%3a))?)/i.exec(directory) ?? [];
  const slashed = path.replaceAll('\\', '/');
  const absolute = slashed.startsWith('/') || /^[a-z]:\//i.test(slashed);
  const joined = absolute ? slashed.replace(/^\/?/, '/') : `${directory.slice(root.length)}/${slashed}`;
  const rooted = absolute || directory.slice(root.length).startsWith('/');
  const parts: string[] = [];
  for (const part of joined.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') {
      parts.pop();
    } else if (part !== '' && part !== '.' && !(part === '..' && rooted)) {
      parts.push(part);
    }
  }
  const drive = absolute && /^\/[a-z]:/i.test(joined);
  const prefix = drive ? root.replace(/\/[a-z](?::|%3a)$/i, '') : root;
  return `${prefix}${rooted || prefix !== '' ? '/' : ''}${parts.join('/')}`;
}
