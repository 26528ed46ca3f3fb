import * as l10n from '@vscode/l10n';
import type { GoneHome } from '../core/home';
import type { JoinObstacle } from '../core/joinObstacle';

export function joinObstacleMessage(obstacle: JoinObstacle): string {
  switch (obstacle.code) {
    case 'host-network':
      return l10n.t("Containers join the host's network only when they are created.");
    case 'none-network':
      return l10n.t('Containers are put into "none" only when they are created.');
    case 'configuration':
      return l10n.t('It is a configuration for other networks, not a network itself.');
    case 'not-attachable':
      return l10n.t('It is for swarm services only: it was not made attachable.');
    case 'host-mode':
      return l10n.t("It uses the host's own interfaces; that is fixed when it is created.");
    case 'none-mode':
      return l10n.t('It was put into "none": disconnect it from there first.');
    case 'shared-namespace':
      return obstacle.owner === undefined
        ? l10n.t('It uses the network of another container.')
        : l10n.t('It uses the network of "{0}": connect that one instead.', obstacle.owner);
    case 'home-gone':
      return l10n.t(
        'It was made in the network "{0}", which is gone, and the engine looks for that first. {1}',
        obstacle.home,
        homeHint(obstacle.remedy),
      );
    case 'already-connected':
      return l10n.t('It is already connected.');
  }
}

/** What gives a container back the network that it was made in. */
export function homeHint(remedy: GoneHome['remedy']): string {
  switch (remedy) {
    case 'same-name':
      return l10n.t('A new network of the same name heals it.');
    case 'recreate':
      return l10n.t('That network was named by its id: only a new container helps.');
  }
}
