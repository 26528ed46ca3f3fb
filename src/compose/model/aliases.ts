import { listAt } from './access';
import type { Attachment, Service } from './services';
import type { ScalarValue } from './values';

/** One alias that a service asks for on a network. */
export interface Alias {
  readonly service: Service;
  readonly attachment: Attachment;
  readonly value: ScalarValue;
  readonly text: string;
}

export function readAliases(services: ReadonlyMap<string, Service>): readonly Alias[] {
  return [...services.values()].flatMap((service) =>
    service.networkMode
      ? []
      : service.attachments.flatMap((attachment) =>
          (listAt(attachment.options, 'aliases')?.items ?? []).flatMap((value) =>
            value.kind === 'scalar' && value.type === 'string' && value.text !== undefined
              ? [{ service, attachment, value, text: value.text }]
              : [],
          ),
        ),
  );
}
