import type { Project } from '../project';
import { scalarAt } from './access';
import type { Attachment, Service } from './services';
import type { ScalarValue } from './values';

/** A name that an interface in a container is to have, and where that is written. */
export interface InterfaceName {
  readonly service: Service;
  readonly attachment: Attachment;
  readonly value: ScalarValue;
  readonly name: string;
}

/** Every `interface_name` of an attachment; an empty one leaves the name to the engine. */
export function interfaceNamesOf(project: Project): readonly InterfaceName[] {
  return namesAt(project, ({ options }) => scalarAt(options, 'interface_name'));
}

/** The names that the interfaces get: Compose puts `interface_name` in the place of the driver's option. */
export function effectiveInterfaceNames(project: Project): readonly InterfaceName[] {
  return namesAt(project, ({ options }) => {
    const own = scalarAt(options, 'interface_name');
    return own && own.text !== '' ? own : scalarAt(options, 'driver_opts', 'com.docker.network.endpoint.ifname');
  });
}

function namesAt(
  project: Project,
  valueOf: (attachment: Attachment) => ScalarValue | undefined,
): readonly InterfaceName[] {
  return [...project.services.values()].flatMap((service) =>
    service.networkMode
      ? []
      : service.attachments.flatMap((attachment) => {
          const value = valueOf(attachment);
          return value?.type === 'string' && value.text ? [{ service, attachment, value, name: value.text }] : [];
        }),
  );
}
