import type { Fix, Report } from './findings';
import type { Project } from './project';
import { removeFix } from './removeFix';
import { entryAt, keyPlace, pairPlace } from './model/access';
import type { NetworkMode, Service } from './model/services';
import { placeOfMerge } from './model/use';
import type { Entry, Value } from './model/values';

/** What a service has beside a network mode that makes it void or that refuses it. */
export interface ModeConflict {
  readonly service: string;
  /** The network mode as written. */
  readonly mode: string;
  readonly key: string;
}

export interface ConflictsWanted {
  readonly modes: readonly NetworkMode['kind'][];
  readonly keys: readonly string[];
  /** What comes of it where the service is started. */
  readonly severity: 'error' | 'warning';
  /** Asked before the removal of the key, which is always offered. */
  readonly fixes?: (service: Service, entry: Entry) => readonly Fix[];
}

/** Kinds of modes by which a service has no network of its own. */
export const sharedModes: readonly NetworkMode['kind'][] = ['service', 'container'];

export function* modeConflicts(project: Project, wanted: ConflictsWanted): Iterable<Report<ModeConflict>> {
  for (const service of project.services.values()) {
    const mode = service.networkMode;
    if (!mode || !wanted.modes.includes(mode.kind) || (sharedModes.includes(mode.kind) && mode.target === '')) {
      continue;
    }
    for (const key of wanted.keys) {
      const entry = entryAt(service.value, key);
      if (entry && saysSomething(entry.value)) {
        yield {
          at: placeOfMerge(keyPlace(entry), entry.trace),
          severity: service.enabled ? wanted.severity : 'warning',
          data: { service: service.name, mode: mode.value.text ?? '', key },
          related: [{ at: placeOfMerge(pairPlace(mode.entry), mode.entry.trace), role: 'mode-here' }],
          fixes: () => [...(wanted.fixes?.(service, entry) ?? []), ...removeFix(project, entry)],
        };
      }
    }
  }
}

/** Compose leaves empty values out; a variable that is not known may stand for one. */
function saysSomething(value: Value): boolean {
  switch (value.kind) {
    case 'list':
      return value.items.some(saysSomething);
    case 'map':
      return value.entries.size > 0;
    case 'scalar': {
      const variables = value.expressions.reduce((sum, { start, end }) => sum + end - start, 0);
      return value.text === undefined ? variables < value.source.length : value.text !== '';
    }
  }
}
