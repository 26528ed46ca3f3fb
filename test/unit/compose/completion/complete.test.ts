import assert from 'node:assert/strict';
import { liveWith } from '../support/caseLive';
import { offered } from './scene';
import type { Around } from './scene';

/** What is offered, in order; `…` at the end: and more. */
type Case = readonly [fixture: string, expected: string, around?: Around];

const live = liveWith([
  'docker network create --subnet 172.28.0.0/24 proxy',
  'docker network create -d macvlan --subnet 192.168.7.0/24 lan',
  'docker network create --label com.docker.compose.project=shop shop_front',
  'docker run --name box busybox',
]);
const withLive = { live };

const tiers = 'networks:\n  front:\n  back:\n    internal: true\n';
const data = 'networks:\n  data:\n    ipam:\n      config:\n        - subnet: 10.5.0.0/24\n';
const onData = (line: string): string => `services:\n  web:\n    networks:\n      data:\n        ${line}\n${data}`;

const endpointKeys =
  'aliases, ipv4_address, gw_priority, mac_address, interface_name, driver_opts, priority, link_local_ips, ipv6_address';
const networkKeys = 'driver, internal, external, ipam, name, enable_ipv6, driver_opts, attachable, enable_ipv4, labels';
const serviceKeys =
  'networks, ports, network_mode, expose, hostname, container_name, extra_hosts, dns, dns_search, dns_opt, domainname, links, external_links, mac_address, sysctls';
const portKeys = 'target, published, host_ip, protocol, mode, name, app_protocol';
const shapes = 'net-tiers, net-shared, net-subnet, net-dual-stack, net-macvlan';

