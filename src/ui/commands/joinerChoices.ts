import { composeServices } from '../../core/composeServices';
import type { Container } from '../../core/model';
import { containersHeading, serviceSizeNote, servicesHeading } from '../../messages/connectForm';
import { inLabel, shown } from '../neutral';
import type { Choice } from '../wizards/questions';
import { containerChoices } from './choices';

/** Containers, and compose services of several containers, to choose from; a service brings those that can be chosen. */
export function joinerChoices(
  containers: readonly Container[],
  obstacle: (container: Container) => string | undefined,
): readonly Choice<readonly Container[]>[] {
  const able = containers.filter((container) => obstacle(container) === undefined);
  const services = composeServices(able)
    .filter((service) => service.containers.length > 1)
    .map((service, index): Choice<readonly Container[]> => ({
      label: inLabel(shown(service.service)),
      description: inLabel(shown(serviceSizeNote(service.project, service.containers.length))),
      icon: 'layers',
      value: service.containers,
      ...(index === 0 && { heading: servicesHeading() }),
    }));
  const single = containerChoices(containers, obstacle).map((choice, index): Choice<readonly Container[]> => {
    const heading = choice.heading ?? (index === 0 && services.length > 0 ? containersHeading() : undefined);
    return { ...choice, value: [choice.value], ...(heading !== undefined && { heading }) };
  });
  return [...services, ...single];
}
