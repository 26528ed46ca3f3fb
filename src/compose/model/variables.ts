import type { Expression } from '../interpolation';
import type { Place } from '../source';
import { mapAt } from './access';
import type { Service } from './services';
import { placeOfExpression } from './values';
import type { MapValue, ScalarValue, Value } from './values';

export interface VariableUse {
  readonly expression: Expression;
  readonly value: ScalarValue;
  readonly at: Place;
}

/** Parts of a service that say how it is connected. */
const sections = [
  'container_name',
  'depends_on',
  'deploy',
  'dns',
  'dns_search',
  'domainname',
  'expose',
  'external_links',
  'extra_hosts',
  'hostname',
  'links',
  'mac_address',
  'network_mode',
  'networks',
  'ports',
  'scale',
  'sysctls',
];

/** The variables in the parts of a project that are about networks. */
export function variablesOf(root: MapValue, services: ReadonlyMap<string, Service>): readonly VariableUse[] {
  const found: VariableUse[] = [];
  const networks = mapAt(root, 'networks');
  if (networks) {
    collect(networks, 0, found);
  }
  for (const { value } of services.values()) {
    for (const section of sections) {
      const entry = value.entries.get(section);
      if (entry) {
        collect(entry.value, 0, found);
      }
    }
  }
  return found;
}

function collect(value: Value, depth: number, found: VariableUse[]): void {
  if (depth > 8) {
    return;
  }
  switch (value.kind) {
    case 'scalar':
      for (const expression of value.expressions) {
        found.push({ expression, value, at: placeOfExpression(value, expression) });
      }
      return;
    case 'list':
      for (const item of value.items) {
        collect(item, depth + 1, found);
      }
      return;
    case 'map':
      for (const entry of value.entries.values()) {
        collect(entry.value, depth + 1, found);
      }
  }
}
