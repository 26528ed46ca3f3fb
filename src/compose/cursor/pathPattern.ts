import type { KeyLevel } from '../keys';

/** Keys of the user's choice, by the keys above them. */
const named =
  /^(services|networks|services\/\*\/(networks|extra_hosts|labels|networks\/\*\/driver_opts)|networks\/\*\/(driver_opts|ipam\/config\/\[\]\/aux_addresses))$/;

// `*` stands for each key of the user's choice.
export function patternOf(path: readonly string[]): string {
  return path.reduce((pattern, key) => {
    const step = key !== '[]' && named.test(pattern) ? '*' : key;
    return pattern === '' ? step : `${pattern}/${step}`;
  }, '');
}

const levels: ReadonlyMap<string, KeyLevel> = new Map([
  ['', 'root'],
  ['services/*', 'service'],
  ['services/*/networks/*', 'endpoint'],
  ['services/*/ports/[]', 'port'],
  ['networks/*', 'network'],
  ['networks/*/ipam', 'ipam'],
  ['networks/*/ipam/config/[]', 'pool'],
]);

/** What the mapping at a path is; undefined where its keys are not about networks, or the user's choice. */
export function levelOf(pattern: string): KeyLevel | undefined {
  return levels.get(pattern);
}
