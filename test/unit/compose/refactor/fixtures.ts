import type { RefactoringTitle } from '../../../../src/compose/refactor/refactoring';

/** One refactoring: where the cursor (`|`) or the selection (`«»`) is, and what comes of it. */
export interface RefactorFixture {
  readonly what: string;
  readonly code: RefactoringTitle['code'];
  readonly before: string;
  readonly after: string;
  /** What Compose makes of it: the networks of each service, and each network. */
  readonly services: Readonly<Record<string, readonly string[]>>;
  readonly networks: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The same refactoring under another name where several are offered. */
  readonly named?: string;
}

const shop = (key: string): { readonly name: string } => ({ name: `shop_${key}` });

export const refactorFixtures: readonly RefactorFixture[] = [
  {
    what: 'services with a list, with a mapping, with none',
    code: 'join-new-network',
    before:
      'services:\n  «web:\n    image: a\n    networks: [front] # web\n  db:\n    image: a\n    networks:\n      front:\n        aliases: [data]\n  job:\n    image: a» # job\n  other:\n    image: a\nnetworks:\n  front:\n',
    after:
      'services:\n  web:\n    image: a\n    networks: [front, private] # web\n  db:\n    image: a\n    networks:\n      front:\n        aliases: [data]\n      private:\n  job:\n    image: a # job\n    networks: [default, private]\n  other:\n    image: a\nnetworks:\n  front:\n  private:\n',
    services: {
      web: ['front', 'private'],
      db: ['front', 'private'],
      job: ['default', 'private'],
      other: ['default'],
    },
    networks: { front: shop('front'), private: shop('private'), default: shop('default') },
  },
  {
    what: 'services at the end of a file without networks, in block style',
    code: 'join-new-network',
    before: 'services:\n  «web:\n    image: a\n    networks:\n      - default\n  db:\n    image: a»',
    after:
      'services:\n  web:\n    image: a\n    networks:\n      - default\n      - private\n  db:\n    image: a\n    networks:\n      - default\n      - private\nnetworks:\n  private:',
    services: { web: ['default', 'private'], db: ['default', 'private'] },
    networks: { default: shop('default'), private: shop('private') },
  },
  {
    what: 'flow style, and a taken name',
    code: 'join-new-network',
    before:
      'services: {«web: {image: a, networks: [private]}, db: {image: a, networks: {private: {}}}»}\nnetworks: {private: {}}\n',
    after:
      'services: {web: {image: a, networks: [private, private-2]}, db: {image: a, networks: {private: {}, private-2: {}}}}\nnetworks: {private: {}, private-2: {}}\n',
    services: { web: ['private', 'private-2'], db: ['private', 'private-2'] },
    networks: { private: shop('private'), 'private-2': shop('private-2') },
  },
  {
    what: 'a network whose database others need',
    code: 'split-network',
    before:
      'services:\n  web:\n    image: a\n    ports: ["80"]\n    networks: [app]\n    depends_on: [api]\n  api:\n    image: a\n    networks:\n      - app # here\n    depends_on: [db]\n  db:\n    image: a\n    networks:\n      app:\n        aliases: [data]\nnetworks:\n  ap|p:\n',
    after:
      'services:\n  web:\n    image: a\n    ports: ["80"]\n    networks: [app]\n    depends_on: [api]\n  api:\n    image: a\n    networks:\n      - app # here\n      - app-back\n    depends_on: [db]\n  db:\n    image: a\n    networks:\n      app-back:\n        aliases: [data]\nnetworks:\n  app:\n  app-back:\n',
    services: { web: ['app'], api: ['app', 'app-back'], db: ['app-back'] },
    networks: { app: shop('app'), 'app-back': shop('app-back') },
  },
  {
    what: 'a list',
    code: 'networks-to-map',
    before:
      'services:\n  web:\n    image: a\n    networks:\n      # first\n      - fr|ont # one\n      - "back"\nnetworks:\n  front:\n  back:\n',
    after:
      'services:\n  web:\n    image: a\n    networks:\n      # first\n      front: # one\n      "back":\nnetworks:\n  front:\n  back:\n',
    services: { web: ['back', 'front'] },
    networks: { front: shop('front'), back: shop('back') },
  },
  {
    what: 'a list that is not indented',
    code: 'networks-to-map',
    before:
      'services:\n    web:\n        image: a\n        networks:\n        - fr|ont\n        - back\nnetworks:\n    front:\n    back:\n',
    after:
      'services:\n    web:\n        image: a\n        networks:\n            front:\n            back:\nnetworks:\n    front:\n    back:\n',
    services: { web: ['back', 'front'] },
    networks: { front: shop('front'), back: shop('back') },
  },
  {
    what: 'a list in brackets',
    code: 'networks-to-map',
    before:
      'services:\r\n  web:\r\n    image: a\r\n    networks: [fr|ont, back] # both\r\n    tty: true\r\nnetworks:\r\n  front:\r\n  back:\r\n',
    after:
      'services:\r\n  web:\r\n    image: a\r\n    networks: # both\r\n      front:\r\n      back:\r\n    tty: true\r\nnetworks:\r\n  front:\r\n  back:\r\n',
    services: { web: ['back', 'front'] },
    networks: { front: shop('front'), back: shop('back') },
  },
  {
    what: 'a list among brackets',
    code: 'networks-to-map',
    before: 'services: {web: {image: a, networks: [fr|ont]}}\nnetworks: {front: {}}\n',
    after: 'services: {web: {image: a, networks: {front: {}}}}\nnetworks: {front: {}}\n',
    services: { web: ['front'] },
    networks: { front: shop('front') },
  },
  {
    what: 'a mapping',
    code: 'networks-to-list',
    before:
      'services:\n  web:\n    image: a\n    networks:\n      fr|ont: # one\n      back: {}\nnetworks:\n  front:\n  back:\n',
    after:
      'services:\n  web:\n    image: a\n    networks:\n      - front # one\n      - back\nnetworks:\n  front:\n  back:\n',
    services: { web: ['back', 'front'] },
    networks: { front: shop('front'), back: shop('back') },
  },
  {
    what: 'a mapping in braces',
    code: 'networks-to-list',
    before: 'services:\n  web:\n    image: a\n    networks: {fr|ont: {}, "back": null}\nnetworks:\n  front:\n  back:\n',
    after: 'services:\n  web:\n    image: a\n    networks: [front, "back"]\nnetworks:\n  front:\n  back:\n',
    services: { web: ['back', 'front'] },
    networks: { front: shop('front'), back: shop('back') },
  },
  {
    what: 'a network with nothing under it',
    code: 'make-internal',
    before: 'services:\n  web:\n    image: a\n    networks: [front]\nnetworks:\n  fr|ont: # here\n',
    after: 'services:\n  web:\n    image: a\n    networks: [front]\nnetworks:\n  front: # here\n    internal: true\n',
    services: { web: ['front'] },
    networks: { front: { ...shop('front'), internal: true } },
  },
  {
    what: 'a network that says it is not',
    code: 'make-internal',
    before:
      'services:\n  web:\n    image: a\n    networks: [front]\nnetworks:\n  front:\n    driver: bridge\n    int|ernal: false # still\n',
    after:
      'services:\n  web:\n    image: a\n    networks: [front]\nnetworks:\n  front:\n    driver: bridge\n    internal: true # still\n',
    services: { web: ['front'] },
    networks: { front: { ...shop('front'), driver: 'bridge', internal: true } },
  },
  {
    what: 'a network among brackets',
    code: 'make-internal',
    before: 'services: {web: {image: a, networks: [front]}}\nnetworks: {fr|ont: }\n',
    after: 'services: {web: {image: a, networks: [front]}}\nnetworks: {front: {internal: true} }\n',
    services: { web: ['front'] },
    networks: { front: { ...shop('front'), internal: true } },
  },
  {
    what: 'a network with a body',
    code: 'make-external',
    before:
      'services:\n  web:\n    image: a\n    networks: [front]\nnetworks:\n  # the front\n  fr|ont:\n    driver: bridge\n    # why\n    ipam:\n      config:\n        - subnet: 10.1.0.0/24\n  back:\n',
    after:
      'services:\n  web:\n    image: a\n    networks: [front]\nnetworks:\n  # the front\n  front:\n    # why\n    external: true\n    name: shop_front\n  back:\n',
    services: { web: ['front'] },
    networks: { front: { ...shop('front'), external: true } },
  },
  {
    what: 'a network with a name',
    code: 'make-external',
    before:
      'services:\n  web:\n    image: a\n    networks: [front]\nnetworks:\n  fr|ont:\n    name: company # ours\n    internal: true\n',
    after:
      'services:\n  web:\n    image: a\n    networks: [front]\nnetworks:\n  front:\n    name: company # ours\n    external: true\n',
    services: { web: ['front'] },
    networks: { front: { name: 'company', external: true } },
  },
  {
    what: 'a network in braces',
    code: 'make-external',
    before: 'services: {web: {image: a, networks: [front]}}\nnetworks: {fr|ont: {driver: bridge, name: x}}\n',
    after: 'services: {web: {image: a, networks: [front]}}\nnetworks: {front: {name: x, external: true}}\n',
    services: { web: ['front'] },
    networks: { front: { name: 'x', external: true } },
  },
  {
    what: 'a network that runs',
    code: 'pin-subnet',
    before: 'services:\n  web:\n    image: a\n    networks: [live]\nnetworks:\n  li|ve:\n    driver: bridge\n',
    after:
      'services:\n  web:\n    image: a\n    networks: [live]\nnetworks:\n  live:\n    driver: bridge\n    ipam:\n      config:\n        - subnet: 172.28.0.0/16\n',
    services: { web: ['live'] },
    networks: {
      live: { ...shop('live'), driver: 'bridge', ipam: { config: [{ subnet: '172.28.0.0/16' }] } },
    },
  },
  {
    what: 'a network that runs, in braces',
    code: 'pin-subnet',
    before: 'services: {web: {image: a, networks: [live]}}\nnetworks: {li|ve: {enable_ipv6: true}}\n',
    after:
      'services: {web: {image: a, networks: [live]}}\nnetworks: {live: {enable_ipv6: true, ipam: {config: [{subnet: 172.28.0.0/16}, {subnet: "fd00:1::/64"}]}}}\n',
    services: { web: ['live'] },
    networks: {
      live: {
        ...shop('live'),
        enable_ipv6: true,
        ipam: { config: [{ subnet: '172.28.0.0/16' }, { subnet: 'fd00:1::/64' }] },
      },
    },
  },
  {
    what: 'a network of the engine',
    code: 'declare-live',
    named: 'proxy',
    before: 'services:\n  web:\n    image: a\n    networks: [proxy]\nnet|works:\n',
    after: 'services:\n  web:\n    image: a\n    networks: [proxy]\nnetworks:\n  proxy:\n    external: true\n',
    services: { web: ['proxy'] },
    networks: { proxy: { name: 'proxy', external: true } },
  },
  {
    what: 'all networks of the engine, one of which has a name no key can have',
    code: 'declare-all-live',
    before: 'services:\n  web:\n    image: a\n    networks: [proxy, a-b, front]\nnet|works:\n  front:\n',
    after:
      'services:\n  web:\n    image: a\n    networks: [proxy, a-b, front]\nnetworks:\n  front:\n  a-b:\n    external: true\n    name: a b\n  proxy:\n    external: true\n',
    services: { web: ['a-b', 'front', 'proxy'] },
    networks: {
      'a-b': { name: 'a b', external: true },
      front: shop('front'),
      proxy: { name: 'proxy', external: true },
    },
  },
  {
    what: 'all networks of the engine between empty braces',
    code: 'declare-all-live',
    before: 'services: {web: {image: a, networks: [proxy, a-b]}}\nnet|works: {}\n',
    after:
      'services: {web: {image: a, networks: [proxy, a-b]}}\nnetworks: {a-b: {external: true, name: a b}, proxy: {external: true}}\n',
    services: { web: ['a-b', 'proxy'] },
    networks: { 'a-b': { name: 'a b', external: true }, proxy: { name: 'proxy', external: true } },
  },
  {
    what: 'all networks of the engine at the end of a file that ends without a line break',
    code: 'declare-all-live',
    before: 'services:\n  web:\n    image: a\n    networks: [proxy, a-b]\nnet|works:',
    after:
      'services:\n  web:\n    image: a\n    networks: [proxy, a-b]\nnetworks:\n  a-b:\n    external: true\n    name: a b\n  proxy:\n    external: true',
    services: { web: ['a-b', 'proxy'] },
    networks: { 'a-b': { name: 'a b', external: true }, proxy: { name: 'proxy', external: true } },
  },
];
