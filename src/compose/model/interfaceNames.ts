import type { Project } from '../project';
import { scalarAt } from './access';
import type { Attachment, Service } from './services';
import type { ScalarValue } from './values';

export interface InterfaceName {
  readonly service: Service;
  readonly attachment: Attachment;
  readonly value: ScalarValue;
  readonly name: string;
}

/** Every `interface_name` of an attachment; an empty one leaves the name to the engine. */
export function interfaceNamesOf(project: Project): readonly InterfaceName[] {
  return [...project.services.values()].flatMap((service) =>
    service.networkMode
      ? []
      : service.attachments.flatMap((attachment) => {
          const value = scalarAt(attachment.options, 'interface_name');
          return value?.type === 'string' && value.text ? [{ service, attachment, value, name: value.text }] : [];
        }),
  );
}
