import * as l10n from '@vscode/l10n';
import type { KeyFacts, KeyId } from '../../compose/keys';

/** What a key of a compose file is for. */
export function keyMeaning(id: KeyId): string {
  switch (id) {
    case 'root.services':
      return l10n.t('What the project runs: each key is a service.');
    case 'root.networks':
      return l10n.t('The networks of the project. Compose makes those that a service uses; "default" is always there.');
    case 'root.name':
      return l10n.t(
        "Name of the project. The engine's names of networks begin with it; the folder's name where absent.",
      );
    case 'service.networks':
      return l10n.t(
        'The networks that the service is on, as a list, or as a mapping with addresses and aliases. "default" where absent.',
      );
    case 'service.ports':
      return l10n.t(
        'Ports that the host listens on for the service: [HOST_IP:][HOST_PORT:]PORT[/PROTOCOL]. Without a host address they are open to everybody who reaches the host.',
      );
    case 'service.network_mode':
      return l10n.t('Instead of networks: the network of the host, none, or that of another service or container.');
    case 'service.expose':
      return l10n.t(
        'Ports that the service listens on. Only a note: services of one network reach each other on every port.',
      );
    case 'service.hostname':
      return l10n.t('Name of the container for itself; others on its networks find it by this name, too.');
    case 'service.container_name':
      return l10n.t(
        'Fixed name of the container, in the place of PROJECT-SERVICE-1. With it the service cannot have several containers.',
      );
    case 'service.extra_hosts':
      return l10n.t(
        'Lines for /etc/hosts of the container: "NAME:ADDRESS"; host-gateway stands for the address of the host.',
      );
    case 'service.dns':
      return l10n.t('DNS servers that the engine asks for names it does not know itself.');
    case 'service.dns_search':
      return l10n.t('Domains in which short names are looked up.');
    case 'service.dns_opt':
      return l10n.t('Options of the resolver, as in resolv.conf.');
    case 'service.domainname':
      return l10n.t("Domain of the container's own name.");
    case 'service.links':
      return l10n.t(
        'Services that can be reached by a name of their own: SERVICE or SERVICE:ALIAS. Services of one network reach each other without.',
      );
    case 'service.external_links':
      return l10n.t('Containers outside of the project that can be reached by a name: CONTAINER or CONTAINER:ALIAS.');
    case 'service.mac_address':
      return l10n.t('MAC address on the first network of the service. The same key under a network is the newer way.');
    case 'service.sysctls':
      return l10n.t("Kernel settings in the container's own network, such as net.ipv4.ip_forward.");
    case 'endpoint.aliases':
      return l10n.t('More names by which others on this network find the service. Several services may share one.');
    case 'endpoint.ipv4_address':
      return l10n.t('Fixed IPv4 address on this network; the network has to declare the subnet.');
    case 'endpoint.ipv6_address':
      return l10n.t('Fixed IPv6 address on this network; it needs enable_ipv6 and a declared subnet.');
    case 'endpoint.gw_priority':
      return l10n.t('The network with the highest number is the way to everywhere else (default gateway).');
    case 'endpoint.mac_address':
      return l10n.t('MAC address of the interface on this network.');
    case 'endpoint.interface_name':
      return l10n.t('Name of the interface in the container, such as eth0.');
    case 'endpoint.driver_opts':
      return l10n.t('Options of the driver for this one attachment.');
    case 'endpoint.priority':
      return l10n.t(
        'Order in which the networks are connected, the highest first. It does not choose the default gateway.',
      );
    case 'endpoint.link_local_ips':
      return l10n.t('More addresses of the interface, which nobody outside of the network reaches.');
    case 'network.driver':
      return l10n.t('What the network is made with.');
    case 'network.internal':
      return l10n.t('Cuts the network off from outside: no way out, and ports are not published.');
    case 'network.external':
      return l10n.t('The network exists already: Compose uses it and neither makes nor removes it.');
    case 'network.ipam':
      return l10n.t('Where the addresses come from: subnets, gateways, ranges.');
    case 'network.name':
      return l10n.t('What the engine calls the network, in the place of PROJECT_KEY.');
    case 'network.enable_ipv6':
      return l10n.t('Gives the network IPv6 addresses as well.');
    case 'network.driver_opts':
      return l10n.t('Options of the driver.');
    case 'network.attachable':
      return l10n.t('Lets containers outside of services join; for overlay networks.');
    case 'network.enable_ipv4':
      return l10n.t('"false" makes a network without IPv4 addresses.');
    case 'network.labels':
      return l10n.t('Labels that the engine keeps with the network.');
    case 'ipam.config':
      return l10n.t('The subnets, one entry each: a single one of each family for bridge networks.');
    case 'ipam.driver':
      return l10n.t('Who gives out the addresses.');
    case 'ipam.options':
      return l10n.t('Options of the address driver. Compose 2 does not send them.');
    case 'pool.subnet':
      return l10n.t('Addresses of the network in CIDR form, such as 172.28.0.0/24.');
    case 'pool.gateway':
      return l10n.t("Address of the network's way out; the first one of the range, else of the subnet, where absent.");
    case 'pool.ip_range':
      return l10n.t(
        'Part of the subnet that automatic addresses come from, in CIDR form. Fixed addresses are safe outside of it.',
      );
    case 'pool.aux_addresses':
      return l10n.t('Addresses that are taken by something else, by name: the engine gives them to nobody.');
    case 'port.target':
      return l10n.t('Port in the container.');
    case 'port.published':
      return l10n.t('Port or range of the host; a free one where absent.');
    case 'port.host_ip':
      return l10n.t('Address of the host that listens; everybody who reaches the host reaches the port where absent.');
    case 'port.protocol':
      return l10n.t('tcp, udp or sctp.');
    case 'port.mode':
      return l10n.t('In a swarm: on every node (ingress) or on the node of the container (host).');
    case 'port.name':
      return l10n.t('A name for the port, for people.');
    case 'port.app_protocol':
      return l10n.t('What is spoken at the port, such as http; a note for other tools.');
  }
}

/** What else there is to know of a key. */
export function keyNotes({ default: usual, compose, engine }: KeyFacts): readonly string[] {
  return [
    ...(usual === undefined ? [] : [l10n.t('Default: {0}', usual)]),
    ...(compose === undefined ? [] : [sinceCompose(compose)]),
    ...(engine === undefined ? [] : [sinceEngine(engine)]),
  ];
}

function sinceCompose(version: string): string {
  return l10n.t('Since Docker Compose {0}', version);
}

export function sinceEngine(version: string): string {
  return l10n.t('Since Docker Engine {0}', version);
}
