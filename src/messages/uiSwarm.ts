import * as l10n from '@vscode/l10n';

export function startSwarmLabel(): string {
  return l10n.t('Make this engine the first manager of a swarm');
}

export function startSwarmDetail(): string {
  return l10n.t('Opens port 2377 for further nodes. You are asked once more.');
}

export function copySwarmCommandLabel(): string {
  return l10n.t('Copy the command that does it');
}

export function swarmAddressPrompt(): string {
  return l10n.t('Address at which other nodes reach this one, or nothing to leave it to the engine');
}

export function swarmAddressPlaceholder(): string {
  return l10n.t('Automatic');
}

export function swarmAddressRemark(): string {
  return l10n.t('This is no IP address.');
}

export function startSwarmQuestion(): string {
  return l10n.t('Start a swarm on this engine?');
}

export function startSwarmConsequences(): readonly string[] {
  return [
    l10n.t('The engine listens on port 2377 on all of its addresses, and on port 7946 and 4789 for other nodes.'),
    l10n.t('It makes two networks for itself: "ingress" and "docker_gwbridge".'),
    l10n.t('"docker swarm leave --force" ends it; networks and services of the swarm are gone then.'),
  ];
}

export function startSwarmAction(): string {
  return l10n.t('Start a Swarm');
}

export function notNowAction(): string {
  return l10n.t('Not Now');
}

export function startingSwarmTitle(): string {
  return l10n.t('Starting a swarm');
}
