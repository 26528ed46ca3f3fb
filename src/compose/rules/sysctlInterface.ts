import { addPair, removeMember, scalarText } from '../edits';
import type { FileEdit, Fix, Rule } from '../findings';
import type { Service } from '../model/services';
import { sysctlsOf } from '../model/sysctls';
import type { Sysctl } from '../model/sysctls';
import type { Project } from '../project';

export interface InterfaceSysctl {
  readonly service: string;
  readonly name: string;
  /** The same setting for whichever interface the network gets. */
  readonly endpointName: string;
}

const endpointSysctls = 'com.docker.network.endpoint.sysctls';

/** Which interface becomes `eth0` is open, so the engine wants the setting on an attachment. */
export const sysctlInterface: Rule<'sysctl-interface', InterfaceSysctl> = {
  id: 'sysctl-interface',
  severity: 'error',
  needs: 'file',
  keys: ['sysctls'],
  *check(project) {
    for (const service of project.services.values()) {
      const kind = service.networkMode?.kind;
      if (kind === 'host' || kind === 'service' || kind === 'container' || kind === 'unknown') {
        continue;
      }
      for (const sysctl of sysctlsOf(service)) {
        const [, before, device, after] = partsOf(sysctl.name) ?? partsOf(sysctl.name.replaceAll('/', '.')) ?? [];
        if (before !== undefined && device !== undefined && after !== undefined) {
          const endpointName = `${before}.IFNAME.${after}`;
          yield {
            at: sysctl.at,
            severity: service.enabled ? 'error' : 'warning',
            data: { service: service.name, name: sysctl.name, endpointName },
            fixes: () => (device === 'eth0' ? endpointFix(project, service, sysctl, endpointName) : []),
          };
        }
      }
    }
  },
};

/** The engine knows such a name by its dots; one with slashes fails when the container starts: there is no `eth0` yet. */
function partsOf(name: string): RegExpExecArray | null {
  return /^(net\.[^.]*\.[^.]*)\.(eth[^.]*)\.(.*)$/s.exec(name);
}

/** Moves the setting to the attachment where there is but one, so that `eth0` can be no other. */
function endpointFix(
  project: Project,
  service: Service,
  { name, setting, node, own }: Sysctl,
  endpointName: string,
): readonly Fix[] {
  const document = project.documents.get(node.file);
  if (!document || !own || setting === undefined) {
    return [];
  }
  const option = `${endpointSysctls}: ${scalarText(`${endpointName}=${setting}`)}`;
  const added = attachmentEdit(project, service, option);
  return added
    ? [
        {
          title: { code: 'move', key: name, to: endpointSysctls },
          safe: false,
          edits: [removeMember(document, node), added],
        },
      ]
    : [];
}

function attachmentEdit(project: Project, service: Service, option: string): FileEdit | undefined {
  const [attachment, ...others] = service.attachments;
  const map = attachment?.options ?? (service.value.entries.has('networks') ? undefined : service.value);
  const document = map && project.documents.get(map.node.file);
  if (service.networkMode || others.length > 0 || !document || map.node.kind !== 'map' || map.trace) {
    return undefined;
  }
  const { node } = map;
  if (!attachment) {
    const block = `default:\n  driver_opts:\n    ${option}`;
    return addPair(document, node, 'networks', node.flow ? `{default: {driver_opts: {${option}}}}` : block);
  }
  return attachment.options?.entries.has('driver_opts')
    ? undefined
    : addPair(document, node, 'driver_opts', node.flow ? `{${option}}` : option);
}