const groups: Readonly<Record<string, readonly Case[]>> = {
  'keys of the file': [
    ['|', `services, networks, name, ${shapes}`],
    ['ser|', 'services'],
    ['services:\n  web: {}\n|', `networks, name, ${shapes}`],
    ['services:\n  web: {}\nnet|\n', 'networks, net-tiers…'],
    ['networks:\n|', `${shapes}, services, name`],
    ['|\nnetworks:\n', 'services, name'],
    ['{|}', 'services, networks, name'],
    ['{net|', 'networks'],
    ['# a comment |', ''],
    ['---\n|', 'services, networks…'],
    ['%YAML 1.2\n---\nservices:\n  a: {}\n---\n|', 'services, networks…'],
    ['\uFEFF|', 'services, networks…'],
    ['version: "3"\nservices:\n  a: {}\n\n|\n\nvolumes:\n  x:\n', 'networks, name…'],
  ],
  'keys of a service': [
    ['services:\n  web:\n    |', serviceKeys],
    ['services:\n  web:\n    |\n', serviceKeys],
    ['services:\n  web:\n    image: x\n    |\n', serviceKeys],
    ['services:\n  web:\n    image: x\n    |\n    command: y\n', serviceKeys],
    ['services:\n  web:\n    image: x\n    net|\n    command: y\n', 'networks, network_mode'],
    ['services:\n    web:\n        image: x\n        |\n', serviceKeys],
    ['services:\n web:\n  |\n', serviceKeys],
    ['services:\n  web: {|}\n', serviceKeys],
    ['services:\n  web: {image: x, |}\n', serviceKeys],
    ['services:\n  web: {image: x, netw|', 'networks, network_mode'],
    ['services: {web: {|}}\n', serviceKeys],
    ['services:\n  web:\n    networks: [a]\n    network|\n', ''],
    ['services:\n  web:\n    network_mode: host\n    network|\n', ''],
    ['services:\n  web:\n    network_mode: host\n    |\n', 'ports, expose, hostname…'],
    ['services:\n  web:\n    po|: x\n', 'ports, expose'],
    ['services:\n  web:\n    "net|"\n', 'networks, network_mode'],
    ["services:\n  web:\n    'net|\n", 'networks, network_mode'],
    ['services:\r\n  web:\r\n    image: x\r\n    |\r\n', serviceKeys],
    ['services:\n  web:\n    image: x\n   |\n', ''],
    ['services:\n  web:\n    image: x\n     |\n', ''],
    ['services:\n  web:\n    command: >\n      text\n      |\n', ''],
    ['services:\n  web:\n    command: >\n      text\n    |\n', serviceKeys],
    ['services:\n  web:\n    command: "a\n      b"\n    |\n', serviceKeys],
    ['services:\n  web:\n    command: [a,\n      b]\n    |\n', serviceKeys],
    ['services:\n  web: # the |\n', ''],
    ['services:\n  web:\n    # net|\n', ''],
    ['services:\n  web:\n    image: net|\n', ''],
    ['services:\n  web:\n    environment:\n      - NET=|\n', ''],
    ['services:\n  |', ''],
    ['services:\n\tweb:\n\t\t|', ''],
    ['services:\n  web: &web\n    |\n', serviceKeys],
    ['services:\n  web:\n    <<: *base\n    |\n', serviceKeys],
    ['services:\n  web:\n    networks: [fr\n    |\n  db: {}\n', 'ports…'],
  ],
  'keys of a network under a service': [
    ['services:\n  web:\n    networks:\n      front:\n        |\n' + tiers, endpointKeys],
    [
      'services:\n  web:\n    networks:\n      front:\n        aliases: [a]\n        |\n' + tiers,
      'ipv4_address, gw_priority…',
    ],
    ['services:\n  web:\n    networks:\n      front: {|}\n' + tiers, endpointKeys],
    ['services:\n  web:\n    networks: {front: {ali|, priority: 1}}\n' + tiers, 'aliases'],
    [
      'services:\n  web:\n    networks:\n      front:\n        ip|\n' + tiers,
      'ipv4_address, link_local_ips, ipv6_address',
    ],
    ['services:\n  web:\n    networks:\n      front:\n        ip|\n      back:\n' + tiers, 'ipv4_address…'],
    [onData('|'), 'ipv4_address, aliases…'],
    [
      'services:\n  web:\n    networks:\n      front:\n        driver_opts:\n          |\n' + tiers,
      'com.docker.network.endpoint.sysctls, com.docker.network.endpoint.ifname',
    ],
    [
      'services:\n  web:\n    networks:\n      front:\n        driver_opts:\n          com.docker.network.endpoint.sysctls: |\n' +
        tiers,
      'net.ipv4.conf.IFNAME.log_martians=1, net.ipv4.conf.IFNAME.forwarding=1, net.ipv6.conf.IFNAME.accept_ra=2',
    ],
    ['x-net: &net\n  networks:\n    front:\n      |\n' + tiers, endpointKeys],
  ],
  'keys of a network': [
    ['networks:\n  a:\n    |', networkKeys],
    ['networks:\n  a: {|}', networkKeys],
    ['networks: {a: {|}}', networkKeys],
    ['networks:\n  a:\n    dri|\n', 'driver, driver_opts'],
    ['networks:\n  a:\n    dri|\n    internal: true\n', 'driver, driver_opts'],
    ['networks:\n  a:\n    driver: macvlan\n    |\n', 'ipam, driver_opts, internal…'],
    ['networks:\n  a:\n    driver: ipvlan\n    |\n', 'ipam, driver_opts, internal…'],
    ['networks:\n  a:\n    driver: overlay\n    |\n', 'attachable, internal…'],
    ['networks:\n  a:\n    external: true\n    |\n', 'name'],
    [
      'networks:\n  a:\n    internal: true\n    |\n  b:\n',
      'driver, ipam, name, enable_ipv6, driver_opts, attachable, enable_ipv4, labels',
    ],
    ['networks:\n  a:\n    driver: bridge\n  b:\n    |', networkKeys],
    ['networks:\n  a:\n    ipam:\n      |', 'config, driver, options'],
    ['networks:\n  a:\n    ipam: {|}', 'config, driver, options'],
    ['networks:\n  a:\n    ipam:\n      driver: default\n      |', 'config, options'],
    ['networks:\n  a:\n    ipam:\n      config:\n        - |', 'subnet, gateway, ip_range, aux_addresses'],
    ['networks:\n  a:\n    ipam:\n      config:\n        |', '- subnet, - gateway, - ip_range, - aux_addresses'],
    [
      'networks:\n  a:\n    ipam:\n      config:\n        - subnet: 10.0.0.0/8\n        |',
      'gateway, ip_range, aux_addresses, - subnet',
    ],
    [
      'networks:\n  a:\n    ipam:\n      config:\n        - subnet: 10.0.0.0/8\n          |',
      'gateway, ip_range, aux_addresses',
    ],
    ['networks:\n  a:\n    ipam:\n      config:\n        - sub|\n          gateway: 10.0.0.1', 'subnet'],
    ['networks:\n  a:\n    ipam:\n      config:\n        - gat|: x\n          subnet: 10.0.0.0/8', 'gateway'],
    ['networks:\n  a:\n    ipam:\n      config: [{|}]', 'subnet, gateway, ip_range, aux_addresses'],
    ['networks:\n  a:\n    ipam:\n      config: [{subnet: 10.0.0.0/8, ga|', 'gateway'],
    ['networks:\n  a:\n    ipam: {config: [{subnet: 10.0.0.0/8}, {|}]}', 'subnet, gateway, ip_range, aux_addresses'],
    ['networks:\n  a:\n    ipam:\n      config:\n      - |', 'subnet, gateway, ip_range, aux_addresses'],
    ['networks:\n  a:\n    labels:\n      |', ''],
    ['networks:\n  a:\n    driver: bridge\n    driver: |\n', 'bridge, macvlan, ipvlan, overlay'],
  ],
  'keys of a published port': [
    [
      'services:\n  web:\n    ports:\n      - target: 80\n        |\n',
      'published, host_ip, protocol, mode, name, app_protocol',
    ],
    ['services:\n  web:\n    ports:\n      - {|}\n', portKeys],
    ['services:\n  web:\n    ports: [{target: 80, pro|}]\n', 'protocol, app_protocol'],
    ['services:\n  web:\n    ports:\n      - target: 80\n        protocol: |\n', 'tcp, udp, sctp'],
    ['services:\n  web:\n    ports:\n      - target: 80\n        mode: |\n', 'ingress, host'],
    ['services:\n  web:\n    ports:\n      - target: 80\n        host_ip: |\n', '127.0.0.1, ::1, 0.0.0.0'],
  ],
  'networks of a service': [
    ['services:\n  web:\n    networks:\n      - |\n' + tiers, 'front, back, default'],
    ['services:\n  web:\n    networks:\n      - b|\n' + tiers, 'back'],
    ['services:\n  web:\n    networks:\n      - front\n      - |\n' + tiers, 'back, default'],
    ['services:\n  web:\n    networks:\n      - |\n      - front\n' + tiers, 'back, default'],
    ['services:\n  web:\n    networks: [|]\n' + tiers, 'front, back, default'],
    ['services:\n  web:\n    networks: [front, |]\n' + tiers, 'back, default'],
    ['services:\n  web:\n    networks: [|, front]\n' + tiers, 'back, default'],
    ['services:\n  web:\n    networks: [fr|\n' + tiers, 'front'],
    ['services:\n  web:\n    networks: ["fr|"]\n' + tiers, 'front'],
    ["services:\n  web:\n    networks: ['|\n" + tiers, 'front, back, default'],
    ['services:\n  web:\n    networks: |\n' + tiers, 'front, back, default'],
    ['services:\n  web:\n    networks:|\n' + tiers, 'front, back, default'],
    ['services:\n  web:\n    networks:\n      |\n' + tiers, '- front, - back, - default, front, back, default'],
    ['services:\n  web:\n    networks:\n      fr|\n' + tiers, '- front, front'],
    [
      'services:\n  db:\n    networks: {back: {}}\n  web:\n    networks:\n      |\n' + tiers,
      'front, back, default, - front, - back, - default',
    ],
    ['services:\n  web:\n    networks:\n      - front\n      |\n' + tiers, '- back, - default'],
    ['services:\n  web:\n    networks:\n    - front\n    - |\n' + tiers, 'back, default'],
    ['services:\n  web:\n    networks:\n      front:\n      |\n' + tiers, `back, default, ${endpointKeys}`],
    ['services:\n  web:\n    networks:\n      |\n      front:\n' + tiers, 'back, default'],
    ['services:\n  web:\n    networks: {|}\n' + tiers, 'front, back, default'],
    ['services:\n  web:\n    networks: {front: , |}\n' + tiers, 'back, default'],
    ['services:\n  web:\n    networks: {front: {aliases: [x]}, b|\n' + tiers, 'back'],
    ['services:\n  web:\n    networks: [\n      front,\n      |\n    ]\n' + tiers, 'back, default'],
    // The service has the name of a network.
    ['services:\n  front:\n    networks: [|]\n' + tiers, 'front, back, default'],
    // One that nobody uses yet comes first, then the most used.
    [
      'services:\n  a: {networks: [front]}\n  b: {networks: [front]}\n  c: {networks: [back]}\n  web:\n    networks: [|]\n' +
        tiers +
        '  new:\n',
      'new, front, back, default',
    ],
    ['services:\n  a: {networks: [default]}\n  web:\n    networks: [|]\n', 'default'],
    ['services:\n  web:\n    networks: [|]\nnetworks:\n  default:\n    name: x\n  a:\n', 'a, default'],
    [
      'services:\n  web:\n    networks: [|]\ninclude: [other.yaml]\n',
      'shared, default',
      { files: { 'other.yaml': 'services:\n  x: {image: x}\nnetworks:\n  shared:\n' } },
    ],
    [
      'services:\n  web:\n    networks: [|]\nnetworks:\n  front:\n',
      'front, back, default',
      { files: { 'more.yaml': 'networks:\n  back:\n' }, also: ['more.yaml'] },
    ],
    ['services:\n  web:\n    networks: [|]\n' + tiers, 'front, back, default, proxy, lan', withLive],
    [
      'services:\n  web:\n    networks: [|]\nnetworks:\n  p:\n    name: proxy\n    external: true\n',
      'p, default, lan',
      withLive,
    ],
    ['services:\n  web:\n    networks:\n      - l|\n', 'default, lan', withLive],
    ['x-common: &common\n  networks: [|]\n' + tiers, 'front, back, default'],
    ['x-common: &common\n  networks:\n    - fr|\n' + tiers, 'front'],
    ['services:\n  web:\n    networks: # |\n' + tiers, ''],
    ['services:\n  web:\n    networks: [front] |\n' + tiers, ''],
    ['services:\n  web:\n    networks: [front |]\n' + tiers, ''],
    ['services:\n  web:\n    networks: *|\n' + tiers, ''],
    ['services:\n  web:\n    networks:\n      - |\nnetworks:\n  a b:\n  __proto__:\n', 'a b, __proto__, default'],
  ],
  'top-level networks': [
    ['services:\n  web: {networks: [front, back]}\nnetworks:\n  |\n', `front, back, ${shapes}`],
    ['services:\n  web: {networks: [front, back]}\nnetworks:\n  front:\n  |\n', `back, ${shapes}, ${networkKeys}`],
    ['services:\n  web: {networks: [front, back]}\nnetworks:\n  ba|\n', 'back'],
    ['services:\n  web: {networks: [front]}\nnetworks: {|}\n', 'front'],
    ['networks:\n  |\n', `proxy, lan, ${shapes}`, withLive],
    ['networks:\n  proxy:\n    external: true\n  |\n', `lan, ${shapes}`, withLive],
    ['networks:\n  a:\n    external: true\n    name: |\n', 'proxy, lan', withLive],
    ['networks:\n  a:\n    external: true\n    name: "pr|"\n', 'proxy', withLive],
    ['networks:\n  a:\n    external: {name: |}\n', 'proxy, lan', withLive],
    ['networks:\n  a:\n    name: |\n', 'a, shop-a'],
    ['networks:\n  a:\n    external: true\n    name: |\n', ''],
  ],
  'names of networks in labels': [
    ['services:\n  web:\n    networks: [front]\n    labels:\n      traefik.docker.network: |\n' + tiers, 'shop_front'],
    [
      'services:\n  web:\n    networks: [front]\n    labels:\n      - traefik.docker.network=|\n' + tiers,
      'traefik.docker.network=shop_front',
    ],
    [
      'services:\n  web:\n    networks: [front]\n    labels:\n      - "caddy_ingress_network=sh|"\n' + tiers,
      'caddy_ingress_network=shop_front',
    ],
    ['services:\n  web:\n    networks: [front]\n    labels: {traefik.docker.network: |}\n' + tiers, 'shop_front'],
    ['services:\n  web:\n    networks: [front]\n    labels:\n      - traefik.enable=|\n' + tiers, ''],
    ['services:\n  web:\n    networks: [front]\n    labels:\n      - |\n' + tiers, ''],
    ['services:\n  web:\n    networks: [front]\n    labels:\n      traefik.enable: |\n' + tiers, ''],
    [
      'services:\n  web:\n    networks: [p]\n    labels:\n      traefik.docker.network: |\nnetworks:\n  p: {external: true, name: proxy}\n',
      'proxy',
    ],
    [
      'x-labels: &labels\n  traefik.docker.network: |\nservices:\n  web:\n    networks: [front]\n    labels: *labels\n' +
        tiers,
      'shop_front',
    ],
  ],
  // Enter leaves the cursor where the line before began: VS Code indents no YAML.
  'under a key in its own column': [
    ['services:\n  web:\n  |\n', serviceKeys],
    ['services:\n  web:\n  net|\n', 'networks, network_mode'],
    ['services:\n  web:\n  |\n  db: {}\n', serviceKeys],
    ['services:\n  web:\n  |\n    image: x\n', ''],
    ['services:\n|', 'networks, name…'],
    ['services:\n  web:\n    networks:\n    |\n' + tiers, '- front, - back, - default, front, back, default…'],
    ['services:\n  web:\n    networks:\n    fr|\n' + tiers, '- front, front'],
    ['services:\n  web:\n    ports:\n    |\n', '- 127.0.0.1:8080:80, - 8080:80, - 80, - target…'],
    ['services:\n  web:\n    ports:\n    |\n    image: x\n', '- 127.0.0.1:8080:80…'],
    [
      'services:\n  web:\n    networks:\n      front:\n        aliases:\n        |\n' + tiers,
      '- web.front, ipv4_address…',
    ],
    ['networks:\nfro|\nservices:\n  web: {networks: [front]}\n', 'front'],
    ['networks:\n  a:\n    ipam:\n    |\n', 'config, driver, options, internal…'],
    [
      'networks:\n  a:\n    ipam:\n      config:\n      |\n',
      '- subnet, - gateway, - ip_range, - aux_addresses, driver, options',
    ],
    ['networks:\n  a:\n    driver: macvlan\n    driver_opts:\n    par|\n', 'parent'],
    ['networks:\n  a:\n    driver: macvlan\n    driver_opts:\n    |\n', 'parent, macvlan_mode…'],
    ['networks:\n  a:\n  int|\n', 'internal'],
    ['networks:\n  a:\n  |\n  b:\n', `${shapes}, ${networkKeys}`],
    ['x-net: &net\n|\nnetworks:\n  a: *net\n', 'driver, internal…'],
    // What is there already stands under it.
    ['networks:\n  a:\n    driver: bridge\n  |\n', shapes],
    ['services:\n  web:\n    networks: [a]\n    |\n', 'ports, expose…'],
  ],
  'behind an item': [
    ['networks:\n  a:\n    ipam:\n      config:\n        - subnet: 10.0.0.0/24\n        gat|\n', 'gateway'],
    [
      'networks:\n  a:\n    ipam:\n      config:\n        - subnet: 10.0.0.0/24\n          gateway: 10.0.0.1\n        |\n',
      'ip_range, aux_addresses, - subnet',
    ],
    [
      'networks:\n  a:\n    ipam:\n      config:\n        - subnet: 10.0.0.0/24\n          aux_addresses:\n            nas: 10.0.0.5\n        |\n',
      'gateway, ip_range, - subnet',
    ],
    [
      'networks:\n  a:\n    ipam:\n      config:\n        - subnet: 10.0.0.0/24\n        |\n        - subnet: 10.1.0.0/24\n',
      'gateway, ip_range, aux_addresses, - subnet',
    ],
    [
      'networks:\n  a:\n    ipam:\n      config:\n      - subnet: 10.0.0.0/24\n      |\n',
      'gateway, ip_range, aux_addresses, - subnet, driver, options',
    ],
    [
      'services:\n  web:\n    ports:\n      - target: 80\n      |\n',
      'published, host_ip, protocol, mode, name, app_protocol, - 127.0.0.1:8080:80, - 8080:80, - 80, - target',
    ],
    ['services:\n  web:\n    ports:\n      - "80:80"\n      |\n', '- 127.0.0.1:8080:80, - 8080:80, - 80, - target'],
    ['services:\n  web:\n    networks:\n    - front\n    |\n' + tiers, '- back, - default, ports…'],
    ['services:\n  web:\n    networks:\n    - front\n    ba|\n' + tiers, '- back'],
    ['services:\n  web:\n    networks:\n    - front\n    po|\n' + tiers, 'ports, expose'],
    ['services:\n  web:\n    networks:\n    - front\n    |\n    - back\n' + tiers, '- default, ports…'],
    ['services:\n  web:\n    dns:\n      - 1.1.1.1\n      |\n', '- 8.8.8.8, - 9.9.9.9'],
  ],
  'lists of mappings in brackets': [
    ['networks: {a: {ipam: {config: [|]}}}', 'subnet'],
    ['networks: {a: {ipam: {config: [{subnet: 10.0.0.0/24}, |]}}}', 'subnet'],
    ['networks:\n  a:\n    ipam:\n      config: [|]\n', 'subnet'],
    ['networks:\n  a:\n    ipam:\n      config: [{subnet: 10.0.0.0/24, |}]\n', 'gateway, ip_range, aux_addresses'],
    ['services: {web: {ports: [tar|]}}', 'target'],
    ['services:\n  web:\n    ports:\n      - "|"\n', '127.0.0.1:8080:80, 8080:80, 80'],
  ],
  'what fragments are merged into': [
    ['x-net: &net\n  |\nnetworks:\n  a: *net\n', networkKeys],
    ['x-net: &net\n  |\nnetworks:\n  a:\n    <<: *net\n', networkKeys],
    ['x-net: &net\n  dri|\nnetworks:\n  a:\n    <<: [*net]\n', 'driver, driver_opts'],
    ['x-net: &net {|}\nnetworks: {a: *net}\n', networkKeys],
    ['x-net: &net\n  driver: |\nnetworks:\n  a:\n    <<: *net\n', 'bridge, macvlan, ipvlan, overlay'],
    ['x-net: &net\n  driver: macvlan\n  driver_opts:\n    |\nnetworks:\n  a:\n    <<: *net\n', 'parent, macvlan_mode…'],
    ['x-all:\n  net: &net\n    |\nnetworks:\n  a: *net\n', networkKeys],
    ['x-ipam: &ipam\n  |\nnetworks:\n  a:\n    ipam: *ipam\n', 'config, driver, options'],
    [
      'x-pool: &pool\n  |\nnetworks:\n  a:\n    ipam:\n      config:\n        - *pool\n',
      'subnet, gateway, ip_range, aux_addresses',
    ],
    ['x-pool: &pool\n  |\nnetworks:\n  a:\n    ipam: {config: [*pool]}\n', 'subnet, gateway, ip_range, aux_addresses'],
    ['x-on: &on\n  |\nservices:\n  web:\n    networks:\n      front: *on\n' + tiers, endpointKeys],
    [
      'x-on: &on\n  |\nservices:\n  web:\n    networks: *on\n' + tiers,
      '- front, - back, - default, front, back, default',
    ],
    ['x-on: &on [|]\nservices:\n  web:\n    networks: *on\n' + tiers, 'front, back, default'],
    ['x-web: &web\n  |\nservices:\n  web: *web\n', serviceKeys],
    ['x-web: &web\n  |\nservices:\n  web:\n    <<: *web\n    tty: true\n', serviceKeys],
    ['x-one: &one\n  |\nx-two: &two\n  <<: *one\nservices:\n  web:\n    <<: *two\n', serviceKeys],
    // Only its keys tell.
    ['x-web: &web\n  image: x\n  |\n', serviceKeys],
    ['x-net: &net\n  ipam:\n    |\n', 'config, driver, options'],
    ['x-net: &net\n  enable_ipv6: true\n  |\n', 'driver, internal, ipam…'],
    ['x-on: &on\n  aliases: [a]\n  |\n', 'ipv4_address, ipv6_address…'],
    ['x-pool: &pool\n  subnet: 10.0.0.0/24\n  |\n', 'gateway, ip_range, aux_addresses'],
    ['x-logging: &logging\n  driver: json-file\n  |\n', ''],
    ['x-any:\n  |\n', ''],
    // It stands for itself.
    ['x-a: &a\n  |\n  <<: *a\n', ''],
    // A number sign makes it no alias.
    ['x-net: &net\n  |\n# networks: *net\n', ''],
  ],
  switches: [
    ['networks:\n  a:\n    internal: |', 'true, false'],
    ['networks:\n  a:\n    external: |', 'true, false'],
    ['networks:\n  a:\n    external: t|', 'true'],
    ['networks:\n  a:\n    attachable: |', 'true, false'],
    ['networks:\n  a:\n    enable_ipv4: |', 'false, true'],
    ['networks:\n  a:\n    enable_ipv6:|', 'true, false'],
    ['networks: {a: {internal: |}}', 'true, false'],
    ['networks: {a: {internal:|', 'true, false'],
  ],
  drivers: [
    ['networks:\n  a:\n    driver: |', 'bridge, macvlan, ipvlan, overlay'],
    ['networks:\n  a:\n    driver:|', 'bridge, macvlan, ipvlan, overlay'],
    ['networks:\n  a:\n    driver: mac|', 'macvlan'],
    ['networks:\n  a: {driver: |}', 'bridge, macvlan, ipvlan, overlay'],
    ['networks:\n  a: {driver: "|"}', 'bridge, macvlan, ipvlan, overlay'],
    [
      'networks:\n  a:\n    driver: |',
      'bridge, weave',
      { live: { ...live, engine: { ...live.engine, networkDrivers: ['bridge', 'host', 'null', 'weave'] } } },
    ],
    [
      'networks:\n  a:\n    driver: |',
      'overlay, nat',
      { live: { ...live, engine: { ...live.engine, os: 'windows', networkDrivers: ['nat', 'overlay'] } } },
    ],
    ['networks:\n  a:\n    ipam:\n      driver: |', 'default'],
  ],
  'driver options': [
    [
      'networks:\n  a:\n    driver_opts:\n      |',
      'com.docker.network.bridge.name, com.docker.network.bridge.enable_ip_masquerade, com.docker.network.bridge.enable_icc…',
    ],
    ['networks:\n  a:\n    driver_opts:\n      mtu|', 'com.docker.network.driver.mtu'],
    ['networks:\n  a:\n    driver_opts: {|}', 'com.docker.network.bridge.name…'],
    [
      'networks:\n  a:\n    driver_opts: {com.docker.network.bridge.e|',
      'com.docker.network.bridge.enable_ip_masquerade, com.docker.network.bridge.enable_icc',
    ],
    [
      'networks:\n  a:\n    driver: macvlan\n    driver_opts:\n      |',
      'parent, macvlan_mode, com.docker.network.advertise_addr_nmsgs…',
    ],
    ['networks:\n  a:\n    driver: macvlan\n    driver_opts:\n      parent: eth0\n      |', 'macvlan_mode…'],
    ['networks:\n  a:\n    driver_opts:\n      |\n    driver: ipvlan', 'parent, ipvlan_mode, ipvlan_flag…'],
    ['networks:\n  a:\n    driver: overlay\n    driver_opts:\n      enc|', 'encrypted'],
    ['networks:\n  a:\n    driver: overlay\n    driver_opts:\n      encrypted: |', '""'],
    [
      'networks:\n  a:\n    driver: macvlan\n    driver_opts:\n      macvlan_mode: |',
      'private, vepa, passthru, bridge',
    ],
    ['networks:\n  a:\n    driver: macvlan\n    driver_opts:\n      parent: |', 'eth0, eth0.10'],
    ['networks:\n  a:\n    driver: ipvlan\n    driver_opts:\n      ipvlan_mode: "l3|"', 'l3, l3s'],
    ['networks:\n  a:\n    driver_opts:\n      com.docker.network.bridge.enable_icc: |', 'false, true'],
    ['networks:\n  a:\n    driver_opts:\n      com.docker.network.bridge.inhibit_ipv4: |', 'true, false'],
    [
      'networks:\n  a:\n    driver_opts:\n      com.docker.network.bridge.gateway_mode_ipv4: |',
      'nat-unprotected, routed, isolated, nat',
    ],
    ['networks:\n  a:\n    driver_opts:\n      com.docker.network.driver.mtu: |', '1450, 1420, 1400, 1280, 9000'],
    [
      'networks:\n  a:\n    driver_opts:\n      com.docker.network.bridge.host_binding_ipv4: |',
      '127.0.0.1, 0.0.0.0, ::1',
    ],
    [
      'networks:\n  a-network-with-a-name:\n    driver_opts:\n      com.docker.network.bridge.name: |',
      'br-a-network-wi',
    ],
    ['networks:\n  a:\n    driver_opts:\n      unknown: |', ''],
    [
      'networks:\n  a:\n    driver: weave\n    driver_opts:\n      |',
      'com.docker.network.advertise_addr_nmsgs, com.docker.network.advertise_addr_ms',
    ],
  ],
  'network modes': [
    ['services:\n  web:\n    network_mode: |\n  db: {}\n', 'host, none, service:db, bridge, container:'],
    ['services:\n  web:\n    network_mode: service:|\n  db: {}\n  cache: {}\n', 'service:db, service:cache'],
    ['services:\n  web:\n    network_mode: "service:|"\n  db: {}\n', 'service:db'],
    ['services:\n  web:\n    network_mode: |\n', 'host, none, bridge, container:box', withLive],
    // It needs this service already.
    [
      'services:\n  web:\n    network_mode: |\n  db: {depends_on: [web]}\n  c: {depends_on: [db]}\n  d: {}\n',
      'host, none, service:d, bridge, container:',
    ],
    ['services:\n  web: {network_mode: |}\n', 'host, none, bridge, container:'],
  ],
  'fixed addresses': [
    [onData('ipv4_address: |'), '10.5.0.2, 10.5.0.3, 10.5.0.4, 10.5.0.5, 10.5.0.6'],
    [onData('ipv4_address:|'), '10.5.0.2…'],
    [onData('ipv4_address: "|"'), '10.5.0.2…'],
    [onData('ipv4_address: 10.5.0.|9'), '10.5.0.2…'],
    ['services:\n  web:\n    networks: {data: {ipv4_address: |}}\n' + data, '10.5.0.2…'],
    ['services:\n  web:\n    networks: {data: {ipv4_address: |\n' + data, '10.5.0.2…'],
    [onData('ipv6_address: |'), ''],
    ['services:\n  web:\n    networks:\n      front:\n        ipv4_address: |\n' + tiers, ''],
    // Behind the ones that others have, and none of those.
    [
      'services:\n  a: {networks: {data: {ipv4_address: 10.5.0.2}}}\n' +
        onData('ipv4_address: |').replace('services:\n', ''),
      '10.5.0.3, 10.5.0.4, 10.5.0.5, 10.5.0.6, 10.5.0.7',
    ],
    [
      'services:\n  a: {networks: {data: {ipv4_address: 10.5.0.20}}}\n' +
        onData('ipv4_address: |').replace('services:\n', ''),
      '10.5.0.21, 10.5.0.2, 10.5.0.3, 10.5.0.4, 10.5.0.5',
    ],
    // The first ones are left to a service that gets one by itself.
    [
      'services:\n  a: {networks: [data]}\n' + onData('ipv4_address: |').replace('services:\n', ''),
      '10.5.0.9, 10.5.0.10, 10.5.0.11, 10.5.0.12, 10.5.0.13',
    ],
    // Its own address may stay.
    [onData('ipv4_address: 10.5.0.2|'), '10.5.0.2'],
    [
      'services:\n  web:\n    networks:\n      d:\n        ipv4_address: |\nnetworks:\n  d:\n    ipam:\n      config:\n        - subnet: 10.5.0.0/24\n          gateway: 10.5.0.2\n          aux_addresses: {x: 10.5.0.1}\n',
      '10.5.0.3, 10.5.0.4, 10.5.0.5, 10.5.0.6, 10.5.0.7',
    ],
    [
      'services:\n  web:\n    networks:\n      d:\n        ipv4_address: |\nnetworks:\n  d:\n    ipam:\n      config:\n        - subnet: 10.5.0.0/24\n          ip_range: 10.5.0.0/25\n',
      '10.5.0.128, 10.5.0.129, 10.5.0.130, 10.5.0.131, 10.5.0.132',
    ],
    [
      'services:\n  web:\n    networks:\n      d:\n        ipv4_address: |\nnetworks:\n  d:\n    ipam:\n      config:\n        - subnet: 10.5.0.0/24\n          ip_range: 10.5.0.128/25\n',
      '10.5.0.1, 10.5.0.2, 10.5.0.3, 10.5.0.4, 10.5.0.5',
    ],
    [
      'services:\n  web:\n    networks:\n      d:\n        ipv4_address: |\nnetworks:\n  d:\n    ipam:\n      config:\n        - subnet: 10.5.0.0/30\n',
      '10.5.0.2',
    ],
    [
      'services:\n  web:\n    networks:\n      d:\n        ipv6_address: |\nnetworks:\n  d:\n    enable_ipv6: true\n    ipam:\n      config:\n        - subnet: 10.5.0.0/24\n        - subnet: fd00:1::/64\n',
      'fd00:1::2, fd00:1::3, fd00:1::4, fd00:1::5, fd00:1::6',
    ],
    [
      'services:\n  web:\n    networks:\n      p:\n        ipv4_address: |\nnetworks:\n  p:\n    external: true\n    name: proxy\n',
      '172.28.0.2, 172.28.0.3, 172.28.0.4, 172.28.0.5, 172.28.0.6',
      withLive,
    ],
    [
      'services:\n  web:\n    networks:\n      p:\n        ipv4_address: |\nnetworks:\n  p:\n    external: true\n    name: proxy\n',
      '',
    ],
    ['services:\n  web:\n    networks:\n      gone:\n        ipv4_address: |\n', ''],
    [onData('link_local_ips: [|]'), '169.254.1.1'],
    [
      'services:\n  a: {networks: {data: {link_local_ips: [169.254.1.1]}}}\n' +
        onData('link_local_ips:\n          - |').replace('services:\n', ''),
      '169.254.1.2',
    ],
  ],
  subnets: [
    [
      'networks:\n  a:\n    ipam:\n      config:\n        - subnet: |',
      '172.28.0.0/24, 172.28.0.0/16, 10.0.0.0/24, 192.168.0.0/24, 172.16.0.0/24',
    ],
    ['networks:\n  a:\n    ipam:\n      config: [{subnet: |}]', '172.28.0.0/24…'],
    ['networks:\n  a:\n    ipam:\n      config:\n        - subnet: 10.|', '10.0.0.0/24…'],
    [
      'networks:\n  b:\n    ipam:\n      config:\n        - subnet: 172.28.0.0/24\n  a:\n    ipam:\n      config:\n        - subnet: |',
      '172.28.1.0/24, 172.29.0.0/16…',
    ],
    [
      'networks:\n  a:\n    ipam:\n      config:\n        - subnet: |',
      '172.28.2.0/24, 172.29.0.0/16, 10.1.0.0/24…',
      { keptSubnets: ['172.28.0.0/23', '10.0.0.0/16'] },
    ],
    [
      'networks:\n  a:\n    ipam:\n      config:\n        - subnet: |',
      '172.28.1.0/24, 172.29.0.0/16, 10.0.0.0/24, 192.168.0.0/24, 172.16.0.0/24',
      withLive,
    ],
    // The subnet that the network has already comes first.
    [
      'networks:\n  a:\n    name: proxy\n    ipam:\n      config:\n        - subnet: |',
      '172.28.0.0/24, 172.28.1.0/24, 172.29.0.0/16…',
      withLive,
    ],
    [
      'networks:\n  a:\n    enable_ipv6: true\n    ipam:\n      config:\n        - subnet: 10.0.0.0/24\n        - subnet: |',
      'fd46:dc5e:18e2::/64, 172.28.0.0/24…',
    ],
    [
      'networks:\n  a:\n    ipam:\n      config:\n        - subnet: 10.1.0.0/24\n          gateway: |',
      '10.1.0.1, 10.1.0.254',
    ],
    [
      'networks:\n  a:\n    ipam:\n      config:\n        - gateway: |\n          subnet: 10.1.0.0/24\n',
      '10.1.0.1, 10.1.0.254',
    ],
    ['networks:\n  a:\n    ipam:\n      config: [{subnet: 10.1.0.0/24, gateway: |}]', '10.1.0.1, 10.1.0.254'],
    ['networks:\n  a:\n    ipam:\n      config:\n        - gateway: |', ''],
    [
      'services:\n  w: {networks: {a: {ipv4_address: 10.1.0.1}}}\nnetworks:\n  a:\n    ipam:\n      config:\n        - subnet: 10.1.0.0/24\n          gateway: |',
      '10.1.0.2, 10.1.0.254',
    ],
    [
      'networks:\n  a:\n    enable_ipv6: true\n    ipam:\n      config:\n        - subnet: fd00:1::/64\n          gateway: |',
      'fd00:1::1',
    ],
    [
      'networks:\n  a:\n    ipam:\n      config:\n        - subnet: 10.1.0.0/24\n          ip_range: |',
      '10.1.0.128/25, 10.1.0.0/25, 10.1.0.192/26, 10.1.0.0/26',
    ],
    [
      'services:\n  w: {networks: {a: {ipv4_address: 10.1.0.200}}}\nnetworks:\n  a:\n    ipam:\n      config:\n        - subnet: 10.1.0.0/24\n          ip_range: |',
      '10.1.0.0/25, 10.1.0.0/26, 10.1.0.224/27, 10.1.0.0/27',
    ],
    ['networks:\n  a:\n    ipam:\n      config:\n        - subnet: 10.1.0.0/30\n          ip_range: |', ''],
    [
      'networks:\n  a:\n    ipam:\n      config:\n        - subnet: 10.1.0.0/24\n          aux_addresses:\n            router: |',
      '10.1.0.2, 10.1.0.3, 10.1.0.4',
    ],
    [
      'networks:\n  a:\n    ipam:\n      config:\n        - subnet: 10.1.0.0/24\n        - subnet: 10.2.0.0/24\n          gateway: |',
      '10.2.0.1, 10.2.0.254',
    ],
  ],
  'the rest of an attachment': [
    ['services:\n  web:\n    networks:\n      front:\n        aliases: [|]\n' + tiers, 'web.front'],
    [
      'services:\n  web:\n    networks:\n      front: {aliases: [shop]}\n      back:\n        aliases:\n          - |\n' +
        tiers,
      'shop, web.back',
    ],
    [
      'services:\n  a: {links: ["web:www"]}\n  web:\n    networks:\n      front:\n        aliases:\n          - |\n' +
        tiers,
      'www, web.front',
    ],
    [
      'services:\n  a: {links: ["web:www"]}\n  web:\n    networks:\n      front:\n        aliases:\n          - www\n          - |\n' +
        tiers,
      'web.front',
    ],
    ['services:\n  web:\n    networks:\n      front:\n        gw_priority: |\n' + tiers, '1, 0, -1'],
    [
      'services:\n  web:\n    networks:\n      back: {gw_priority: 5}\n      front:\n        gw_priority: |\n' + tiers,
      '6, 0, -1',
    ],
    ['services:\n  web:\n    networks:\n      front:\n        priority: |\n' + tiers, '1, 0'],
    ['services:\n  web:\n    networks:\n      front:\n        interface_name: |\n' + tiers, 'eth0, eth1'],
    [
      'services:\n  web:\n    networks:\n      back: {interface_name: eth0}\n      front:\n        interface_name: |\n' +
        tiers,
      'eth1, eth2',
    ],
    [onData('mac_address: |'), '02:4b:5b:0b:42:ae'],
  ],
  'the rest of a service': [
    ['services:\n  web:\n    links: [|]\n  db: {}\n  cache: {}\n', 'db, cache'],
    [
      'services:\n  web:\n    networks: [front]\n    links:\n      - |\n  db: {networks: [back]}\n  cache: {networks: [front]}\n' +
        tiers,
      'cache, db',
    ],
    ['services:\n  web:\n    links: ["db:x", |]\n  db: {}\n  cache: {}\n', 'cache'],
    ['services:\n  web:\n    external_links: [|]\n', 'box', withLive],
    ['services:\n  web:\n    ports:\n      - |\n', `127.0.0.1:8080:80, 8080:80, 80, ${portKeys}`],
    ['services:\n  web:\n    ports: [|]\n', '127.0.0.1:8080:80, 8080:80, 80, target'],
    ['services:\n  web:\n    expose: ["3000"]\n    ports: [|]\n', '127.0.0.1:3000:3000, 3000:3000, 3000, target'],
    ['services:\n  a: {ports: ["8080:80"]}\n  web:\n    ports: [|]\n', '127.0.0.1:8081:80, 8081:80, 80, target'],
    ['services:\n  web:\n    ports:\n      |\n', `- 127.0.0.1:8080:80, - 8080:80, - 80, - target…`],
    ['services:\n  web:\n    expose: [|]\n', '80, 443, 8080'],
    ['services:\n  web:\n    extra_hosts: [|]\n', 'host.docker.internal:host-gateway'],
    ['services:\n  web:\n    extra_hosts:\n      |\n', '- host.docker.internal:host-gateway, host.docker.internal'],
    ['services:\n  web:\n    extra_hosts:\n      me: |\n', 'host-gateway'],
    [
      'services:\n  a: {extra_hosts: ["x:1.2.3.4"]}\n  web:\n    extra_hosts: [|]\n',
      'host.docker.internal:host-gateway, x:1.2.3.4',
    ],
    ['services:\n  web:\n    dns: |\n', '1.1.1.1, 8.8.8.8, 9.9.9.9'],
    ['services:\n  a: {dns: 10.0.0.53}\n  web:\n    dns: [8.8.8.8, |]\n', '10.0.0.53, 1.1.1.1, 9.9.9.9'],
    ['services:\n  a: {dns_search: [corp.example]}\n  web:\n    dns_search: |\n', 'corp.example'],
    ['services:\n  web:\n    hostname: |\n', 'web'],
    ['services:\n  web:\n    mac_address: |\n', '02:2a:1d:7a:b9:37'],
    ['x-common: &c\n  network_mode: |\nservices:\n  db: {}\n', 'host, none, service:db, bridge, container:'],
  ],
  'beside other extensions': [
    ['networks:\n  a:\n    |', '', { others: { keys: 'all', declaredNetworks: true } }],
    [
      'networks:\n  a:\n    driver: |',
      'bridge, macvlan, ipvlan, overlay',
      { others: { keys: 'all', declaredNetworks: true } },
    ],
    [
      'services:\n  web:\n    |',
      'network_mode, hostname, extra_hosts…',
      { others: { keys: 'some', declaredNetworks: false } },
    ],
    ['networks:\n  a:\n    |', networkKeys, { others: { keys: 'some', declaredNetworks: false } }],
    ['|', `name, ${shapes}`, { others: { keys: 'some', declaredNetworks: false } }],
    ['networks:\n  |', shapes, { others: { keys: 'all', declaredNetworks: true } }],
    [
      'networks:\n  a:\n    driver_opts:\n      en|',
      'com.docker.network.bridge.enable_ip_masquerade…',
      { others: { keys: 'all', declaredNetworks: true } },
    ],
    [
      'services:\n  web:\n    networks: [|]\n' + tiers,
      'front, back, default',
      { others: { keys: 'all', declaredNetworks: false } },
    ],
    ['services:\n  web:\n    networks: [|]\n' + tiers, 'default', { others: { keys: 'all', declaredNetworks: true } }],
    // What it leaves out, or does not know, stays.
    [
      'services:\n  front:\n    networks: [|]\n' + tiers,
      'front, default',
      { others: { keys: 'all', declaredNetworks: true } },
    ],
    [
      'services:\n  web:\n    networks: [|]\nnetworks:\n  front:\n',
      'back, default',
      {
        files: { 'more.yaml': 'networks:\n  back:\n' },
        also: ['more.yaml'],
        others: { keys: 'all', declaredNetworks: true },
      },
    ],
  ],
};

describe('complete', () => {
  for (const [group, cases] of Object.entries(groups)) {
    describe(group, () => {
      for (const [fixture, expected, around] of cases) {
        it(JSON.stringify(fixture.length > 90 ? `${fixture.slice(0, 90)}…` : fixture), () => {
          const labels = offered(fixture, around).map(({ label }) => label);
          const wanted = expected
            .replace(/…$/, '')
            .split(', ')
            .filter((label) => label !== '');
          const seen = expected.endsWith('…') ? labels.slice(0, wanted.length) : labels;
          assert.deepStrictEqual(seen, wanted);
        });
      }
    });
  }
});
