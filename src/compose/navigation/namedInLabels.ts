import { entryAt } from '../model/access';
import { placeInScalar } from '../model/ports';
import type { ScalarValue, Value } from '../model/values';
import type { Project } from '../project';
import type { ComposeSymbol } from '../symbols';

/** Labels by which proxies are told the network to reach a container on, by the name that the engine has for it. */
export const networkLabels: ReadonlySet<string> = new Set([
  'traefik.docker.network',
  'traefik.swarm.network',
  'caddy_ingress_network',
]);

/** The networks of the project that labels of its services name. */
export function namedInLabels({ services, networks }: Project): readonly ComposeSymbol[] {
  const keys = new Map([...networks.values()].flatMap(({ key, realName }) => (realName ? [[realName, key]] : [])));
  return [...services.values()].flatMap(({ name: service, value }) =>
    labelsOf(entryAt(value, 'labels')?.value).flatMap(({ scalar, from }): ComposeSymbol[] => {
      const name = keys.get(scalar.text?.slice(from) ?? '');
      const { file, start, end } = placeInScalar(scalar, from, scalar.source.length);
      return name === undefined
        ? []
        : [
            {
              kind: 'network',
              name,
              role: 'use',
              at: { file, start, end },
              node: scalar.node,
              through: [],
              service,
              lender: undefined,
            },
          ];
    }),
  );
}

interface LabelText {
  readonly scalar: ScalarValue;
  /** Where the value begins in the text. */
  readonly from: number;
}

function labelsOf(labels: Value | undefined): readonly LabelText[] {
  switch (labels?.kind) {
    case 'map':
      return [...labels.entries].flatMap(([key, { value }]) =>
        networkLabels.has(key) && value.kind === 'scalar' ? [{ scalar: value, from: 0 }] : [],
      );
    case 'list':
      return labels.items.flatMap((item) => {
        const equals = item.kind === 'scalar' ? item.source.indexOf('=') : -1;
        return item.kind === 'scalar' && networkLabels.has(item.source.slice(0, equals))
          ? [{ scalar: item, from: equals + 1 }]
          : [];
      });
    case 'scalar':
    case undefined:
      return [];
  }
}
