import * as l10n from '@vscode/l10n';
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
    case 'already-connected':
      return l10n.t('It is already connected.');
  }
}
