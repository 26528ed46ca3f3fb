import { addNetwork } from '../edits';
import { attach, freeKey, writtenService } from './attach';
import type { RefactorContext, Refactoring } from './refactoring';

/** Puts the selected services on a network of their own, beside those they are on. */
export function joinNewNetwork({ project, document, selection }: RefactorContext): readonly Refactoring[] {
  const services = [...project.services.values()].filter(({ name }) => {
    const written = writtenService(project, name, document.file);
    return written && written.map.start <= selection.end && selection.start <= written.map.end;
  });
  const network = freeKey(project, 'private');
  const attached = services.map((service) => attach(project, service, network));
  const edits = attached.filter((edit) => edit !== undefined);
  if (services.length < 2 || edits.length < services.length) {
    return [];
  }
  const title = { code: 'join-new-network', services: services.map(({ name }) => name), network } as const;
  return [{ title, kind: 'extract', effect: { kind: 'edits', edits: [...edits, addNetwork(document, network)] } }];
}
