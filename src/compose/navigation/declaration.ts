import { keyPlace } from '../model/access';
import type { Entry } from '../model/values';
import { firstEntry } from '../model/use';
import type { Project } from '../project';
import type { Place } from '../source';
import { symbolsOf } from '../symbols';

/** Something of an engine that a compose file may be behind. */
export type Declared =
  /** `key` is what Compose labelled the network with; absent for one that it did not make. */
  | { readonly kind: 'network'; readonly name: string; readonly key: string | undefined }
  | { readonly kind: 'service'; readonly name: string };

/** Where the files of a project declare it; undefined where they do not. */
export function declarationOf({ networks, services }: Project, declared: Declared): Place | undefined {
  if (declared.kind === 'service') {
    return placeOf(services.get(declared.name)?.entry);
  }
  const byKey = networks.get(declared.key ?? '');
  const byName = [...networks.values()].find(({ realName }) => realName === declared.name);
  return placeOf((byKey ?? byName)?.entry);
}

function placeOf(entry: Entry | undefined): Place | undefined {
  return entry && keyPlace(firstEntry(entry));
}

/** The network or the service that is named at an offset, or within whose declaration it lies. */
export function declaredAt(project: Project, file: string, offset: number): Declared | undefined {
  const symbol = symbolsOf(project).find(
    ({ at, kind, lender }) =>
      kind !== 'alias' && lender === undefined && at.file === file && at.start <= offset && offset <= at.end,
  );
  if (symbol?.kind === 'service') {
    return { kind: 'service', name: symbol.name };
  }
  const around = (entry: Entry | undefined): boolean =>
    entry?.pair !== undefined && entry.keyNode.file === file && entry.pair.start <= offset && offset <= entry.pair.end;
  const network = symbol
    ? project.networks.get(symbol.name)
    : [...project.networks.values()].find(({ entry }) => around(entry));
  if (network?.realName !== undefined) {
    return { kind: 'network', name: network.realName, key: network.key };
  }
  const service = [...project.services.values()].find(({ entry }) => around(entry));
  return service && { kind: 'service', name: service.name };
}
