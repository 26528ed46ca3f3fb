import type { Container, Network } from '../../core/model';
import { compareNaturally } from '../../core/naturalOrder';
import { cannotBeChosenHeading } from '../../messages/connectForm';
import { containerStateWord } from '../../messages/uiRows';
import { inLabel, shown } from '../neutral';
import { shortId } from '../targets';
import type { Choice } from '../wizards/questions';
import { askMany, askOne } from '../wizards/questions';

/** Networks to choose from; `obstacle` tells why one cannot be chosen. */
export function networkChoices(
  networks: readonly Network[],
  obstacle: (network: Network) => string | undefined = () => undefined,
): readonly Choice<Network>[] {
  const twins = repeatedNames(networks);
  return headed(
    inOrder(networks, obstacle).map((network) => ({
      ...base(network, obstacle),
      description: inLabel(
        shown(
          [
            network.driver,
            ...network.ipam.pools.slice(0, 1).map((pool) => pool.subnet),
            ...(twins.has(network.name) ? [shortId(network.id)] : []),
          ].join(' · '),
        ),
      ),
    })),
  );
}

/** Containers to choose from; `obstacle` tells why one cannot be chosen. */
export function containerChoices(
  containers: readonly Container[],
  obstacle: (container: Container) => string | undefined = () => undefined,
): readonly Choice<Container>[] {
  return headed(
    inOrder(containers, obstacle).map((container) => ({
      ...base(container, obstacle),
      description: inLabel(shown(`${container.image} · ${containerStateWord(container.state)}`)),
    })),
  );
}

/** Answers with one, or with undefined where the person left. */
export async function chooseOne<T>(
  title: string,
  placeholder: string,
  choices: readonly Choice<T>[],
): Promise<T | undefined> {
  const answer = await askOne({ title, step: 1, steps: 1 }, { placeholder, choices });
  return answer.kind === 'next' ? answer.value : undefined;
}

/** Answers with at least one, or with undefined where the person left. */
export async function chooseMany<T>(
  title: string,
  placeholder: string,
  choices: readonly Choice<T>[],
): Promise<readonly T[] | undefined> {
  const answer = await askMany({ title, step: 1, steps: 1 }, { placeholder, choices });
  return answer.kind === 'next' ? answer.value : undefined;
}

function base<T extends Network | Container>(item: T, obstacle: (item: T) => string | undefined): Choice<T> {
  const disabled = obstacle(item);
  return { label: inLabel(shown(item.name)), value: item, ...(disabled !== undefined && { disabled }) };
}

/** Sets what cannot be chosen apart. */
function headed<T>(choices: readonly Choice<T>[]): readonly Choice<T>[] {
  const first = choices.findIndex(({ disabled }) => disabled !== undefined);
  return choices.map((choice, index) => (index === first ? { ...choice, heading: cannotBeChosenHeading() } : choice));
}

/** What can be chosen first, then by name. */
function inOrder<T extends Network | Container>(
  items: readonly T[],
  obstacle: (item: T) => string | undefined,
): readonly T[] {
  const rank = (item: T) => (obstacle(item) === undefined ? 0 : 1);
  return [...items].sort((a, b) => rank(a) - rank(b) || compareNaturally(a.name, b.name));
}

function repeatedNames(networks: readonly Network[]): ReadonlySet<string> {
  const names = networks.map((network) => network.name);
  return new Set(names.filter((name, index) => names.indexOf(name) !== index));
}
