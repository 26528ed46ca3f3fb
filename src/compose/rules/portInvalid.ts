import type { Report, Rule } from '../findings';
import { listAt } from '../model/access';
import { exposeFault, portFault } from '../model/portFaults';
import type { PortFinding } from '../model/portFaults';
import { protocols } from '../model/portRange';
import type { Service } from '../model/services';
import { portPartFix } from '../portPartFix';
import type { Project } from '../project';
import { nearest } from '../suggestions';

export type InvalidPort = Pick<PortFinding, 'fault' | 'refusedBy'>;

export const portInvalid: Rule<'port-invalid', InvalidPort> = {
  id: 'port-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['ports', 'expose'],
  *check(project) {
    for (const service of project.services.values()) {
      for (const item of listAt(service.value, 'ports')?.items ?? []) {
        yield* report(project, service, portFault(item));
      }
      for (const item of listAt(service.value, 'expose')?.items ?? []) {
        yield* report(project, service, exposeFault(item));
      }
    }
  },
};

function* report(
  project: Project,
  { enabled }: Service,
  found: PortFinding | undefined,
): Iterable<Report<InvalidPort>> {
  if (found) {
    const { fault, at, refusedBy } = found;
    const fails = refusedBy === 'Compose' || (refusedBy === 'the engine' && enabled);
    yield {
      at,
      severity: fails ? 'error' : 'warning',
      data: { fault, refusedBy },
      fixes: () =>
        fault.code === 'protocol'
          ? nearest(fault.text, protocols).flatMap((word) => portPartFix(project, { at, text: fault.text }, word))
          : [],
    };
  }
}
