import type { Project } from '../project';
import { checkedKey } from '../schema';
import { mapAt } from './access';
import type { Entry, ScalarValue } from './values';

export interface BooleanOption {
  readonly key: string;
  readonly value: ScalarValue;
}

/** Values of `driver_opts` that are YAML booleans, wherever the schema looks at them. */
export function booleanOptions(project: Project): readonly BooleanOption[] {
  const networks = [...project.networks.values()]
    .filter(({ key }) => checkedKey.test(key))
    .map(({ options }) => options);
  const attachments = [...project.services.values()]
    .flatMap((service) => service.attachments)
    .filter(({ network }) => checkedKey.test(network))
    .map(({ options }) => mapAt(options, 'driver_opts')?.entries ?? new Map<string, Entry>());
  return [...networks, ...attachments].flatMap((entries) =>
    [...entries.values()].flatMap(({ key, value }) =>
      value.kind === 'scalar' && value.type === 'boolean' ? [{ key, value }] : [],
    ),
  );
}
